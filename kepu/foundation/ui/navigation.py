"""The navigation registry: each module adds its own entries when the applications are ready.

navigation.register(Entry(_("Plans"), "plans:plan_list", "file-text", Section.DISTRICT, 10))
"""

from collections.abc import Callable
from dataclasses import dataclass
from weakref import WeakKeyDictionary

from django.http import HttpRequest
from django.urls import reverse

from kepu.foundation.core.errors import Sentence
from kepu.foundation.ui.choices import Section


def signed_in(request: HttpRequest) -> bool:
    """Whether somebody is signed in; the usual answer to who sees an entry."""
    return request.user.is_authenticated


def anyone(request: HttpRequest) -> bool:
    """Everybody sees the entry."""
    return True


@dataclass(frozen=True)
class Entry:
    """One entry: shown where ``visible`` says so, with ``count`` (what waits) beside it.

    ``method`` is ``"post"`` for acts such as signing out, which are drawn as a button.
    """

    label: Sentence
    url_name: str
    icon: str
    section: Section
    order: int = 100
    visible: Callable[[HttpRequest], bool] = signed_in
    count: Callable[[HttpRequest], int] | None = None
    method: str = "get"


@dataclass(frozen=True)
class Link:
    """An entry as it stands on one page."""

    entry: Entry
    url: str
    is_current: bool
    count: int


_entries: dict[tuple[Section, str], Entry] = {}
# The rail is drawn twice, for desk and phone; whoever sees what is asked once per request.
_shown: WeakKeyDictionary[HttpRequest, list[Link]] = WeakKeyDictionary()


def register(entry: Entry) -> None:
    """Add an entry; a second one for the same page and section replaces the first."""
    _entries[entry.section, entry.url_name] = entry


def entries() -> list[Entry]:
    """All entries in the order of their sections, then of ``order``."""
    sections = list(Section)
    return sorted(_entries.values(), key=lambda entry: (sections.index(entry.section), entry.order))


def links(request: HttpRequest, section: Section) -> list[Link]:
    """The entries of ``section`` that this request may see; one entry of all is current."""
    if request not in _shown:
        _shown[request] = _visible_links(request)
    return [link for link in _shown[request] if link.entry.section == section]


def _visible_links(request: HttpRequest) -> list[Link]:
    seen = [entry for entry in entries() if entry.visible(request)]
    urls = [reverse(entry.url_name) for entry in seen]
    current = max((url for url in urls if _lies_under(request.path, url)), key=len, default="")
    return [
        Link(
            entry, url, is_current=url == current, count=entry.count(request) if entry.count else 0
        )
        for entry, url in zip(seen, urls, strict=True)
    ]


def _lies_under(path: str, url: str) -> bool:
    return path == url or (url != "/" and path.startswith(url))
