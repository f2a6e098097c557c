"""Keeping the closure tables in step. Every service that changes edges or lives calls this."""

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from kepu.foundation.units.closure import Span, ancestor_spans, heir_days
from kepu.foundation.units.models import (
    Unit,
    UnitAncestor,
    UnitEdge,
    UnitHeir,
    UnitSuccession,
)

Parents = dict[UUID, list[tuple[UUID, Span]]]


def lock_register() -> None:
    """Let one change of the tree at a time pass: two of them could close a circle together.

    Rows that only refer to units are not held up.
    """
    list(Unit.objects.select_for_update(no_key=True).order_by("pk").values_list("pk"))


def rebuild_ancestors(unit_ids: Iterable[UUID]) -> None:
    """Compute anew who stood above ``unit_ids`` and above all that ever stood under them."""
    affected = set(unit_ids)
    below = UnitAncestor.objects.filter(ancestor__in=affected)
    affected.update(below.values_list("unit", flat=True))
    lives = Unit.objects.filter(pk__in=affected).values_list("pk", "opened_on", "closed_on")
    parents = _parents_above(affected)
    UnitAncestor.objects.filter(unit__in=affected).delete()
    UnitAncestor.objects.bulk_create(
        UnitAncestor(
            ancestor_id=ancestor, unit_id=unit, valid_from=span.start, valid_until=span.end
        )
        for unit, opened_on, closed_on in lives
        for ancestor, spans in ancestor_spans(unit, Span(opened_on, closed_on), parents).items()
        for span in spans
    )


def _parents_above(unit_ids: set[UUID]) -> Parents:
    """All edges that lead up from ``unit_ids``, read one level at a time."""
    parents: Parents = {}
    level, seen = set(unit_ids), set(unit_ids)
    while level:
        edges = list(UnitEdge.objects.filter(child__in=level))
        for edge in edges:
            span = Span(edge.valid_from, edge.valid_until)
            parents.setdefault(edge.child_id, []).append((edge.parent_id, span))
        level = {edge.parent_id for edge in edges} - seen
        seen |= level
    return parents


def rebuild_heirs() -> None:
    """Compute anew who acts for whom. Successions are few, a handful in a reform."""
    successions: dict[UUID, list[tuple[UUID, date]]] = {}
    for row in UnitSuccession.objects.all():
        successions.setdefault(row.old_id, []).append((row.new_id, row.on))
    UnitHeir.objects.all().delete()
    UnitHeir.objects.bulk_create(
        UnitHeir(old_id=old, heir_id=heir, on=on)
        for old in successions
        for heir, on in heir_days(old, successions).items()
    )
