"""Lines of a PDF put together to paragraphs, or kept apart."""

import pytest

from kepu.engines.documents.pdf.document import read_pdf
from kepu.engines.documents.tests.pdfs import LEADING, TOP, both, drawn, lines

# A line of twenty signs is full.
FULL = "加强科普工作联席会议的统筹协调推进各项任"
OTHER = "办全国科普日和科技活动周系列主题宣传活动"
SENTENCE = "加强科普工作联席会议的统筹协调推进任务。"


def texts(*pages, **options):
    return [block.text for block in read_pdf(drawn(*pages, **options), "a.pdf").blocks]


HEAD, PLEA = FULL[:18], SENTENCE[2:]


@pytest.mark.parametrize(
    ("drawn_lines", "expected"),
    [
        # Flush left: full lines go on, a sentence that ends with its line is left apart.
        ((FULL, FULL, "务。"), [FULL + FULL + "务。"]),
        ((SENTENCE, FULL, "务。"), [SENTENCE, FULL + "务。"]),
        (("短行", FULL), ["短行", FULL]),
        ((FULL, "2、做好宣传。"), [FULL, "2、做好宣传。"]),
        ((FULL, "2.5万人次。"), [FULL + "2.5万人次。"]),
        ((FULL, "责任单位：区科协"), [FULL, "责任单位：区科协"]),
        ((FULL[:-5] + "（各成员单", "责任：区科协"), [FULL[:-5] + "（各成员单责任：区科协"]),
        # A break where none may be.
        (("短行", "。下文"), ["短行。下文"]),
        (("短行（", "区科协）"), ["短行（区科协）"]),
        # First lines moved in.
        ((">>" + HEAD, FULL, "务。", ">>" + HEAD, "完"), [HEAD + FULL + "务。", HEAD + "完"]),
        ((">>" + PLEA, SENTENCE, "务。"), [PLEA + SENTENCE + "务。"]),
        ((">>" + HEAD, ">>" + HEAD, FULL, "务。"), [HEAD + HEAD + FULL + "务。"]),
        ((">>" + PLEA, ">>" + HEAD, FULL, "务。"), [PLEA, HEAD + FULL + "务。"]),
        ((FULL, ">>" + HEAD, "务。"), [FULL, HEAD + "务。"]),
        # A mark that stands out, and one inside a paragraph.
        (("1." + HEAD, ">加强宣传。"), ["1." + HEAD + "加强宣传。"]),
        (("1." + PLEA, ">加强宣传。"), ["1." + PLEA, "加强宣传。"]),
        (
            (">>1、" + HEAD[:16], "2、" + HEAD, "务。", ">>3、做", ">>4、做"),
            ["1、" + HEAD[:16] + "2、" + HEAD + "务。", "3、做", "4、做"],
        ),
        # Words keep the blank that the break took.
        ((HEAD[:17] + " all", "day"), [HEAD[:17] + " all day"]),
        # So do names that only a blank parts.
        ((FULL + " ", "区科协"), [FULL + " 区科协"]),
        ((FULL, " 区科协"), [FULL + " 区科协"]),
    ],
)
def test_lines(drawn_lines, expected):
    assert texts(lines(*drawn_lines)) == expected


def test_a_wide_gap_and_another_size():
    below = lines("务。", top=TOP - 3 * LEADING)
    assert texts(both(lines(FULL), below)) == [FULL, "务。"]

    def small(canvas):
        canvas.setFontSize(8)
        lines("务。", top=TOP - LEADING)(canvas)

    assert texts(both(lines(FULL, FULL, FULL, top=TOP + 40), small)) == [FULL * 3, "务。"]


def test_paragraphs_over_a_page():
    assert texts(lines(FULL), lines(OTHER, "务。")) == [FULL + OTHER + "务。"]
    assert texts(lines(SENTENCE), lines("2、做")) == [SENTENCE, "2、做"]
    assert texts(lines(FULL), lines(), lines("务。")) == [FULL, "务。"]


def test_pages_that_are_all_alike_are_text():
    assert texts(lines(SENTENCE), lines(SENTENCE)) == [SENTENCE, SENTENCE]


def test_hard_wraps_by_count():
    """Digits are half as wide, so that lines of equal counts end at unequal places."""
    text = "开展2025年科技活动周，举办30场科普讲座，覆盖1000人次，年底前完成全部任务"
    wrapped = [text[at : at + 20] for at in range(0, len(text), 20)]
    assert texts(lines(*wrapped)) == [text]
    assert texts(lines(wrapped[0], wrapped[2])) == [wrapped[0], wrapped[2]]


def test_left_and_right_pages_with_margins_of_their_own():
    left = lines(*[FULL] * 6, left=60)
    right = lines(*[OTHER] * 5, "务。", left=140)
    assert texts(left, right) == [FULL * 6 + OTHER * 5 + "务。"]


def test_a_list_of_short_lines_has_no_right_edge():
    assert texts(lines("区科协", "区教育局", "区民政局")) == ["区科协", "区教育局", "区民政局"]
