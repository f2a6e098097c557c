"""Lights: how a task stands, computed in SQL from dates and accepted reports, never typed.

`assignment_light` ranks one unit's part in a task, `task_light` takes the worst of the
leads. Ranks order the ledger, worst first. How many days count as "soon" is a dated
setting; the words and colours are in `engines.workflow` and `foundation.ui`.
"""

from datetime import date
from typing import Any

from django.db.models import (
    Case,
    CharField,
    Exists,
    F,
    IntegerField,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    Value,
    When,
)
from django.db.models.functions import Coalesce

from kepu.domains.plans.choices import Part, ReportState, TaskState
from kepu.domains.plans.models import Assignment, Receipt, Report, Task
from kepu.engines.workflow.choices import Light

RANKS: tuple[Light, ...] = (
    Light.LATE,
    Light.SOON,
    Light.NOT_BEGUN,
    Light.ON_TIME,
    Light.CLOSED,
)


def rank_of(light: Light) -> int:
    return RANKS.index(light)


def with_standing(assignments: QuerySet[Assignment]) -> QuerySet[Assignment]:
    """Add ``due``, ``is_signed``, ``has_accepted`` and the latest report's state to each row."""
    reports = Report.objects.filter(measure__assignment=OuterRef("pk"))
    return assignments.annotate(
        due=Coalesce(F("task__due_on"), F("task__plan__due_on")),
        is_signed=Exists(
            Receipt.objects.filter(plan=OuterRef("task__plan"), unit=OuterRef("unit"))
        ),
        has_accepted=Exists(reports.filter(state=ReportState.ACCEPTED)),
        latest_state=Subquery(reports.order_by("-reported_at", "-version").values("state")[:1]),
        latest_at=Subquery(reports.order_by("-reported_at", "-version").values("reported_at")[:1]),
    )


def assignment_light(*, today: date, soon: date) -> Case:
    """The rank of one assignment's light; the rows need `with_standing` first.

    Late: the due day has passed without an accepted report, or the signing day without a
    signature. Soon: either falls on or before ``soon``. Not begun: nothing was reported.
    """
    unreported = Q(has_accepted=False)
    unsigned = Q(is_signed=False)
    return Case(
        When(task__state=TaskState.CLOSED, then=Value(rank_of(Light.CLOSED))),
        When(
            Q(due__lt=today) & unreported | Q(task__plan__sign_by__lt=today) & unsigned,
            then=Value(rank_of(Light.LATE)),
        ),
        When(
            Q(due__lte=soon) & unreported | Q(task__plan__sign_by__lte=soon) & unsigned,
            then=Value(rank_of(Light.SOON)),
        ),
        When(latest_state__isnull=True, then=Value(rank_of(Light.NOT_BEGUN))),
        default=Value(rank_of(Light.ON_TIME)),
        output_field=IntegerField(),
    )


def with_lights(
    assignments: QuerySet[Assignment], *, today: date, soon: date
) -> QuerySet[Assignment]:
    """Add ``light_rank`` and ``light`` to assignments."""
    ranked = with_standing(assignments).annotate(
        light_rank=assignment_light(today=today, soon=soon)
    )
    return ranked.annotate(light=_light_by_rank())


def with_task_lights(tasks: QuerySet[Task], *, today: date, soon: date) -> QuerySet[Task]:
    """Add ``light_rank`` and ``light`` to tasks: the worst light of the units that lead."""
    leads = Assignment.objects.filter(task=OuterRef("pk"), part=Part.LEAD)
    # The stubs would look for the annotation among the columns of the table.
    lit: QuerySet[Any] = with_lights(leads, today=today, soon=soon)
    worst = lit.order_by("light_rank").values("light_rank")
    ranked = tasks.annotate(light_rank=Subquery(worst[:1]))
    return ranked.annotate(light=_light_by_rank())


def _light_by_rank() -> Case:
    """The light's code, of `Light`, for the rank in ``light_rank``."""
    codes = [When(light_rank=rank, then=Value(light)) for rank, light in enumerate(RANKS)]
    return Case(*codes, output_field=CharField())
