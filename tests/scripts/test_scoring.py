"""The figures: what counts as right, how items are aligned, what is kept and what is missed."""

from dataclasses import asdict
from typing import Any

import pytest

from scripts.scoring import Counts, Figures, counts_of, figures_of, plan_of, total_of
from scripts.scoring.documents import Scored
from scripts.scoring.goals import missed
from scripts.scoring.record import fallen, read_record, with_final, with_first, write_record
from scripts.scoring.shapes import number_of

LEAD, SUPPORT = "lead", "support"


def item(
    number: str, text: str = "甲", *names: str, role: str = LEAD, **more: Any
) -> dict[str, Any]:
    units = [{"name": name, "role": role} for name in names]
    return {"section": None, "number": number, "text_starts": text, "units": units, **more}


def plan(*items: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {
        "title": "计划",
        "year": 2021,
        "issuer": None,
        "sections": [],
        "items": [*items],
        **more,
    }


def figures(gold: object, pred: object) -> Figures:
    return figures_of(counts_of(plan_of(gold), plan_of(pred)))


def scored(form: str, document: str = "xicheng-2020", **counts: int) -> Scored:
    whole = dict.fromkeys(asdict(Counts()), 100) | {"documents": 1, "exact": 1}
    return Scored("shared", document, form, Counts(**(whole | counts)))


@pytest.mark.parametrize(
    ("printed", "bare"),
    [
        ("（三）", "三"),
        ("第三条", "三"),
        ("三是", "三"),
        ("１．", "1"),
        ("①", "1"),
        (7, "7"),
        (None, ""),
    ],
)
def test_numbers_are_bare(printed: object, bare: str) -> None:
    assert number_of(printed) == bare


def test_the_same_plan_is_exact() -> None:
    gold = plan(item("1", "甲", "区科协", "区教委"))
    assert figures(gold, gold) == Figures(*[1.0] * 9)


def test_the_order_of_units_does_not_matter_but_their_roles_do() -> None:
    gold = plan(item("1", "甲", "区科协", "区教委"))
    assert figures(gold, plan(item("（1）", "甲", "区教委", "区科协"))).exact == 1.0
    found = figures(gold, plan(item("1", "甲", "区科协", "区教委", role=SUPPORT)))
    assert (found.exact, found.pairs_f1, found.role) == (0.0, 1.0, 0.0)


def test_items_are_right_by_number_and_beginning() -> None:
    gold = plan(item("1", "甲", "区科协"), item("2", "乙", "区教委"))
    pred = plan(item("1", "甲", "区科协"), item("2", "丙", "区教委"), item("3", "丁"))
    found = figures(gold, pred)
    assert (found.items_p, found.items_r, found.items_f1) == (1 / 3, 1 / 2, 0.4)
    # Units are compared where the number agrees, whatever the text.
    assert (found.pairs_f1, found.role) == (1.0, 1.0)


def test_numbers_that_begin_anew_are_aligned_by_their_beginnings() -> None:
    gold = plan(item("1", "甲", "区科协"), item("1", "乙", "区教委"))
    found = figures(gold, plan(item("1", "乙", "区教委")))
    assert (found.items_r, found.items_p, found.pairs_r, found.pairs_p) == (0.5, 1.0, 0.5, 1.0)


def test_what_is_no_plan_scores_nothing() -> None:
    gold = plan(item("1", "甲", "区科协"))
    for bad in (None, [], "text", {"items": "none"}, {"items": [1, {"units": 3}]}):
        assert (figures(gold, bad).items_f1, figures(gold, bad).header) == (0.0, 0.0)


def test_units_may_be_bare_names() -> None:
    gold = plan(item("1", "甲", "区科协"))
    found = figures(gold, plan({**item("1"), "units": ["区科协"]}))
    assert (found.pairs_f1, found.role) == (1.0, 0.0)


def test_sets_are_summed() -> None:
    first, second = Counts(1, items=1, items_gold=1, items_pred=1, exact=1), Counts(1, items_gold=1)
    total = figures_of(total_of([first, second]))
    assert (total.items_r, total.exact) == (0.5, 0.5)


def test_goals_hold_for_texts_and_for_twins_beside_them() -> None:
    assert missed([scored("txt"), scored("pdf twin")]) == []
    assert missed([scored("txt"), scored("pdf twin", items=98)]) == [
        "pdf twin: items_f1 0.980, at least 0.990 is needed."
    ]
    assert missed([scored("txt", pairs=96, roles=93, exact=0)]) == [
        "txt: pairs_f1 0.960, at least 0.970 is needed.",
        "txt: role 0.969, at least 0.970 is needed.",
        "xicheng-2020 is not exact.",
    ]


def test_first_figures_stay_and_final_ones_only_rise(tmp_path: Any) -> None:
    record = tmp_path / "scores.csv"
    write_record(with_first([], [scored("txt", "a", items=50)], "abc1234"), record)
    again = with_first(read_record(record), [scored("txt", "a"), scored("pdf", "b")], "def5678")
    assert [(row.document, row.first_commit, row.first_items) for row in again] == [
        ("a", "abc1234", "0.500"),
        ("b", "def5678", "1.000"),
    ]
    risen = with_final(again, [scored("txt", "a", items=70), scored("pdf", "b", items=20)])
    assert [(row.first_items, row.final_items) for row in risen] == [
        ("0.500", "0.700"),
        ("1.000", "1.000"),
    ]


def test_a_document_that_scores_less_than_recorded_is_named() -> None:
    record = with_first([], [scored("txt", "a")], "abc1234")
    assert fallen(record, [scored("txt", "a")]) == []
    assert fallen(record, [scored("txt", "a", roles=90), scored("txt", "new", roles=1)]) == [
        "a as txt: role 0.900, recorded 1.000."
    ]
