"""Small marks: lights, figures, stat cards, empty states, progress, dates."""

from datetime import date, datetime
from decimal import Decimal

from django.template import Library
from django.utils import formats, timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString

from kepu.foundation.ui.choices import Light

register = Library()

Number = int | float | Decimal


def written(value: Number | str | None) -> str:
    """A number with its thousands set apart; text as it is; a dash for nothing."""
    if value is None:
        return "—"
    return value if isinstance(value, str) else f"{value:,}"


@register.inclusion_tag("ui/parts/light.html")
def light(code: str, label: str = "") -> dict[str, object]:
    """A light: shape, word and colour of one of `choices.Light`."""
    chosen = Light(code)
    return {"code": chosen.value, "label": label or chosen.label}


@register.inclusion_tag("ui/parts/figure.html")
def figure(
    value: Number | str | None,
    unit: str = "",
    url: str = "",
    source: str = "",
    as_of: date | None = None,
) -> dict[str, object]:
    """A figure that leads to its rows, with unit, source and date in small type."""
    return {"value": written(value), "unit": unit, "url": url, "source": source, "as_of": as_of}


@register.inclusion_tag("ui/parts/stat.html")
def stat(
    label: str,
    value: Number | str | None,
    unit: str = "",
    url: str = "",
    note: str = "",
    tone: str = "",
) -> dict[str, object]:
    """A card of one figure; ``tone`` is ``waiting`` where it waits for the reader."""
    return {
        "label": label,
        "value": written(value),
        "unit": unit,
        "url": url,
        "note": note,
        "tone": tone,
    }


@register.inclusion_tag("ui/parts/empty_state.html")
def empty_state(
    title: str, hint: str = "", url: str = "", label: str = "", icon: str = "inbox"
) -> dict[str, object]:
    """What to do next where there is nothing to show."""
    return {"title": title, "hint": hint, "url": url, "label": label, "icon": icon}


@register.inclusion_tag("ui/parts/progress.html")
def progress(done: int, total: int, label: str) -> dict[str, object]:
    """A bar with its count, for long work."""
    return {"done": done, "total": total, "label": label}


@register.simple_tag
def day(value: date | None) -> SafeString | str:
    """A date in the reader's language; a dash for none, or where a template found nothing.

    Of a moment it is the date in the installation's time zone.
    """
    if not value:
        return "—"
    if isinstance(value, datetime):
        value = timezone.localtime(value).date()
    shown = formats.date_format(value, "DATE_FORMAT")
    return format_html('<time datetime="{}">{}</time>', value.isoformat(), shown)


@register.simple_tag
def moment(value: datetime | None) -> SafeString | str:
    """A time on a date, in the installation's time zone; a dash for none, as with `day`."""
    if not value:
        return "—"
    local = timezone.localtime(value)
    shown = f"{formats.date_format(local, 'DATE_FORMAT')} {local:%H:%M}"
    return format_html('<time datetime="{}">{}</time>', local.isoformat(timespec="seconds"), shown)
