"""Where the built front end lies: the manifest that the build in ``frontend/`` writes."""

import json
from functools import lru_cache
from pathlib import Path
from typing import TypedDict

from django.core.exceptions import ImproperlyConfigured
from django.templatetags.static import static

BUILD = Path(__file__).resolve().parent / "static" / "ui" / "build"
SCRIPT = "src/main.js"
SPRITE = "icons.svg"


class Chunk(TypedDict, total=False):
    """One entry of the manifest, as far as it is read here."""

    file: str
    css: list[str]
    icons: list[str]


class AssetsMissing(ImproperlyConfigured):
    """The front end has not been built."""


@lru_cache(maxsize=4)
def _read(path: Path, changed_ns: int) -> dict[str, Chunk]:
    manifest: dict[str, Chunk] = json.loads(path.read_text(encoding="utf-8"))
    return manifest


def manifest(build: Path | None = None) -> dict[str, Chunk]:
    """Sources and the files built from them; read again only after the next build."""
    path = (build or BUILD) / "manifest.json"
    try:
        return _read(path, path.stat().st_mtime_ns)
    except FileNotFoundError:
        raise AssetsMissing(
            "The front end has not been built: run `make setup` "
            "(or `npm ci && npm run build` in frontend/)."
        ) from None


def asset_url(source: str) -> str:
    """The address of what was built from ``source``."""
    return static(f"ui/build/{manifest()[source]['file']}")


def style_urls() -> list[str]:
    """The addresses of the style sheets."""
    return [static(f"ui/build/{name}") for name in manifest()[SCRIPT].get("css", [])]


def icon_names() -> list[str]:
    """The icons in the sprite; others are added in ``frontend/icons.json``."""
    return manifest()[SPRITE].get("icons", [])
