"""The table of moves as data."""

import pytest

from kepu.engines.workflow.moves import tables
from kepu.engines.workflow.tests.cases import CASE_MOVES


def test_table_is_found_by_its_model() -> None:
    assert tables["workflow_cases.Case"] is CASE_MOVES


def test_labels() -> None:
    assert CASE_MOVES.state_label("settled") == "settled"
    assert CASE_MOVES.state_label("of old") == "of old"
    assert CASE_MOVES.verb_label("drop") == "drop"
    assert CASE_MOVES.verb_label("abolished") == "abolished"


def test_unknown_verb_is_a_mistake_of_the_caller() -> None:
    with pytest.raises(KeyError):
        CASE_MOVES.transition("paint")
