"""Whatever is done to the tree in whatever order, its closure is what walking up would find."""

from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from kepu.foundation.core.errors import BusinessError
from kepu.foundation.core.periods import valid_on
from kepu.foundation.units.models import (
    Unit,
    UnitAncestor,
    UnitEdge,
    UnitHeir,
    UnitSuccession,
)
from kepu.foundation.units.services import close_unit, merge_units, move_unit, split_unit
from kepu.foundation.units.tests.factories import UnitFactory

FIRST, DAYS, UNITS = date(2020, 1, 1), 12, 6

unit = st.integers(0, UNITS - 1)
day = st.integers(0, DAYS)
moves = st.tuples(st.just("move"), unit, st.none() | unit, day)
closings = st.tuples(st.just("close"), unit, day)
merges = st.tuples(st.just("merge"), st.sets(unit, min_size=1, max_size=2), unit, day)
splits = st.tuples(st.just("split"), unit, st.sets(unit, min_size=2, max_size=3), day)
# Moves make the trees on which the others act, so most steps are moves.
steps = st.lists(moves | moves | moves | closings | merges | splits, min_size=5, max_size=14)


def carry_out(units, step):
    act, *arguments, number = step
    on = FIRST + timedelta(number)
    match act, *arguments:
        case "move", child, parent:
            under = None if parent is None else units[parent]
            move_unit(unit=units[child], under=under, on=on, by=None)
        case "close", child:
            close_unit(unit=units[child], on=on, by=None)
        case "merge", olds, new:
            merge_units(units=[units[old] for old in olds], into=units[new], on=on, by=None)
        case "split", old, news:
            split_unit(unit=units[old], into=[units[new] for new in news], on=on, by=None)


def walked(on):
    """All pairs (ancestor, unit) on a day, by walking up from every open unit."""
    parents = dict(UnitEdge.objects.filter(valid_on(on)).values_list("child", "parent"))
    pairs = set()
    for pk in (
        Unit.objects.filter(opened_on__lte=on)
        .exclude(closed_on__lte=on)
        .values_list("pk", flat=True)
    ):
        above = pk
        while above is not None:
            pairs.add((above, pk))
            above = parents.get(above)
    return pairs


def succeeded(on):
    """All pairs (old, heir) on a day, by following the successions until nothing is added."""
    pairs = set(UnitSuccession.objects.filter(on__lte=on).values_list("old", "new"))
    while True:
        further = {(old, heir) for old, middle in pairs for new, heir in pairs if middle == new}
        if further <= pairs:
            return pairs
        pairs |= further


class ClosureTest(TestCase):
    @settings(max_examples=100, deadline=None)
    @given(steps)
    def test_closure_equals_walking_up_on_every_day(self, taken):
        units = [UnitFactory(opened_on=FIRST) for _ in range(UNITS)]
        for step in taken:
            try:
                carry_out(units, step)
            except BusinessError:
                continue
        for number in range(-1, DAYS + 2):
            on = FIRST + timedelta(number)
            stored = UnitAncestor.objects.filter(valid_on(on)).values_list("ancestor", "unit")
            assert sorted(stored) == sorted(walked(on))
            heirs = UnitHeir.objects.filter(on__lte=on).values_list("old", "heir")
            assert set(heirs) == succeeded(on)
