"""The signs of a PDF: those put in place of others, drawn twice, leaning, or without a blank."""

import io

import pytest
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from kepu.engines.documents.pdf.document import read_pdf
from kepu.engines.documents.pdf.glyphs import glyphs_of
from kepu.engines.documents.pdf.pages import Glyph
from kepu.engines.documents.pdf.signs import ordinary
from kepu.engines.documents.pdf.turning import Turn, quarters_of
from kepu.engines.documents.pdf.writing import line_of
from kepu.engines.documents.tests.pdfs import both, drawn, lines


def texts(*pages):
    return [block.text for block in read_pdf(drawn(*pages), "a.pdf").blocks]


@pytest.mark.parametrize(
    ("sign", "expected"),
    [
        ("一", "一"),
        ("⼀", "一"),
        ("⼯", "工"),
        ("⻓", "长"),
        ("⺠", "民"),
        ("\uf9f4", "林"),
        ("ﬁ", "fi"),
        ("（", "（"),
        ("①", "①"),
        ("　", "　"),
        ("\uf06c", "•"),
        ("\x02", "-"),
        ("\x07", ""),
        ("\x9f", ""),
        ("\uffff", ""),
    ],
)
def test_ordinary_signs(sign, expected):
    assert ordinary(ord(sign)) == expected


def test_a_code_that_is_none():
    assert ordinary(0x110000) == ""


def test_radicals_in_a_file():
    assert texts(lines("⼀、加强⼯作")) == ["一、加强工作"]


def test_signs_drawn_twice_to_look_bold():
    bold = both(lines("一、重点任务"), lines("一、重点任务", left=100.4))
    assert texts(bold) == ["一、重点任务"]
    assert texts(lines("好好学习")) == ["好好学习"]
    row = [
        Glyph(sign, left, left + 12, 80, 12) for sign, left in (("一", 0), ("一", 3), ("一", 12))
    ]
    assert line_of(row, 1).text == "一一"


def test_a_leaning_watermark_is_left_out():
    def watermark(canvas):
        canvas.saveState()
        canvas.translate(120, 500)
        canvas.rotate(45)
        canvas.drawString(0, 0, "内部资料")
        canvas.restoreState()

    assert texts(both(lines("一、重点任务"), watermark)) == ["一、重点任务"]


def test_blanks_at_the_ends_and_gaps_between():
    assert texts(lines("　　一、重点任务　 ")) == ["一、重点任务"]
    apart = both(lines("时间"), lines("地点", left=200))
    assert texts(apart) == ["时间 地点"]
    assert texts(both(lines("two"), lines("words", left=125))) == ["two words"]
    assert texts(lines("　", "文")) == ["文"]


def test_signs_raised_a_little_stay_on_their_line():
    raised = both(lines("重点任务"), lines("注", top=763, left=148))
    assert texts(raised) == ["重点任务注"]


def test_signs_that_are_nowhere_or_have_no_size():
    def draw(canvas):
        canvas.setFontSize(0.00001)
        canvas.drawString(100, 700, "无")
        canvas.setFontSize(12)
        canvas.drawString(100, 600_000, "远")
        canvas.drawString(100, 680, "一、重点任务")

    assert texts(draw)[-1] == "一、重点任务"


def test_a_font_that_is_embedded_and_scaled():
    pdfmetrics.registerFont(TTFont("Vera", "Vera.ttf"))
    data = io.BytesIO()
    canvas = Canvas(data)
    canvas.setFont("Vera", 1)
    canvas.scale(12, 12)
    canvas.drawString(5, 60, "Work plan 2026")
    canvas.showPage()
    canvas.save()
    block = read_pdf(data.getvalue(), "a.pdf").blocks[0]
    assert block.text == "Work plan 2026"


@pytest.mark.parametrize(
    ("direction", "quarters"),
    [((1, 0), 0), ((0, 1), 1), ((-1, 0), 2), ((0, -1), 3), ((1, 1), None), ((1, 0.001), 0)],
)
def test_quarters(direction, quarters):
    assert quarters_of(*direction) == quarters


class Halves:
    """Stands for a text page with signs in two halves, which no writer at hand makes."""

    codes = (0xD840, 0xDC00, 0xDC00, ord("甲"))

    def count_chars(self):
        return len(self.codes)


def test_signs_in_two_halves(monkeypatch):
    from kepu.engines.documents.pdf import glyphs

    raw = glyphs.pdfium
    monkeypatch.setattr(raw, "FPDFText_GetUnicode", lambda text, index: text.codes[index])
    monkeypatch.setattr(raw, "FPDFText_GetMatrix", lambda text, index, matrix: _upright(matrix))
    monkeypatch.setattr(raw, "FPDFText_GetCharOrigin", lambda *_: 1)
    monkeypatch.setattr(raw, "FPDFText_GetLooseCharBox", lambda text, index, box: index != 3)
    monkeypatch.setattr(raw, "FPDFText_GetFontSize", lambda *_: 12.0)
    assert [glyph.text for glyph in glyphs_of(Halves(), Turn(0, (0, 0, 9, 9)))] == ["𠀀"]


def _upright(matrix):
    matrix.a, matrix.d = 1.0, 1.0
    return 1
