"""A page as it is drawn: signs and rules with their places, upright, in points from top left."""

from dataclasses import dataclass
from typing import NamedTuple


class Glyph(NamedTuple):
    """A drawn sign: from ``left`` to ``right``, on the base line ``y``, ``size`` high."""

    text: str
    left: float
    right: float
    y: float
    size: float


class Rule(NamedTuple):
    """A straight line, level or upright; ``x0 <= x1`` and ``y0 <= y1``."""

    x0: float
    y0: float
    x1: float
    y1: float

    @property
    def is_level(self) -> bool:
        return self.x1 - self.x0 >= self.y1 - self.y0


@dataclass(frozen=True, slots=True)
class Page:
    """What is drawn on a page; ``number`` counts from 1."""

    number: int
    width: float
    height: float
    glyphs: list[Glyph]
    rules: list[Rule]
    is_picture: bool = False
