"""Plans are read as well as is promised, and committed ones as well as is recorded."""

import pytest

from scripts.score_reading import MARKERS, PAGE
from scripts.scoring.documents import SETS, Scored, scored_set
from scripts.scoring.goals import missed
from scripts.scoring.record import fallen, read_record
from scripts.scoring.tables import record_lines


@pytest.fixture(scope="module")
def committed() -> list[Scored]:
    return list(scored_set("tests/plans", SETS["tests/plans"]))


def test_the_shared_plans_and_their_twins_reach_the_goals() -> None:
    if not SETS["shared"].is_dir():
        pytest.skip("needs ../shared")
    scored = list(scored_set("shared", SETS["shared"]))
    assert [one.form for one in scored[:3]] == ["txt", "docx twin", "pdf twin"]
    assert missed(scored) == []


def test_no_committed_plan_scores_less_than_recorded(committed: list[Scored]) -> None:
    assert fallen(read_record(), committed) == []


def test_every_record_belongs_to_a_committed_plan(committed: list[Scored]) -> None:
    recorded = {(row.document, row.format) for row in read_record()}
    assert recorded <= {(one.document, one.form) for one in committed}


def test_the_page_shows_what_is_recorded() -> None:
    page = PAGE.read_text(encoding="utf-8")
    figures = page.partition(MARKERS[0])[2].partition(MARKERS[1])[0]
    assert "\n".join(record_lines(read_record())) in figures
