"""PDF files from the bytes to blocks."""

from kepu.engines.documents import BlockKind, read_document
from kepu.engines.documents.tests.pdfs import both, drawn, grid, lines

FULL = "加强科普工作联席会议的统筹协调作用并推进落"


def test_text_heads_feet_and_a_table():
    first = both(
        lines("某区文件", top=810),
        lines(
            "一、重点任务",
            "1.开展科技活动周，举办主题展览和科普讲座，",
            "不少于二十场。（责任单位：区科协）",
        ),
        lines("- 1 -", top=30, left=280),
    )
    second = both(
        lines("某区文件", top=810),
        grid([["序号", "任务"], ["1", "举办科技节"]], [60, 200]),
        lines("- 2 -", top=30, left=280),
    )
    document = read_document(drawn(first, second), "plan.pdf")
    assert document.format == "pdf"
    assert (document.headers, document.footers) == (("某区文件",), ("- 1 -", "- 2 -"))
    assert [(block.text, block.page, block.place) for block in document.blocks] == [
        ("一、重点任务", 1, 1),
        ("1.开展科技活动周，举办主题展览和科普讲座，不少于二十场。（责任单位：区科协）", 1, 2),
        ("序号\t任务", 2, 3),
        ("1\t举办科技节", 2, 4),
    ]
    assert [cell.column for cell in document.blocks[3].cells] == [0, 1]
    assert document.blocks[3].kind is BlockKind.TABLE_ROW
