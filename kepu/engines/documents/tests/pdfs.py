"""PDF files drawn sign by sign, for tests."""

import io
from collections.abc import Callable, Sequence

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas

FONT = "STSong-Light"
SIZE = 12
# Twenty signs fill a line between equal margins.
LEFT, RIGHT = 100, 100 + 20 * SIZE
PAGE = (LEFT + RIGHT, 842)
TOP, LEADING = 760, 20

pdfmetrics.registerFont(UnicodeCIDFont(FONT))


def drawn(*pages: Callable[[Canvas], None], size: tuple[float, float] = PAGE, **options) -> bytes:
    """A document whose pages are drawn by functions of the canvas."""
    data = io.BytesIO()
    canvas = Canvas(data, pagesize=size, **options)
    for page in pages:
        canvas.setFont(FONT, SIZE)
        page(canvas)
        canvas.showPage()
    canvas.save()
    return data.getvalue()


def lines(*texts: str, top: float = TOP, left: float = LEFT) -> Callable[[Canvas], None]:
    """Lines one below the other; ``>`` before a line moves it in by a sign."""

    def draw(canvas: Canvas) -> None:
        for place, text in enumerate(texts):
            bare = text.lstrip(">")
            x = left + SIZE * (len(text) - len(bare))
            canvas.drawString(x, top - place * LEADING, bare)

    return draw


def both(*parts: Callable[[Canvas], None]) -> Callable[[Canvas], None]:
    """Several drawings on one page."""

    def draw(canvas: Canvas) -> None:
        for part in parts:
            part(canvas)

    return draw


def grid(
    rows: Sequence[Sequence[str]], widths: Sequence[float], *, top: float = 700, height: float = 24
) -> Callable[[Canvas], None]:
    """A ruled table; line feeds part the lines of a field."""

    def draw(canvas: Canvas) -> None:
        edges = [LEFT + sum(widths[:place]) for place in range(len(widths) + 1)]
        canvas.grid(edges, [top - height * place for place in range(len(rows) + 1)])
        for place, row in enumerate(rows):
            for edge, text in zip(edges, row, strict=False):
                for line, part in enumerate(text.split("\n")):
                    canvas.drawString(edge + 4, top - height * place - 16 - line * 14, part)

    return draw
