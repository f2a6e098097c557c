"""Ruled tables of a PDF: fields, merges, wraps, and tables over several pages."""

import pytest

from kepu.engines.documents import BlockKind
from kepu.engines.documents.pdf.document import read_pdf
from kepu.engines.documents.tests.pdfs import PAGE, both, drawn, grid, lines

WIDTHS = [40, 100, 80]
HEAD = ["序号", "任务", "单位"]
ROWS = [["1", "办科技节", "区科协"], ["2", "办科普日", "区教育局"]]


def blocks(*pages, **options):
    return read_pdf(drawn(*pages, **options), "a.pdf").blocks


def rows(*pages, **options):
    """The cells of each row: text, column, span, and whether carried down."""
    return [
        [(cell.text, cell.column, cell.span, cell.is_repeated) for cell in block.cells]
        for block in blocks(*pages, **options)
        if block.kind is BlockKind.TABLE_ROW
    ]


def plain(*texts):
    return [(text, column, 1, False) for column, text in enumerate(texts)]


def test_a_table_between_lines():
    page = both(lines("任务表"), grid([HEAD, *ROWS], WIDTHS), lines("备注", top=600))
    assert [(block.text, block.table) for block in blocks(page)] == [
        ("任务表", None),
        ("序号\t任务\t单位", 1),
        ("1\t办科技节\t区科协", 1),
        ("2\t办科普日\t区教育局", 1),
        ("备注", None),
    ]
    assert rows(page) == [plain(*HEAD), plain(*ROWS[0]), plain(*ROWS[1])]


def test_wrapped_fields():
    wrapped = grid(
        [["1", "加强联席会议统\n筹\n2.推进", "区科协\n教育局"]], [40, 100, 80], height=60
    )
    assert blocks(wrapped)[0].text == "1\t加强联席会议统筹\n2.推进\t区科协\n教育局"
    words = grid([["1", "加强联席会 all\nday"]], [40, 100], height=60)
    assert blocks(words)[0].text == "1\t加强联席会 all day"


def ruled(level, upright, *texts):
    """Rules at heights and places with their ends, and texts at points."""

    def draw(canvas):
        for y, x0, x1 in level:
            canvas.line(x0, y, x1, y)
        for x, y0, y1 in upright:
            canvas.line(x, y0, x, y1)
        for x, y, text in texts:
            canvas.drawString(x, y, text)

    return draw


MERGED = ruled(
    [(700, 100, 300), (670, 100, 300), (640, 160, 300), (610, 100, 300)],
    [(100, 610, 700), (160, 610, 670), (230, 610, 670), (300, 610, 700)],
    (105, 680, "一、青少年"),
    (105, 640, "科技"),
    (165, 650, "甲"),
    (235, 650, "乙"),
    (165, 620, "丙"),
    (235, 620, "丁"),
)


def test_merged_fields():
    assert rows(MERGED) == [
        [("一、青少年", 0, 3, False)],
        [("科技", 0, 1, False), ("甲", 1, 1, False), ("乙", 2, 1, False)],
        [("科技", 0, 1, True), ("丙", 1, 1, False), ("丁", 2, 1, False)],
    ]
    assert [block.text for block in blocks(MERGED)] == ["一、青少年", "科技\t甲\t乙", "丙\t丁"]


def test_a_table_open_at_its_sides():
    page = ruled(
        [(700, 100, 300), (670, 100, 300), (640, 100, 300)],
        [(160, 640, 700)],
        (105, 680, "甲"),
        (165, 680, "乙"),
        (105, 650, "丙"),
        (165, 650, "丁"),
    )
    assert rows(page) == [plain("甲", "乙"), plain("丙", "丁")]


def test_rules_drawn_as_thin_boxes():
    def draw(canvas):
        for y in (640, 670, 700):
            canvas.rect(100, y, 100, 0.5, stroke=0, fill=1)
            canvas.rect(200, y, 100, 0.5, stroke=0, fill=1)
        for x in (100, 160, 300):
            canvas.rect(x, 640, 0.5, 60, stroke=0, fill=1)
        canvas.rect(161, 671, 100, 25, stroke=0, fill=0)
        canvas.circle(400, 600, 20)
        canvas.line(400, 500, 401, 501)
        canvas.line(100, 500, 180, 580)
        for x, y, text in ((105, 680, "甲"), (165, 680, "乙"), (105, 650, "丙"), (165, 650, "丁")):
            canvas.drawString(x, y, text)

    assert rows(draw) == [plain("甲", "乙"), plain("丙", "丁")]


def test_boxes_and_frames_are_no_tables():
    framed = both(lines("甲"), lambda canvas: canvas.rect(50, 50, 340, 740))
    underlined = both(lines("乙"), lambda canvas: canvas.line(100, 755, 200, 755))
    assert rows(framed) == rows(underlined) == []


def test_a_drawing_is_no_table():
    many = ruled(
        [(100 + y, 50, 400) for y in range(0, 700, 6)], [(50 + 6 * x, 100, 700) for x in range(60)]
    )
    assert rows(both(many, lines("甲"))) == []
    scattered = ruled([(10 + y * 0.9, x, x + 3.5) for y in range(900) for x in (50, 60)], [])
    assert [block.text for block in blocks(both(scattered, lines("甲")))] == ["甲"]


def test_tables_inside_a_form():
    def draw(canvas):
        canvas.beginForm("table")
        canvas.setFont("STSong-Light", 12)
        grid([HEAD, ROWS[0]], WIDTHS)(canvas)
        canvas.endForm()
        canvas.translate(20, -30)
        canvas.doForm("table")

    assert rows(draw) == [plain(*HEAD), plain(*ROWS[0])]


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_pages_on_their_side(turn):
    def draw(canvas):
        width, height = PAGE
        canvas.translate(*{90: (height, 0), 180: (width, height), 270: (0, width)}[turn])
        canvas.rotate(turn)
        both(lines("任务表"), grid([HEAD, ROWS[0]], WIDTHS))(canvas)

    size = PAGE if turn == 180 else PAGE[::-1]
    assert [block.text for block in blocks(draw, size=size)] == [
        "任务表",
        "序号\t任务\t单位",
        "1\t办科技节\t区科协",
    ]


def test_a_table_over_two_pages():
    """The head stands once, and rows keep the page they begin on."""
    first, second = grid([HEAD, ROWS[0]], WIDTHS), grid([HEAD, ROWS[1]], WIDTHS)
    found = blocks(first, second)
    assert [(block.text, block.page, block.table) for block in found] == [
        ("序号\t任务\t单位", 1, 1),
        ("1\t办科技节\t区科协", 1, 1),
        ("2\t办科普日\t区教育局", 2, 1),
    ]


def test_a_row_over_two_pages():
    first = grid([HEAD, *ROWS], WIDTHS)
    rest = grid([HEAD, ["", "活动", "区妇联"], ["3", "甲", "乙"]], WIDTHS)
    assert [block.text for block in blocks(first, rest)][2:] == [
        "2\t办科普日活动\t区教育局区妇联",
        "3\t甲\t乙",
    ]
    lacking = grid([["3", "", "区妇联"]], WIDTHS)
    assert [block.text for block in blocks(first, lacking)][3:] == ["3\t\t区妇联"]


def test_a_merged_field_over_two_pages():
    below = ruled(
        [(700, 100, 300), (670, 100, 300)],
        [(x, 670, 700) for x in (100, 160, 230, 300)],
        (165, 680, "戊"),
        (235, 680, "己"),
    )
    assert rows(MERGED, below)[3] == [
        ("科技", 0, 1, True),
        ("戊", 1, 1, False),
        ("己", 2, 1, False),
    ]


def test_columns_of_the_next_page_by_their_place():
    below = ruled(
        [(700, 100, 300), (670, 100, 300)],
        [(x, 670, 700) for x in (100, 160, 300)],
        (105, 680, "社区"),
        (165, 680, "戊"),
    )
    assert rows(MERGED, below)[3] == [("社区", 0, 1, False), ("戊", 1, 2, False)]


def test_another_table_on_the_next_page():
    other = grid([["甲", "乙"]], [60, 60])
    assert [block.table for block in blocks(grid([HEAD], WIDTHS), other)] == [1, 2]
    after_text = both(lines("下表"), grid([ROWS[1]], WIDTHS))
    assert [block.table for block in blocks(grid([HEAD], WIDTHS), after_text)] == [1, None, 2]
    assert [
        block.table for block in blocks(grid([HEAD], WIDTHS), lines(), grid([HEAD], WIDTHS))
    ] == [1, 2]


def test_empty_fields_and_tables():
    assert rows(grid([["", ""], ["甲", ""]], [60, 60])) == [plain("甲", "")]
    assert [block.text for block in blocks(both(lines("甲"), grid([["", ""]], [60, 60])))] == ["甲"]


def columns(*texts, top=700, step=20, places=(100, 150, 260)):
    """Texts at the same places in every line, without any rules; empty ones are not drawn."""
    return ruled(
        [],
        [],
        *(
            (x, top - step * place, text)
            for place, row in enumerate(texts)
            for x, text in zip(places, row, strict=True)
            if text
        ),
    )


def test_columns_without_rules():
    page = both(lines("任务表"), columns(HEAD, *ROWS), lines("备注", top=600))
    assert rows(page) == [plain(*HEAD), plain(*ROWS[0]), plain(*ROWS[1])]
    assert [block.text for block in blocks(page)][::4] == ["任务表", "备注"]


def test_wrapped_columns_without_rules():
    wrapped = columns(HEAD, ["1", "办好全国", "区科"], ["", "科普日", "协"], ROWS[1])
    assert rows(wrapped) == [plain(*HEAD), plain("1", "办好全国科普日", "区科协"), plain(*ROWS[1])]


@pytest.mark.parametrize(
    "page",
    [
        columns(HEAD, ROWS[0]),
        columns(HEAD[:2], ["1", "甲"], ["2", "乙"], ["3", "丙"], places=(100, 200)),
        both(columns(HEAD), columns(*ROWS, top=680, places=(100, 190, 320))),
        both(columns(HEAD), lines("另行通知", top=680), columns(*ROWS, top=660)),
    ],
)
def test_too_little_to_be_a_table(page):
    assert rows(page) == []
