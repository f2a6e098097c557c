"""Wraps, pages, blanks and residue do not change what is read."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from kepu.domains.plans.tests.reading.generated import harmless
from kepu.domains.plans.tests.reading.generated.layouts import SURE, TABULAR
from kepu.domains.plans.tests.reading.generated.printing import reading, samples
from kepu.domains.plans.tests.reading.generated.runs import a_few
from kepu.domains.plans.tests.reading.generated.wanted import as_read, differences, wanted

PROSE = tuple(placement for placement in SURE if placement not in TABULAR)


def parts_by_marks(sample):
    """Where only blanks part the names, a break or a blank within one cannot be told from them."""
    return " " not in sample.layout.separator


def assert_unharmed(sample, page, layout=None):
    found = reading(page, layout or sample.layout)
    assert differences(as_read(found), wanted(sample.plan, page)) == []
    assert found.findings == ()


def dense(sample):
    """The layout without blank lines, so that a wrapped line is followed by its rest."""
    return replace(sample.layout, blank_lines=False)


@a_few
@given(samples(*PROSE).filter(parts_by_marks), st.integers(20, 60))
def test_hard_wraps(sample, width):
    assert_unharmed(sample, harmless.wrapped(sample.page(), width), dense(sample))


@a_few
@given(samples(*PROSE).filter(parts_by_marks), st.integers(28, 45), st.integers(3, 12))
def test_pages_with_running_heads(sample, width, height):
    page = harmless.wrapped(sample.page(), width)
    assert_unharmed(sample, harmless.paged(page, height, sample.plan.title), dense(sample))


@a_few
@given(samples(*SURE).filter(parts_by_marks), st.integers(1, 6))
def test_blanks_within_names(sample, place):
    assert_unharmed(sample, harmless.blanked(sample.page(), place))


@a_few
@given(samples(*SURE), st.lists(st.integers(0, 500), max_size=4))
def test_bookmarks(sample, places):
    assert_unharmed(sample, harmless.bookmarked(sample.page(), places))


@a_few
@given(samples(*SURE), st.lists(st.sampled_from(harmless.RESIDUE), min_size=1, max_size=3))
def test_residue_behind(sample, residue):
    assert_unharmed(sample, harmless.with_residue(sample.page(), residue))
