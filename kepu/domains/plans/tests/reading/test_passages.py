"""Text keeps its place through cuts and joins."""

from kepu.domains.plans.reading.passages import Passage, joined
from kepu.domains.plans.reading.shapes import Span

ONE, TWO = Passage.of(3, "甲乙丙"), Passage.of(4, "丁戊", 10)


def test_cuts():
    assert (ONE.cut(1, 2).text, ONE.cut(1, 2).span) == ("乙", Span(3, 1, 3, 2))
    assert (ONE.cut(2).text, ONE.cut(2).span) == ("丙", Span(3, 2, 3, 3))
    assert (ONE.cut(1, 1).text, ONE.cut(1, 1).span) == ("", Span(3, 1, 3, 1))
    assert ONE.cut(9).span == Span(3, 3, 3, 3)


def test_joined_passages():
    both = joined("\n", [ONE, TWO])
    assert (both.text, both.span) == ("甲乙丙\n丁戊", Span(3, 0, 4, 12))
    assert both.cut(2, 5).span == Span(3, 2, 4, 11)
    assert both.cut(3, 4).span == Span(3, 3, 3, 3)
    assert both.cut(4).span == Span(4, 10, 4, 12)
    assert joined("", [ONE, TWO]).text == "甲乙丙丁戊"


def test_stretches_taken_out():
    rest = joined("", [ONE, TWO]).without([(1, 3)])
    assert (rest.text, rest.span) == ("甲丁戊", Span(3, 0, 4, 12))
    assert ONE.without([(0, 3)]).span == Span(3, 0, 3, 0)


def test_blanks_at_the_ends():
    blank = Passage.of(0, "  甲 ")
    assert (blank.strip().text, blank.strip().span) == ("甲", Span(0, 2, 0, 3))
    assert not Passage.of(0, " \n")
    assert Passage.of(0, " ").strip().text == ""


def test_text_read_where_it_does_not_stand():
    carried = Passage.inserted(2, "合并", 5)
    assert carried.span == Span(2, 5, 2, 5)
    assert carried.cut(1).span == Span(2, 5, 2, 5)
    assert len(carried) == 2
