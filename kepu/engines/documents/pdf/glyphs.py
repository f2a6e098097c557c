"""The signs of a page with their places."""

import ctypes
import math
from collections.abc import Iterator

import pypdfium2
import pypdfium2.raw as pdfium

from kepu.engines.documents.pdf.pages import Glyph
from kepu.engines.documents.pdf.signs import ordinary
from kepu.engines.documents.pdf.turning import Turn, quarters_of

_BLANK = 0x20
# In points; no page is that large, and a damaged place is no number at all.
_FARTHEST = 20_000.0
_HIGH, _LOW, _AFTER = 0xD800, 0xDC00, 0xE000


def glyphs_of(text: pypdfium2.PdfTextPage, turn: Turn) -> list[Glyph]:
    """Signs as drawn, in the order of drawing; those that lean are left out."""
    x, y = ctypes.c_double(), ctypes.c_double()
    box, matrix = pdfium.FS_RECTF(), pdfium.FS_MATRIX()
    glyphs: list[Glyph] = []
    for index, sign in _signs(text):
        is_placed = (
            pdfium.FPDFText_GetMatrix(text, index, matrix)
            and pdfium.FPDFText_GetCharOrigin(text, index, x, y)
            and pdfium.FPDFText_GetLooseCharBox(text, index, box)
        )
        if is_placed and quarters_of(matrix.a, matrix.b) == turn.quarters:
            one, other = turn.point(box.left, box.bottom), turn.point(box.right, box.top)
            left, right = sorted((one[0], other[0]))
            base = turn.point(x.value, y.value)[1]
            size = pdfium.FPDFText_GetFontSize(text, index) * math.hypot(matrix.c, matrix.d)
            if 0 < size < _FARTHEST and abs(left) + abs(right) + abs(base) < _FARTHEST:
                glyphs.append(Glyph(sign, left, right, base, size))
    return glyphs


def _signs(text: pypdfium2.PdfTextPage) -> Iterator[tuple[int, str]]:
    """What is drawn, with its index; of a sign in two halves that of the second."""
    high = 0
    for index in range(text.count_chars()):
        code = pdfium.FPDFText_GetUnicode(text, index)
        if code <= _BLANK and pdfium.FPDFText_IsGenerated(text, index) == 1:
            continue
        if _HIGH <= code < _LOW:
            high = code
        elif _LOW <= code < _AFTER:
            if high:
                yield index, chr(0x10000 + ((high - _HIGH) << 10) + (code - _LOW))
            high = 0
        elif sign := ordinary(code):
            yield index, sign
