"""Damaged plans are read without a fault, and what was not damaged survives."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kepu.domains.plans.reading import read_plan
from kepu.domains.plans.tests.reading.documents import document, in_short, read
from kepu.engines.documents.text import blocks_of

PIECES = st.sampled_from(
    [
        *"一二三、，。；：（）()【】“”《》1234.\n\t　 ",
        *("责任单位：", "牵头单位", "配合", "会同", "第", "章", "等", "和", "前", "附件：", "底"),
        *(
            "县科协",
            "县教育局",
            "各乡镇",
            "办好活动",
            "2021年",
            "工作计划",
            "\x0c",
            "[bookmark: a]",
        ),
    ]
)


@settings(max_examples=300, deadline=None)
@given(st.lists(PIECES, min_size=1, max_size=80).map("".join))
def test_any_text_is_read_and_every_place_lies_in_it(text):
    blocks = blocks_of(text)
    if not blocks:
        return
    reading = read_plan(document(text))
    spans = [item.span for item in reading.items]
    spans += [unit.span for item in reading.items for unit in item.units]
    spans += [found.span for found in reading.findings if found.span]
    spans += [section.span for section in reading.sections]
    for span in spans:
        assert (span.first_block, span.start) <= (span.last_block, span.end)
        assert span.start <= len(blocks[span.first_block].text)
        assert span.end <= len(blocks[span.last_block].text)


UNITS = ("县科协", "县教育局", "县文旅局", "各乡镇", "县妇联")


@settings(max_examples=100, deadline=None)
@given(
    st.lists(
        st.tuples(
            st.lists(st.sampled_from(UNITS), min_size=1, max_size=4, unique=True),
            st.sampled_from(["（）", "()", "(）", "（)", "【】"]),
            st.sampled_from(["、", "，", "；", "、 ", " "]),
            st.sampled_from(["", " ", "。"]),
        ),
        min_size=2,
        max_size=8,
    )
)
def test_items_survive_brackets_separators_and_blanks_of_any_kind(shapes):
    lines = ["科普计划", "一、任务"]
    for number, (units, brackets, separator, end) in enumerate(shapes, 1):
        listed = separator.join(units)
        lines.append(f"{number}、办好活动。{brackets[0]}责任单位：{listed}{brackets[1]}{end}")
    found = [
        (item.number_printed, item.text, in_short(item.units))
        for item in read("\n".join(lines)).items
    ]
    assert found == [
        (str(number), "办好活动。", " ".join(f"{unit}:R" for unit in units))
        for number, (units, _brackets, _separator, _end) in enumerate(shapes, 1)
    ]


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("（" * 5000, []),
        ("“" * 5000, []),
        ("责任单位：" * 3000, []),
        ("1." * 5000, []),
        ("一、（" + "区 " * 5000 + "）", []),
        ("一、办展。（" + "区科协、" * 5000 + "）", [5000]),
        ("一、办展。（" + "区科协和" * 3000 + "区教委）", [3001]),
    ],
)
def test_nonsense_at_length(text, units):
    assert [len(item.units) for item in read(text).items if item.units] == units
