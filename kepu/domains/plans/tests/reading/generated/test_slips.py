"""A slip in one place: it is found there, and the rest is read as if there were none."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from kepu.domains.plans.reading.findings.misspellings import misspellings
from kepu.domains.plans.reading.shapes import FindingCode
from kepu.domains.plans.tests.reading.generated import slips
from kepu.domains.plans.tests.reading.generated.layouts import SURE, Placement
from kepu.domains.plans.tests.reading.generated.numbering import Style
from kepu.domains.plans.tests.reading.generated.printing import document, reading, samples
from kepu.domains.plans.tests.reading.generated.runs import a_few
from kepu.domains.plans.tests.reading.generated.wanted import as_read, differences, wanted

# What is no word, number, date or conjunction.
HAN = st.sampled_from("鸿雁沧溟磐桅霁岫荻")


def one_of(data, places):
    assume(places)
    return data.draw(st.sampled_from(places))


def in_short(found):
    return [(one.code, one.printed, one.suggestion, one.item) for one in found.findings]


@pytest.mark.parametrize(
    ("by", "code"), [(1, FindingCode.NUMBER_MISSING), (-1, FindingCode.NUMBER_REPEATED)]
)
@a_few
@given(data=st.data())
def test_numbers_of_items(by, code, data):
    sample = data.draw(samples(Placement.BRACKET, Placement.BELOW, Placement.TABLE))
    rows = sample.rows()
    place = one_of(data, slips.places_of_tasks(rows, not_first=True))
    changed = slips.renumbered(rows, place, by, runs_on=sample.layout.counts_through)
    page = sample.page(changed)
    found = reading(page, sample.layout)
    assert differences(as_read(found), wanted(sample.plan, page)) == []
    numeral = changed[place].mark.numeral
    due = changed[place - 1].mark.moved(1).numeral
    item = slips.number_of_item(rows, place)
    assert in_short(found) == [(code, numeral, due, item)]


@a_few
@given(samples(*SURE), st.data())
def test_numbers_of_headings(sample, data):
    rows = sample.rows()
    assume(sample.layout.styles[0] is not Style.DECIMAL)
    place = one_of(data, slips.places_of_top_headings(rows))
    changed = slips.renumbered_headings(rows, place, 1)
    page = sample.page(changed)
    found = reading(page, sample.layout)
    assert differences(as_read(found), wanted(sample.plan, page)) == []
    mark = changed[place].mark
    assert in_short(found) == [
        (FindingCode.NUMBER_MISSING, mark.numeral, mark.moved(-1).numeral, None)
    ]


@a_few
@given(samples(*SURE), st.sampled_from(sorted(misspellings().items())), st.data())
def test_misspellings(sample, words, data):
    printed, meant = words
    rows = sample.rows()
    place = one_of(data, slips.places_of_tasks(rows))
    text = rows[place].item.text + f"做好{printed}工作。"
    page = sample.page(slips.retold(rows, place, text))
    found = reading(page, sample.layout)
    assert differences(as_read(found), wanted(sample.plan, page)) == []
    item = slips.number_of_item(rows, place)
    assert in_short(found) == [(FindingCode.MISSPELLING, printed, meant, item)]


@a_few
@given(samples(*SURE), HAN, st.integers(0, 200), st.booleans(), st.data())
def test_typing_errors_change_the_text_alone(sample, other, at, is_lost, data):
    rows = sample.rows()
    place = one_of(data, slips.places_of_tasks(rows))
    text = rows[place].item.text
    at %= len(text)
    assume("一" <= text[at] <= "鿿")
    changed = text[:at] + ("" if is_lost else other) + text[at + 1 :]
    page = sample.page(slips.retold(rows, place, changed))
    found = reading(page, sample.layout)
    assert differences(as_read(found), wanted(sample.plan, page)) == []
    assert found.findings == ()


@a_few
@given(samples(*SURE), st.sampled_from(["办好“科普集市活动。", "学习《科普法条文。"]), st.data())
def test_lost_quotation_marks(sample, sentence, data):
    rows = sample.rows()
    place = one_of(data, slips.places_of_tasks(rows))
    page = sample.page(slips.retold(rows, place, rows[place].item.text + sentence))
    found = reading(page, sample.layout)
    assert differences(as_read(found), wanted(sample.plan, page)) == []
    assert [(one.code, one.item) for one in found.findings] == [
        (FindingCode.QUOTE_UNBALANCED, slips.number_of_item(rows, place))
    ]


BRACKETS = (Placement.BRACKET, Placement.BARE_BRACKET, Placement.CLAUSE)


@pytest.mark.parametrize("half", ["opening", "closing"])
@a_few
@given(data=st.data())
def test_lost_brackets_around_labels(half, data):
    sample = data.draw(samples(Placement.BRACKET))
    # A label in the middle of a sentence is a word of it; two brackets are two chances.
    assume(not sample.layout.stop_behind and not sample.layout.role_apart)
    whole = sample.page()
    item = data.draw(st.integers(0, len(whole.texts) - 1))
    page = slips.without_bracket(whole, item, half)
    found = reading(page, sample.layout)
    other = differences(as_read(found), wanted(sample.plan, page))
    # Where the bracket begins or ends is not known any more, so the item's text may differ.
    assert [one for one in other if one[:2] != (item, "text")] == []
    blocks = document(page, sample.layout).blocks
    (finding,) = found.findings
    assert (finding.code, finding.item) == (FindingCode.BRACKET_UNBALANCED, item)
    span = finding.span
    assert blocks[span.first_block].text[span.start : span.end] in slips.OPENING + slips.CLOSING


@a_few
@given(samples(*BRACKETS), st.data())
def test_mixed_brackets(sample, data):
    whole = sample.page()
    item = data.draw(st.integers(0, len(whole.texts) - 1))
    page = slips.with_other_bracket(whole, item)
    found = reading(page, sample.layout)
    assert differences(as_read(found), wanted(sample.plan, page)) == []
    assert [(one.code, one.item) for one in found.findings] == [(FindingCode.BRACKET_MIXED, item)]
