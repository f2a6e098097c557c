"""``kepu plan read``."""

import json
import subprocess
import sys

import pytest

from kepu.config import plan_command
from kepu.config.plan_command import main

PLAN = """清河县2021年科普工作计划
清科协〔2021〕3号
一、阵地建设
（一）场馆
1.建好科普馆，6月底前开放。（牵头单位：县科协；配合单位：县妇联；责任单位：各乡镇）
2.医疗救肋。（牵头单位：县科协）
"""


def test_json_has_the_shape_of_annotations(tmp_path, capsys):
    path = tmp_path / "plan.txt"
    path.write_text(PLAN, encoding="utf-8")
    assert main([str(path), "--json"]) == 0
    data = json.loads(capsys.readouterr().out)
    assert (data["title"], data["year"], data["document_number"]) == (
        "清河县2021年科普工作计划",
        2021,
        "清科协〔2021〕3号",
    )
    assert [(found["number"], found["title"]) for found in data["sections"]] == [
        ("一", "阵地建设"),
        ("(一)", "场馆"),
    ]
    first = data["items"][0]
    assert (first["section"], first["number"], first["text_starts"]) == (
        1,
        "1",
        "建好科普馆，6月底前开放",
    )
    assert (first["deadline"], first["due_on"]) == ("6月底前", "2021-06-30")
    assert [(unit["name"], unit["role"]) for unit in first["units"]] == [
        ("县科协", "lead"),
        ("县妇联", "support"),
        ("各乡镇", "responsible"),
    ]
    assert [(found["code"], found["item"]) for found in data["findings"]] == [("misspelling", 1)]


def test_the_table_is_for_people(tmp_path, capsys):
    path = tmp_path / "plan.txt"
    path.write_text(PLAN, encoding="utf-8")
    assert main([str(path)]) == 0
    shown = capsys.readouterr().out
    assert "一 阵地建设\n\n  (一) 场馆\n     1  建好科普馆，6月底前开放。\n" in shown
    assert "        牵头  县科协\n        配合  县妇联\n        责任  各乡镇\n" in shown
    assert "        时限  6月底前\n" in shown
    assert "2 items, 1 findings\n  misspelling  item 2  救肋 → 救助\n" in shown


def test_a_table_of_nothing(tmp_path, capsys):
    path = tmp_path / "plan.txt"
    path.write_text("今天天气很好。", encoding="utf-8")
    assert main([str(path)]) == 0
    assert "0 items, 3 findings\n  title_missing" in capsys.readouterr().out


def test_refusals_are_one_sentence(tmp_path, capsys, monkeypatch):
    path = tmp_path / "plan.txt"
    path.write_bytes(b"")
    assert main([str(path)]) == 1
    assert main([str(tmp_path / "none.txt")]) == 1
    path.write_text(PLAN, encoding="utf-8")
    monkeypatch.setattr(plan_command, "MAX_FILE_BYTES", 10)
    assert main([str(path)]) == 1
    output = capsys.readouterr()
    assert output.out == ""
    assert len(output.err.splitlines()) == 3


def test_neither_settings_nor_a_database_are_needed(tmp_path):
    good, empty = tmp_path / "plan.txt", tmp_path / "empty.txt"
    good.write_text(PLAN, encoding="utf-8")
    empty.touch()
    program = (
        "import sys; from kepu.config.plan_command import main;"
        "code = main(sys.argv[1:]); assert 'django.db' not in sys.modules; sys.exit(code)"
    )

    def run(path):
        return subprocess.run(
            [sys.executable, "-c", program, str(path)], capture_output=True, text=True, env={}
        )

    assert run(good).returncode == 0
    refused = run(empty)
    assert (refused.returncode, refused.stderr) == (
        1,
        "kepu: The file is empty. Choose the file again.\n",
    )


REGISTER = """short_name,full_name,english_name,kind,code,under,groups,aliases,former_names
县科学技术协会,,,mass organisation,,,,县科协,
县妇联,,,mass organisation,,,,,县妇女会<2022-01-01
"""


def with_register(tmp_path, plan=PLAN, register=REGISTER):
    (tmp_path / "plan.txt").write_text(plan, encoding="utf-8")
    (tmp_path / "units.csv").write_text(register, encoding="utf-8")
    return [str(tmp_path / "plan.txt"), "--register", str(tmp_path / "units.csv")]


def test_with_a_register_names_are_taken_to_it(tmp_path, capsys):
    assert main(with_register(tmp_path)) == 0
    shown = capsys.readouterr().out
    assert "  name_unknown  item 1  各乡镇\n" in shown
    assert shown.endswith(
        "\n\n3 names, register of 2021-12-31\n"
        "  县科协 → 县科学技术协会 (alias)\n"
        "  县妇联 → 县妇联 (current)\n"
        "  各乡镇 → ?\n"
    )


def test_the_day_decides_what_is_outdated(tmp_path, capsys):
    arguments = with_register(tmp_path, PLAN.replace("县妇联", "县妇女会"))
    outdated = []
    for on in ([], ["--on", "2022-06-01"]):
        assert main([*arguments, "--json", *on]) == 0
        data = json.loads(capsys.readouterr().out)
        outdated.append(
            [found["suggestion"] for found in data["findings"] if found["code"] == "name_outdated"]
        )
    assert outdated == [[], ["县妇联"]]
    assert data["register"]["on"] == "2022-06-01"
    assert data["register"]["names"]["县妇女会"][0]["reason"] == "former"


def test_what_is_no_register_is_refused_and_a_day_needs_one(tmp_path, capsys):
    assert main(with_register(tmp_path, register="name\n")) == 1
    assert capsys.readouterr().err == "kepu: units.csv lacks the column short_name.\n"
    with pytest.raises(SystemExit):
        main([str(tmp_path / "plan.txt"), "--on", "2022-06-01"])
    assert "--on needs --register" in capsys.readouterr().err
