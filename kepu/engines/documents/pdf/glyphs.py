"""The signs of a page with their places."""

import ctypes

import pypdfium2
import pypdfium2.raw as pdfium

from kepu.engines.documents.pdf.pages import Glyph
from kepu.engines.documents.pdf.signs import ordinary
from kepu.engines.documents.pdf.turning import Turn, quarters_of


def glyphs_of(text: pypdfium2.PdfTextPage, turn: Turn) -> list[Glyph]:
    """Signs as drawn, in the order of drawing; those that lean are left out."""
    glyphs: list[Glyph] = []
    reader = _Reader(text, turn)
    for index in range(text.count_chars()):
        glyph = reader.glyph(index)
        if glyph is not None:
            glyphs.append(glyph)
    return glyphs


class _Reader:
    """Asks PDFium for one sign after the other, into memory of its own."""

    def __init__(self, text: pypdfium2.PdfTextPage, turn: Turn):
        self._text = text
        self._turn = turn
        self._x, self._y = ctypes.c_double(), ctypes.c_double()
        self._box = pdfium.FS_RECTF()
        self._high = ""

    def glyph(self, index: int) -> Glyph | None:
        """The sign at ``index``, if it is drawn, upright and no control."""
        if pdfium.FPDFText_IsGenerated(self._text, index) == 1:
            return None
        if quarters_of(pdfium.FPDFText_GetCharAngle(self._text, index)) != self._turn.quarters:
            return None
        sign = self._sign(index)
        return self._placed(index, sign) if sign else None

    def _sign(self, index: int) -> str:
        """Signs beyond the first plane come in two halves, the first of which is kept back."""
        code = pdfium.FPDFText_GetUnicode(self._text, index)
        if 0xD800 <= code < 0xDC00:
            self._high = chr(code)
            return ""
        high, self._high = self._high, ""
        if 0xDC00 <= code < 0xE000:
            pair = (high + chr(code)).encode("utf-16-le", "surrogatepass")
            return pair.decode("utf-16-le", "ignore")
        return ordinary(chr(code)) if code < 0x110000 else ""

    def _placed(self, index: int, sign: str) -> Glyph | None:
        box = self._box
        if not (
            pdfium.FPDFText_GetCharOrigin(self._text, index, self._x, self._y)
            and pdfium.FPDFText_GetLooseCharBox(self._text, index, box)
        ):
            return None
        _x, y = self._turn.point(self._x.value, self._y.value)
        ends = (self._turn.point(box.left, box.bottom), self._turn.point(box.right, box.top))
        left, right = sorted(end[0] for end in ends)
        return Glyph(sign, left, right, y, abs(ends[0][1] - ends[1][1]))
