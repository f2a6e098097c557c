"""Pages that lie on their side: most of the signs say which way is up."""

import math
from collections import Counter
from dataclasses import dataclass

import pypdfium2
import pypdfium2.raw as pdfium

_QUARTER = math.pi / 2
# Farther from upright stands a watermark.
_LEAN = 0.05
_SAMPLE = 400

Box = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Turn:
    """How points of a page are turned: ``quarters`` to the left, origin to the top left."""

    quarters: int
    box: Box

    @classmethod
    def of(cls, text: pypdfium2.PdfTextPage, box: Box) -> "Turn":
        """The turn that puts most of the signs upright."""
        count, matrix = text.count_chars(), pdfium.FS_MATRIX()
        seen = Counter(
            quarters_of(matrix.a, matrix.b)
            for index in range(0, count, count // _SAMPLE + 1)
            if pdfium.FPDFText_GetMatrix(text, index, matrix)
        )
        del seen[None]
        return cls(max(seen, key=seen.__getitem__, default=0) or 0, box)

    @property
    def width(self) -> float:
        return self._side(self.quarters % 2)

    @property
    def height(self) -> float:
        return self._side(1 - self.quarters % 2)

    def point(self, x: float, y: float) -> tuple[float, float]:
        """A point of the page, in points from the upright page's top left."""
        left, bottom, right, top = self.box
        if self.quarters == 0:
            return x - left, top - y
        if self.quarters == 1:
            return y - bottom, x - left
        return (right - x, y - bottom) if self.quarters == 2 else (top - y, right - x)

    def _side(self, axis: int) -> float:
        return self.box[axis + 2] - self.box[axis]


def quarters_of(across: float, up: float) -> int | None:
    """Quarters of a turn to the left of what runs this far across and up; nothing if it leans."""
    if up == 0 and across > 0:
        return 0
    angle = math.atan2(up, across)
    quarters = round(angle / _QUARTER)
    return quarters % 4 if abs(angle - quarters * _QUARTER) < _LEAN else None
