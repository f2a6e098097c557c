"""A short run over all formats, and that what goes wrong is noticed."""

import pytest

from kepu.domains.plans.reading import read_plan
from kepu.engines.documents import read_document
from tests.soak import __main__ as soak
from tests.soak.child import outcome
from tests.soak.inputs import damaged
from tests.soak.samples import FORMATS, samples
from tests.soak.watching import Outcome, Reader


@pytest.mark.parametrize("form", FORMATS)
def test_samples_are_sound_and_plans(form):
    for data in samples(form)[:3]:
        assert read_plan(read_document(data, f"plan.{form}")).items


@pytest.mark.parametrize("form", FORMATS)
def test_a_seed_stands_for_one_input(form):
    first = [damaged(form, seed) for seed in range(5)]
    assert [damaged(form, seed) for seed in range(5)] == first
    assert len({*first, *samples(form)}) > len(samples(form)) + 2


@pytest.mark.parametrize("form", FORMATS)
def test_damaged_files_are_read_or_refused(form):
    with Reader(form) as reader:
        assert [seed for seed in range(8) if reader.read(seed).is_fault] == []


def test_what_is_raised_is_a_fault(monkeypatch):
    def fails(*_):
        raise RecursionError

    assert outcome("txt", 0)["result"] != "fault"
    monkeypatch.setattr("tests.soak.child.read_document", fails)
    found = outcome("txt", 0)
    assert found["result"] == "fault"
    assert "RecursionError" in found["fault"]


@pytest.mark.parametrize(("seed", "result"), [(0, "read"), (1, "hangs"), (2, "dies"), (3, "slow")])
def test_a_child_that_hangs_or_dies_is_noticed_and_replaced(seed, result):
    with Reader("txt", wait=3, module="tests.soak.broken_child") as reader:
        assert reader.read(seed).result == result
        assert reader.read(0).result == "read"


def test_failing_inputs_are_kept_with_how_to_run_them_again(tmp_path, monkeypatch, capsys):
    monkeypatch.setattr(soak, "KEPT", tmp_path)
    soak.keep("txt", 7, Outcome("fault", "ValueError"))
    assert (tmp_path / "7.txt").read_bytes() == damaged("txt", 7)
    assert "tests.soak --format txt --seed 7" in (tmp_path / "7.txt.told").read_text("utf-8")
    assert "txt 7: fault" in capsys.readouterr().out
