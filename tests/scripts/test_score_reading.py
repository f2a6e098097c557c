"""The commands: twins beside their annotation, figures on a page, plans as they were once read."""

import json
from pathlib import Path

import pytest

from scripts import score_reading
from scripts.make_twins import annotated_texts, make_twins
from scripts.scoring.documents import Refused, Scored, read, scored_set
from scripts.scoring.past import reader_at

PLAN = "某区2021年科普工作计划\n一、队伍\n1、培训。（责任单位：区科协、区教委）\n"
GOLD = {
    "title": "某区2021年科普工作计划",
    "year": 2021,
    "issuer": None,
    "sections": [{"number": "一", "title": "队伍"}],
    "items": [
        {
            "section": 0,
            "number": "1",
            "text_starts": "培训。",
            "units": [
                {"name": "区科协", "role": "responsible"},
                {"name": "区教委", "role": "responsible"},
            ],
            "deadline": None,
        }
    ],
}


@pytest.fixture
def plans(tmp_path: Path) -> Path:
    folder = tmp_path / "plans"
    folder.mkdir()
    (folder / "a.txt").write_text(PLAN, encoding="utf-8")
    (folder / "a.gold.json").write_text(json.dumps(GOLD), encoding="utf-8")
    (folder / "notes.txt").write_text("no annotation", encoding="utf-8")
    return folder


def test_twins_lie_beside_their_annotation(plans: Path, tmp_path: Path) -> None:
    (text,) = annotated_texts(plans)
    assert make_twins(text, tmp_path / "twins") == 2
    assert sorted(path.name for path in (tmp_path / "twins").iterdir()) == [
        "a.docx",
        "a.gold.json",
        "a.pdf",
    ]
    assert json.loads((tmp_path / "twins/a.gold.json").read_text("utf-8")) == GOLD


def test_a_text_is_scored_with_its_twins(plans: Path) -> None:
    found = list(scored_set("mine", plans))
    assert [(one.document, one.form, one.figures.exact) for one in found] == [
        ("a", "txt", 1.0),
        ("a", "docx twin", 1.0),
        ("a", "pdf twin", 1.0),
    ]


def test_a_document_that_is_refused_scores_nothing(plans: Path) -> None:
    (plans / "a.txt").write_bytes(b"")
    with pytest.raises(Refused):
        read(plans / "a.txt")
    first = next(scored_set("mine", plans, read))
    assert (first.refusal, first.figures.items_f1) == ("document_empty", 0.0)


def test_plans_are_read_as_they_were_at_a_commit(plans: Path, tmp_path: Path) -> None:
    reader = reader_at("HEAD", tmp_path / "past")
    data = reader(plans / "a.txt")
    assert isinstance(data, dict)
    assert data["title"] == GOLD["title"]
    (plans / "bad.docx").write_bytes(b"no package")
    with pytest.raises(Refused):
        reader(plans / "bad.docx")


def test_figures_are_written_between_their_markers(
    plans: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = tmp_path / "page.md"
    first, last = score_reading.MARKERS
    page.write_text(f"before\n{first}old\n{last}\nafter\n", encoding="utf-8")
    monkeypatch.setattr(score_reading, "PAGE", page)
    monkeypatch.setattr(score_reading, "read_record", list)
    scored: list[Scored] = [*scored_set("mine", plans)][:1]
    score_reading.write_page({"mine": scored})
    assert page.read_text(encoding="utf-8") == (
        f"before\n{first}\n"
        "| set | format | documents | items F1 | pairs F1 | role | exact |\n"
        "| --- | --- | --- | --- | --- | --- | --- |\n"
        "| mine | txt | 1 | 1.000 | 1.000 | 1.000 | 1.000 |\n"
        f"\n{last}\nafter\n"
    )
