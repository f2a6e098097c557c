"""A plan that is printed without a slip is read back exactly, with the place of every word."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kepu.domains.plans.reading.shapes import Span
from kepu.domains.plans.tests.reading.generated.layouts import IN_TEXT, SURE, TABULAR
from kepu.domains.plans.tests.reading.generated.printing import document, reading, samples
from kepu.domains.plans.tests.reading.generated.runs import a_few
from kepu.domains.plans.tests.reading.generated.wanted import as_read, differences, wanted


@pytest.mark.parametrize("placement", SURE)
@a_few
@given(data=st.data())
def test_every_layout_is_read_back(placement, data):
    sample = data.draw(samples(placement))
    page = sample.page()
    found = reading(page, sample.layout)
    assert differences(as_read(found), wanted(sample.plan, page)) == []
    assert found.findings == ()


def printed_at(blocks, span: Span) -> str:
    """What stands in the source at ``span``, without blanks."""
    texts = [blocks[place].text for place in range(span.first_block, span.last_block + 1)]
    texts[-1] = texts[-1][: span.end]
    texts[0] = texts[0][span.start :]
    return "".join("".join(texts).split())


@a_few
@given(samples(*SURE))
def test_every_unit_and_section_is_found_at_its_place(sample):
    page = sample.page()
    blocks = document(page, sample.layout).blocks
    found = reading(page, sample.layout)
    for item in found.items:
        for unit in item.units:
            assert printed_at(blocks, unit.span) == unit.name
    for section in found.sections:
        assert section.title in printed_at(blocks, section.span)


@a_few
@given(samples(*(place for place in SURE if place not in TABULAR)))
def test_every_item_is_found_at_its_place(sample):
    page = sample.page()
    blocks = document(page, sample.layout).blocks
    for item, text in zip(reading(page, sample.layout).items, page.texts, strict=True):
        there = printed_at(blocks, item.span)
        whole = text.removesuffix("。") if sample.layout.placement in IN_TEXT else text
        assert whole in there
