"""Counting related rows beside a row, each kind in a subquery of its own.

Counts by joins multiply with one another: a plan's items by its assignments by its receipts.
"""

from typing import Any

from django.db.models import Count, IntegerField, QuerySet, Subquery
from django.db.models.functions import Coalesce


def count_of(rows: QuerySet[Any], *, by: str, what: str = "pk") -> Coalesce:
    """How many different ``what`` the ``rows`` hold, which are all of one ``by``; none is 0.

    ``rows`` is already limited by ``OuterRef`` to those of one outer row.
    """
    counted = rows.order_by().values(by).annotate(n=Count(what, distinct=True)).values("n")
    return Coalesce(Subquery(counted, output_field=IntegerField()), 0)
