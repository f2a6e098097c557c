"""Numbers that the word processor counts are read like typed ones, in tables made of lines too."""

import pytest

from kepu.domains.plans.reading import read_plan
from kepu.domains.plans.tests.reading.documents import in_short
from kepu.engines.documents.blocks import Block, BlockKind, Document

HEADINGS = {"一、组织建设": ("一、", "组织建设"), "二、主题活动": ("二、", "主题活动")}
FLATTENED = """某区2021年科普任务分解表
序号
工作任务
牵头单位
配合单位
完成时限
一、组织建设
1
健全三级科普组织网络
区科协
区民政局
6月底
二、主题活动
2
开展主题科普宣传月活动
区教委
区财政局
8月底
3
举办科普微视频大赛
区科协
区融媒体中心
9月底"""
ALIGNED = """某区2021年科普任务分解表
序号　工作任务　　　　　　　牵头单位　　配合单位　　完成时限
一、组织建设
1 　　健全三级科普组织网络　区科协　　　区民政局　　6月底
二、主题活动
2 　　开展主题科普宣传活动　区教委　　　区财政局　　8月底
3 　　举办科普微视频大赛　　区科协　　　区妇联　　　9月底"""


def counted(text: str) -> Document:
    """The lines as paragraphs, headings with their numbers counted."""
    blocks = []
    for index, line in enumerate(text.splitlines()):
        number, rest = HEADINGS.get(line, (None, line))
        blocks.append(Block(index, BlockKind.PARAGRAPH, rest, index + 1, number))
    return Document("plan.docx", "docx", tuple(blocks))


@pytest.mark.parametrize("text", [FLATTENED, ALIGNED], ids=["flattened", "aligned"])
def test_counted_headings_stand_between_the_rows(text: str) -> None:
    plan = read_plan(counted(text))
    assert [(section.number_printed, section.title) for section in plan.sections] == [
        ("一", "组织建设"),
        ("二", "主题活动"),
    ]
    assert [(item.section, item.number_printed, item.deadline) for item in plan.items] == [
        (0, "1", "6月底"),
        (1, "2", "8月底"),
        (1, "3", "9月底"),
    ]
    assert in_short(plan.items[0].units) == "区科协:L 区民政局:S"
