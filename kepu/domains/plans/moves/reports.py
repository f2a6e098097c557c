"""Moves of a report: the issuing office accepts it or returns it with a reason."""

from django.utils.translation import gettext_lazy as _

from kepu.domains.plans.choices import ReportState
from kepu.domains.plans.models import Report
from kepu.domains.plans.waiting.reviewing import after_judging, after_returning
from kepu.engines.workflow.moves import MoveTable, Transition

REPORT_MOVES = MoveTable(
    model=Report,
    noun=_("report"),
    transitions=[
        Transition(
            verb="return",
            label=_("return for revision"),
            from_states=[ReportState.SUBMITTED],
            to_state=ReportState.RETURNED,
            act="return",
            needs_reason=True,
            follows=[after_judging, after_returning],
        ),
        Transition(
            verb="accept",
            label=_("accept"),
            from_states=[ReportState.SUBMITTED],
            to_state=ReportState.ACCEPTED,
            act="accept",
            follows=[after_judging],
        ),
    ],
)
