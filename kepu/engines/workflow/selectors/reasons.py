"""The reason given for a move, as an expression beside the subject's other columns."""

from django.db.models import Model, OuterRef, Subquery

from kepu.engines.workflow.models import Move


def reason_of_latest_move(model: type[Model], verb: str) -> Subquery:
    """The reason of a row's latest move by ``verb``; null where it never moved so."""
    moves = Move.objects.filter(
        subject_kind=model._meta.label, subject_id=OuterRef("pk"), verb=verb
    )
    return Subquery(moves.order_by("-seq").values("reason")[:1])
