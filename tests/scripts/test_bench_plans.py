"""The plans that reading is measured on are as long as they say, and are read."""

import pytest

from bench.plans import LINES_A_PAGE, WRITERS, plan_text
from kepu.domains.plans.reading import read_plan
from kepu.engines.documents import read_document
from scripts.twins.print import LINE_LENGTH


@pytest.mark.parametrize("pages", [4, 40])
def test_a_plan_fills_its_pages(pages: int) -> None:
    printed = sum(-(-len(line) // LINE_LENGTH) for line in plan_text(pages).splitlines())
    assert printed == pytest.approx(pages * LINES_A_PAGE, abs=4)


@pytest.mark.parametrize("form", sorted(WRITERS))
def test_every_format_holds_the_same_items(form: str) -> None:
    text = plan_text(12)
    plans = [
        read_plan(read_document(WRITERS[kind](text), f"plan.{kind}")) for kind in ("txt", form)
    ]
    counts = [len(plan.items) for plan in plans]
    assert counts[0] > 100
    assert counts[1] == counts[0]
