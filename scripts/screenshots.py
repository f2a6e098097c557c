"""The contact sheets of the READMEs, out of the photographs that journeys take.

python -m scripts.screenshots        walk the journeys, then put the sheets together
python -m scripts.screenshots --put  only put them together, from var/screenshots
"""

import subprocess
import sys
from pathlib import Path

from PIL import Image, ImageDraw

ROOT = Path(__file__).resolve().parents[1]
TAKEN = ROOT / "var/screenshots"
SHEETS = ROOT / "docs/pictures"
JOURNEYS = ("tests/journeys/test_arrival.py", "tests/journeys/test_plan_year.py")
DESK = (
    "plan_year-draft_open",
    "plan_year-plan_issued",
    "plan_year-ledger",
    "plan_year-task_returned",
)
PHONE = (
    "arrival-home",
    "plan_year-inbox_street",
    "plan_year-sheet_unsigned",
    "plan_year-report_empty",
)
DESK_SIZE, PHONE_SIZE = (720, 480), (350, 620)
GAP, GROUND, LINE = 20, "#f6f7f9", "#dfe3e8"


def thumbnail(name: str, size: tuple[int, int]) -> Image.Image:
    """The top of a photograph, as wide as ``size`` says, with a hairline around it."""
    photograph = Image.open(TAKEN / f"{name}.png").convert("RGB")
    scale = size[0] / photograph.width
    top = photograph.resize((size[0], round(photograph.height * scale)), Image.Resampling.LANCZOS)
    cut = Image.new("RGB", size, GROUND)
    cut.paste(top.crop((0, 0, size[0], min(size[1], top.height))))
    ImageDraw.Draw(cut).rectangle((0, 0, size[0] - 1, size[1] - 1), outline=LINE)
    return cut


def contact_sheet(language: str) -> Image.Image:
    """Two rows of the desk's pages above one row of the phone's."""
    width = 2 * DESK_SIZE[0] + 3 * GAP
    height = 2 * DESK_SIZE[1] + PHONE_SIZE[1] + 4 * GAP
    sheet = Image.new("RGB", (width, height), "white")
    for number, name in enumerate(DESK):
        row, column = divmod(number, 2)
        place = (GAP + column * (DESK_SIZE[0] + GAP), GAP + row * (DESK_SIZE[1] + GAP))
        sheet.paste(thumbnail(f"{name}-1440-{language}", DESK_SIZE), place)
    for number, name in enumerate(PHONE):
        place = (GAP + number * (PHONE_SIZE[0] + GAP), 3 * GAP + 2 * DESK_SIZE[1])
        sheet.paste(thumbnail(f"{name}-390-{language}", PHONE_SIZE), place)
    return sheet


def main(options: list[str]) -> None:
    if "--put" not in options:
        subprocess.run([sys.executable, "-m", "pytest", "--quiet", *JOURNEYS], cwd=ROOT, check=True)
    SHEETS.mkdir(parents=True, exist_ok=True)
    for language in ("zh", "en"):
        # Few colours make the pages' flat surfaces small; no photograph is among them.
        sheet = contact_sheet(language).quantize(128)
        sheet.save(SHEETS / f"contact-sheet-{language}.png", optimize=True)


if __name__ == "__main__":
    main(sys.argv[1:])
