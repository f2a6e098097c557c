"""What the catalogue of parts shows in them. Nothing here is, or looks like, a real record."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.core.paginator import Page, Paginator
from django.utils.translation import gettext_lazy as _

from kepu.foundation.core import clock
from kepu.foundation.core.errors import Sentence
from kepu.foundation.ui.choices import Light


@dataclass(frozen=True)
class SampleRow:
    """A row of the sample table."""

    number: int
    title: Sentence
    light: Light
    amount: int
    due_on: date


@dataclass(frozen=True)
class SampleEntry:
    """An entry of the sample timeline."""

    at: datetime
    title: Sentence
    by: Sentence
    note: Sentence = ""


def sample_rows() -> list[SampleRow]:
    """One row per light."""
    today = clock.today()
    return [
        SampleRow(index, _("A sample task"), light, 1200 * index, today + timedelta(days=7 * index))
        for index, light in enumerate(Light, start=1)
    ]


def sample_entries() -> list[SampleEntry]:
    """A short history, newest first."""
    now = clock.now()
    return [
        SampleEntry(now, _("Accepted"), _("The office")),
        SampleEntry(
            now - timedelta(days=2),
            _("Returned"),
            _("The office"),
            _("Please say how many people came."),
        ),
        SampleEntry(now - timedelta(days=5), _("Reported"), _("A unit")),
    ]


def sample_page() -> Page[int]:
    """The fourth of twelve pages."""
    return Paginator(range(1, 584), 50).get_page(4)
