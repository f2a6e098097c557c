"""What brackets, lines and sentences say about who does it."""

import pytest

from kepu.domains.plans.reading.annotations import annotated
from kepu.domains.plans.reading.assignments import labelled
from kepu.domains.plans.reading.shapes import Role
from kepu.domains.plans.tests.reading.documents import in_short, passage


@pytest.mark.parametrize(
    ("content", "units"),
    [
        ("责任单位：县科协、县教育局", "县科协:R 县教育局:R"),
        ("责 任 单 位 : 县科协", "县科协:R"),
        ("牵头单位：县科协；配合单位：县教育局、县林业局", "县科协:L 县教育局:S 县林业局:S"),
        ("主办：县科协 承办：县科技馆 协办：县妇联", "县科协:L 县科技馆:R 县妇联:S"),
        ("牵头责任单位：县科协\n配合责任单位：县妇联", "县科协:L 县妇联:S"),
        ("主要责任单位：县科协，参加部门：县妇联", "县科协:L 县妇联:S"),
        ("总牵头部门：县科协", "县科协:L"),
        ("牵头单位为县科协，参与单位为县妇联", "县科协:L 县妇联:S"),
        ("责任单位：县科协（牵头）、县妇联", "县科协:L 县妇联:R"),
        ("责任领导：王小明；责任单位：县科协；联系电话：12345678", "县科协:R"),
        ("责任单位：无", ""),
    ],
)
def test_labels(content, units):
    assert in_short(labelled(passage(content)).units) == units


def test_deadlines_have_labels_too():
    found = labelled(passage("责任单位：县科协；完成时限：6 月底"))
    assert (in_short(found.units), found.deadlines, found.is_labelled) == (
        "县科协:R",
        ("6月底",),
        True,
    )
    assert labelled(passage("完成时限：")).deadlines == ()


def test_what_stands_before_the_first_label():
    assert (
        in_short(labelled(passage("县科协 配合：县妇联"), Role.LEAD).units) == "县科协:L 县妇联:S"
    )


@pytest.mark.parametrize(
    ("text", "units", "rest"),
    [
        ("办好活动。（责任单位：县科协）", "县科协:R", "办好活动。"),
        ("办好活动。【责任单位：县科协 县妇联】 ", "县科协:R 县妇联:R", "办好活动。 "),
        ("办好活动。(责任单位：县科协）", "县科协:R", "办好活动。"),
        ("办好活动。（县科协、县妇联）", "县科协:R 县妇联:R", "办好活动。"),
        ("办好活动。（各乡镇）", "各乡镇:R", "办好活动。"),
        ("办好活动。（各乡镇）。", "各乡镇:R", "办好活动。"),
        ("办好活动（各乡镇）。", "各乡镇:R", "办好活动。"),
        ("办好活动。（县科协、各县（市、区））", "县科协:R 各县（市、区）:R", "办好活动。"),
        ("办好活动。（牵头单位：县科协）（配合单位：县妇联）", "县科协:L 县妇联:S", "办好活动。"),
        ("办好活动（责任单位：县科协），年底总结。", "县科协:R", "办好活动，年底总结。"),
        ("办好活动。（责任单位：县科协、县妇联", "县科协:R 县妇联:R", "办好活动。"),
        ("办好活动。（责任单位：县科协、各县（市、区）", "县科协:R 各县（市、区）:R", "办好活动。"),
        ("办好活动。责任单位：县科协、县妇联）", "县科协:R 县妇联:R", "办好活动。"),
        ("办好活动。责任单位：县科协、县妇联。", "县科协:R 县妇联:R", "办好活动。"),
        (
            "办好活动。（县科协牵头，县妇联、县文联配合）",
            "县科协:L 县妇联:S 县文联:S",
            "办好活动。",
        ),
        ("办好活动。（由县科协牵头，县妇联等按职责分工负责）", "县科协:L 县妇联:R", "办好活动。"),
        ("办好活动。（县委宣传部，县科协负责）", "县委宣传部:R 县科协:R", "办好活动。"),
        ("办好活动。（县科协牵头，县妇联）", "县科协:L 县妇联:R", "办好活动。"),
        ("办好活动。（县科协会同县妇联、县文联负责）", "县科协:L 县妇联:S 县文联:S", "办好活动。"),
        ("办好活动。由县科协牵头，县妇联配合。", "县科协:L 县妇联:S", "办好活动。"),
        (
            "由县科协牵头，县妇联配合，开展巡讲。",
            "县科协:L 县妇联:S",
            "由县科协牵头，县妇联配合，开展巡讲。",
        ),
    ],
)
def test_where_units_stand_in_a_text(text, units, rest):
    found = annotated(passage(text))
    assert (in_short(found.assignment.units), found.rest.text) == (units, rest)


@pytest.mark.parametrize(
    "text",
    [
        "办好活动。（含线上活动）",
        "走进学校（社区、乡村）。",
        "通报责任单位，限期整改。",
        "落实责任：做到有人管。",
        "由专人负责，做好记录。",
        "（此件公开发布）",
        "办好活动（县科协、县妇联已经开展的除外）。",
        "",
    ],
)
def test_texts_that_name_no_unit(text):
    found = annotated(passage(text))
    assert (found.assignment.units, found.rest.text) == ((), text)


def test_sentences_are_left_alone_where_they_are_no_item():
    text = passage("办好活动。由县科协牵头。")
    assert annotated(text, with_sentences=True).assignment.units
    assert not annotated(text, with_sentences=False).assignment.units
