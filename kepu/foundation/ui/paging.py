"""Long lists, one page at a time."""

from typing import TypeVar

from django.core.paginator import Page, Paginator
from django.db.models import Model, QuerySet
from django.http import HttpRequest

M = TypeVar("M", bound=Model)

PER_PAGE = 50


def page_of(request: HttpRequest, queryset: QuerySet[M], *, per_page: int = PER_PAGE) -> Page[M]:
    """The page that ``?page=`` asks for; the nearest one where there is no such page."""
    return Paginator(queryset, per_page).get_page(request.GET.get("page"))
