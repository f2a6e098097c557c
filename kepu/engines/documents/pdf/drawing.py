"""The straight lines drawn on a page: the rules of its tables."""

import ctypes
import math
from collections.abc import Iterator
from itertools import pairwise

import pypdfium2
import pypdfium2.raw as pdfium

from kepu.engines.documents.pdf.pages import Rule
from kepu.engines.documents.pdf.turning import Turn

_THIN = 3.0
_SHORTEST = 4.0
# Beyond these a page holds a drawing, not a table.
_MOST_OBJECTS = 20_000
_MOST_POINTS = 64
_DEEPEST = 4

Matrix = tuple[float, float, float, float, float, float]
Point = tuple[float, float]
_UPRIGHT: Matrix = (1, 0, 0, 1, 0, 0)


def rules_of(page: pypdfium2.PdfPage, turn: Turn) -> tuple[list[Rule], bool]:
    """The rules of a page, and whether a picture covers most of it."""
    rules: list[Rule] = []
    is_picture = False
    for place, (item, kind, matrix) in enumerate(_objects(page.raw, _UPRIGHT, 0)):
        if place == _MOST_OBJECTS:
            return [], is_picture
        if kind == pdfium.FPDF_PAGEOBJ_IMAGE:
            is_picture = is_picture or _covers(item, matrix, turn)
        elif kind == pdfium.FPDF_PAGEOBJ_PATH:
            rules.extend(_rules(item, matrix, turn))
    return rules, is_picture


def _objects(owner: object, matrix: Matrix, depth: int) -> Iterator[tuple[object, int, Matrix]]:
    """Objects of a page or a form with what turns their coordinates into the page's."""
    count, get = (
        (pdfium.FPDFFormObj_CountObjects, pdfium.FPDFFormObj_GetObject)
        if depth
        else (pdfium.FPDFPage_CountObjects, pdfium.FPDFPage_GetObject)
    )
    for index in range(count(owner)):
        item = get(owner, index)
        kind = pdfium.FPDFPageObj_GetType(item)
        yield item, kind, matrix
        if kind == pdfium.FPDF_PAGEOBJ_FORM and depth < _DEEPEST:
            yield from _objects(item, _times(_matrix(item), matrix), depth + 1)


def _rules(path: object, matrix: Matrix, turn: Turn) -> Iterator[Rule]:
    points = [turn.point(*_moved(point, matrix)) for point in _corners(path)]
    if not points:
        return
    xs, ys = [x for x, _y in points], [y for _x, y in points]
    around = Rule(min(xs), min(ys), max(xs), max(ys))
    if around.x1 - around.x0 < _THIN or around.y1 - around.y0 < _THIN:
        yield from _straightened(around)
    elif _is_stroked(path):
        for (x0, y0), (x1, y1) in pairwise(points):
            edge = Rule(min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1))
            if edge.x1 - edge.x0 < _THIN or edge.y1 - edge.y0 < _THIN:
                yield from _straightened(edge)


def _straightened(rule: Rule) -> Iterator[Rule]:
    """The middle of a thin stroke or box, unless it is a mere dot."""
    if max(rule.x1 - rule.x0, rule.y1 - rule.y0) < _SHORTEST:
        return
    if rule.is_level:
        y = (rule.y0 + rule.y1) / 2
        yield Rule(rule.x0, y, rule.x1, y)
    else:
        x = (rule.x0 + rule.x1) / 2
        yield Rule(x, rule.y0, x, rule.y1)


def _corners(path: object) -> list[Point]:
    """The corners of a path of straight strokes, turned by its own matrix."""
    count = pdfium.FPDFPath_CountSegments(path)
    if not 1 < count <= _MOST_POINTS:
        return []
    x, y = ctypes.c_float(), ctypes.c_float()
    points: list[Point] = []
    first: Point | None = None
    for index in range(count):
        segment = pdfium.FPDFPath_GetPathSegment(path, index)
        pdfium.FPDFPathSegment_GetPoint(segment, x, y)
        kind = pdfium.FPDFPathSegment_GetType(segment)
        if kind == pdfium.FPDF_SEGMENT_BEZIERTO or not math.isfinite(x.value + y.value):
            return []
        points.append((x.value, y.value))
        first = points[-1] if first is None else first
        if pdfium.FPDFPathSegment_GetClose(segment):
            points.append(first)
    own = _matrix(path)
    return [_moved(point, own) for point in points]


def _is_stroked(path: object) -> bool:
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    pdfium.FPDFPath_GetDrawMode(path, fill, stroke)
    return bool(stroke.value)


def _covers(image: object, matrix: Matrix, turn: Turn) -> bool:
    """Whether a picture takes up more than half of the page."""
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    pdfium.FPDFPageObj_GetBounds(image, left, bottom, right, top)
    x0, y0 = _moved((left.value, bottom.value), matrix)
    x1, y1 = _moved((right.value, top.value), matrix)
    return abs(x1 - x0) * abs(y1 - y0) > turn.width * turn.height / 2


def _matrix(item: object) -> Matrix:
    found = pdfium.FS_MATRIX()
    if not pdfium.FPDFPageObj_GetMatrix(item, found):
        return _UPRIGHT
    return (found.a, found.b, found.c, found.d, found.e, found.f)


def _moved(point: Point, by: Matrix) -> Point:
    x, y = point
    a, b, c, d, e, f = by
    return a * x + c * y + e, b * x + d * y + f


def _times(first: Matrix, then: Matrix) -> Matrix:
    a, b, c, d, e, f = first
    x, y = _moved((e, f), then)
    r, s, t, u, _v, _w = then
    return a * r + b * t, a * s + b * u, c * r + d * t, c * s + d * u, x, y
