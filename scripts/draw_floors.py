"""Draw the floors and their modules from the import contracts.

python -m scripts.draw_floors          write docs/explanation/floors.svg
python -m scripts.draw_floors --check  fail where the picture is not current
"""

import sys
from xml.sax.saxutils import escape

from tests.architecture.floors import KEPU, ROOT, layers

PICTURE = ROOT / "docs/explanation/floors.svg"
WIDTH, ROW, GAP, LEFT = 760, 34, 8, 150
INK, PAPER, BRAND, LINE = "#1f2a37", "#f6f7f9", "#0f6e6e", "#cbd3dc"
FONT = "font-family='system-ui, sans-serif' font-size='14'"


def rows_of(floor: str) -> list[list[str]]:
    """A floor's modules that exist, row by row from the top."""
    rows = [[name for name in layer if (KEPU / floor / name).is_dir()] for layer in layers(floor)]
    return [row for row in rows if row]


def box(x: float, y: float, width: float, text: str) -> str:
    middle = f"x='{x + width / 2:g}' y='{y + ROW / 2 + 5:g}' text-anchor='middle'"
    return (
        f"<rect x='{x:g}' y='{y:g}' width='{width:g}' height='{ROW}' rx='4' "
        f"fill='#ffffff' stroke='{LINE}'/>\n"
        f"<text {middle} fill='{INK}'>{escape(text)}</text>\n"
    )


def floor_drawing(floor: str, top: float) -> tuple[str, float]:
    """The drawing of one floor, and where the next one begins."""
    rows = rows_of(floor)
    height = len(rows) * (ROW + GAP) + GAP
    drawing = (
        f"<rect x='0' y='{top:g}' width='{WIDTH}' height='{height}' rx='6' fill='{PAPER}'/>\n"
        f"<text x='16' y='{top + height / 2 + 5:g}' fill='{BRAND}' font-weight='600'>"
        f"{escape(floor)}</text>\n"
    )
    for index, row in enumerate(rows):
        width = (WIDTH - LEFT - GAP * len(row)) / len(row)
        for place, name in enumerate(row):
            drawing += box(
                LEFT + place * (width + GAP), top + GAP + index * (ROW + GAP), width, name
            )
    return drawing, top + height + GAP


def picture() -> str:
    body, top = "", 0.0
    for floor in (name for layer in layers("floors") for name in layer if name != "config"):
        drawing, top = floor_drawing(floor, top)
        body += drawing
    height = f"{top - GAP:g}"
    return (
        f"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 {WIDTH} {height}' "
        f"width='{WIDTH}' height='{height}' {FONT} role='img'>\n"
        "<title>The floors: a module imports only what stands below it</title>\n"
        f"{body}</svg>\n"
    )


def main(options: list[str]) -> int:
    if "--check" in options:
        is_current = PICTURE.exists() and PICTURE.read_text(encoding="utf-8") == picture()
        if not is_current:
            print(f"{PICTURE.relative_to(ROOT)} is not current; run `make docs`.")
        return 0 if is_current else 1
    PICTURE.parent.mkdir(parents=True, exist_ok=True)
    PICTURE.write_text(picture(), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
