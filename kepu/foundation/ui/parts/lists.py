"""Parts of list pages: filter bar, pills, table, pagination, bulk bar, timeline."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.core.paginator import Page
from django.db.models import Model
from django.forms import BaseForm
from django.forms.boundfield import BoundField
from django.http import HttpRequest, QueryDict
from django.template import Context, Library
from django.template.loader import render_to_string
from django.utils.safestring import SafeString

register = Library()


@dataclass(frozen=True)
class Pill:
    """A filter in force: what it says, and the address without it."""

    label: str
    value: str
    url: str


@register.inclusion_tag("ui/parts/filter_bar.html", takes_context=True)
def filter_bar(context: Context, form: BaseForm, target: str = "results") -> dict[str, object]:
    """A GET form that narrows the list in the element ``#target``."""
    request: HttpRequest = context["request"]
    return {"form": form, "target": target, "path": request.path}


@register.inclusion_tag("ui/parts/pills.html", takes_context=True)
def pills(context: Context, form: BaseForm | None = None) -> dict[str, object]:
    """The filters in force, each removable; reads ``form``, or ``filter_form`` of the context."""
    request: HttpRequest = context["request"]
    used = form or context.get("filter_form")
    return {"pills": list(_pills(request, used)) if used else [], "path": request.path}


def _pills(request: HttpRequest, form: BaseForm) -> Iterator[Pill]:
    for bound in form:
        for raw in request.GET.getlist(bound.html_name):
            if raw:
                yield Pill(str(bound.label), _chosen(bound, raw), _without(request, bound, raw))


def _chosen(bound: BoundField, raw: str) -> str:
    """What stands on screen for a chosen value."""
    choices = getattr(bound.field, "choices", ())
    return next((str(label) for value, label in choices if str(value) == raw), raw)


def _without(request: HttpRequest, bound: BoundField, raw: str) -> str:
    query: QueryDict = request.GET.copy()
    kept = [value for value in query.getlist(bound.html_name) if value != raw]
    query.setlist(bound.html_name, kept)
    query.pop("page", None)
    rest = query.urlencode()
    return f"{request.path}?{rest}" if rest else request.path


@register.inclusion_tag("ui/parts/pagination.html", takes_context=True)
def pagination(context: Context, page: Page[Model]) -> dict[str, object]:
    """Links to the pages of a list; the filters in force stay."""
    numbers = list(page.paginator.get_elided_page_range(page.number, on_each_side=1, on_ends=1))
    return {"page": page, "numbers": numbers, "request": context["request"]}


@register.simple_block_tag
def table(content: str, caption: str, cards: bool = True) -> SafeString:
    """A table with sticky head and first column; on a phone each row becomes a card."""
    return render_to_string(
        "ui/parts/table.html", {"content": content, "caption": caption, "cards": cards}
    )


@register.simple_block_tag(takes_context=True)
def bulk_bar(context: Context, content: str, form_id: str, action: str) -> SafeString:
    """Acts on the ticked rows. Boxes outside it say ``form="<form_id>" name="selected"``."""
    return render_to_string(
        "ui/parts/bulk_bar.html",
        {
            "content": content,
            "form_id": form_id,
            "action": action,
            "csrf_token": context.get("csrf_token"),
        },
    )


@register.inclusion_tag("ui/parts/timeline.html")
def timeline(entries: Iterable[object]) -> dict[str, object]:
    """What happened, newest first; entries have ``at``, ``title``, ``by`` and ``note``."""
    return {"entries": entries}
