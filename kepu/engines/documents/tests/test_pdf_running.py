"""Running heads, feet and page numbers of a PDF."""

import pytest

from kepu.engines.documents.pdf.document import read_pdf
from kepu.engines.documents.tests.pdfs import both, drawn, lines

TEXTS = ["加强组织领导。", "办好科技活动周。", "开展科普日活动。", "做好宣传。"]


def read(*pages):
    document = read_pdf(drawn(*pages), "a.pdf")
    return [block.text for block in document.blocks], document.headers, document.footers


def with_feet(*feet, at=50):
    return [both(lines(text), lines(foot, top=at)) for text, foot in zip(TEXTS, feet, strict=False)]


@pytest.mark.parametrize(
    "feet",
    [
        ("- 1 -", "- 2 -", "- 3 -"),
        ("—1—", "—2—", "—3—"),
        ("第1页 共3页", "第2页 共3页", "第3页 共3页"),
        ("第一页", "第二页", "第三页"),
        ("1 / 3", "2 / 3", "3 / 3"),
        ("Page 1 of 3", "Page 2 of 3", "Page 3 of 3"),
        ("4", "5", "6"),
        ("ii", "iii", "iv"),
        ("内部资料 1", "内部资料 2", "内部资料 3"),
    ],
)
def test_page_numbers(feet):
    expected = feet if feet[0] != "ii" else ()
    texts, heads, found = read(*with_feet(*feet))
    assert (heads, found) == ((), expected)
    assert texts == [*TEXTS[:3]] if expected else len(texts) == 6


def test_a_number_on_a_single_page():
    assert read(*with_feet("- 1 -")) == ([TEXTS[0]], (), ("- 1 -",))
    assert read(*with_feet("1")) == ([TEXTS[0]], (), ("1",))
    assert read(*with_feet("30")) == ([TEXTS[0], "30"], (), ())


def test_numbers_that_do_not_count_are_text():
    assert read(*with_feet("30", "7", "51"))[2] == ()


def test_two_lines_of_a_head_on_left_and_right_pages():
    def page(place, head):
        return both(lines(head, "科普工作", top=800), lines(TEXTS[place]))

    pages = [page(0, "左"), page(1, "右"), page(2, "左"), page(3, "右")] * 2
    texts, heads, _feet = read(*pages)
    assert texts == TEXTS * 2
    assert heads == ("左", "科普工作", "右")


def test_items_below_a_head_differ_in_their_numbers_only():
    def page(place):
        return both(lines("某区文件", top=800), lines(f"{place}、办讲座", top=780))

    texts, heads, _feet = read(*map(page, range(1, 5)))
    assert heads == ("某区文件",)
    assert texts == ["1、办讲座", "2、办讲座", "3、办讲座", "4、办讲座"]


def test_equal_ends_of_paragraphs_above_a_page_number():
    pages = [
        both(lines(text), lines("各单位）", top=110), lines("- 1 -", top=50)) for text in TEXTS[:3]
    ]
    body = [both(page, lines("（责任单位：区科协、", top=130)) for page in pages]
    assert read(*body)[0].count("各单位）") == 3


def test_equal_lines_elsewhere_are_text():
    """Far from the edge, at other heights, or on a single page."""
    middle = [both(lines(text), lines("同上", top=500)) for text in TEXTS]
    assert read(*middle)[0].count("同上") == 4
    moving = [
        both(lines("同上", top=780 - 9 * place), lines(text, top=700))
        for place, text in enumerate(TEXTS)
    ]
    assert read(*moving)[0].count("同上") == 4
    assert read(both(lines("科普工作计划", top=790), lines(TEXTS[0])))[0] == [
        "科普工作计划",
        TEXTS[0],
    ]


def small(text, top):
    def draw(canvas):
        canvas.setFontSize(9)
        canvas.drawString(100, top, text)

    return draw


def test_what_stands_at_the_edge_of_a_single_page():
    page = both(lines(*TEXTS), small("某区文件", 790), small("内部资料", 50))
    assert read(page) == (TEXTS, ("某区文件",), ("内部资料",))
    near = both(lines(*TEXTS, top=772), small("某区文件", 790))
    assert read(near)[1] == ()
