"""Looking at a page as different people do: by eye, by screen reader, in another language."""

import re
from pathlib import Path

from playwright.sync_api import Page

ROOT = Path(__file__).resolve().parents[2]
AXE = ROOT / "frontend/node_modules/axe-core/axe.min.js"
SCREENSHOTS = ROOT / "var/screenshots"
GRAVE = ("serious", "critical")
WORD = re.compile(r"[A-Za-z]{2,}")
# Names that are the same in every language.
SAME_EVERYWHERE = {
    "Kepu", "API", "OpenAPI", "JSON", "Excel", "Word", "WPS", "PDF", "CSV", "csv", "TOTP",
    "docx", "txt", "xlsx", "English",
}  # fmt: skip
VISIBLE_WORDS = """() => {
  const shown = [document.title];
  const foreign = "[lang=en], [translate=no], code, kbd, script, style, noscript, template";
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    if (!element.closest(foreign)) shown.push(walker.currentNode.data);
  }
  for (const name of ["alt", "title", "placeholder", "aria-label"]) {
    for (const element of document.querySelectorAll(`[${name}]`)) {
      if (!element.closest(foreign)) shown.push(element.getAttribute(name));
    }
  }
  return shown.join("\\n");
}"""
TOO_WIDE = """() => {
  const root = document.documentElement;
  if (root.scrollWidth <= root.clientWidth) return [];
  return [...document.querySelectorAll("body *")]
    .filter((element) => element.getBoundingClientRect().right > root.clientWidth + 1)
    .slice(0, 5)
    .map((element) => element.outerHTML.slice(0, 120));
}"""


def assert_accessible(page: Page) -> None:
    """No violation that axe calls serious or critical."""
    report = page.evaluate("() => axe.run(document, {resultTypes: ['violations']})")
    found = [
        f"{violation['id']} ({violation['impact']}): {node['html']}"
        for violation in report["violations"]
        if violation["impact"] in GRAVE
        for node in violation["nodes"]
    ]
    assert found == [], "\n".join(found)


def stray_english(page: Page) -> list[str]:
    """English words on a page, what is marked ``translate="no"`` or ``lang="en"`` left out."""
    words = WORD.findall(page.evaluate(VISIBLE_WORDS))
    return sorted({word for word in words if word not in SAME_EVERYWHERE})


def assert_speaks_chinese(page: Page) -> None:
    found = stray_english(page)
    assert found == [], f"English words on a Chinese page: {', '.join(found)}"


def assert_fits(page: Page) -> None:
    """Nothing makes the whole page scroll sideways."""
    found = page.evaluate(TOO_WIDE)
    assert found == [], "\n".join(found)


def photograph(page: Page, name: str) -> None:
    SCREENSHOTS.mkdir(parents=True, exist_ok=True)
    page.screenshot(path=SCREENSHOTS / f"{name}.png", full_page=True, animations="disabled")
