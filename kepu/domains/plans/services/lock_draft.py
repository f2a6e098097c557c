"""Every change of a draft begins here: one row at a time, only while it is a draft."""

from uuid import UUID

from django.utils.translation import gettext_lazy as _

from kepu.domains.plans.choices import PlanState
from kepu.domains.plans.models import Plan
from kepu.domains.plans.policy.plans import PlanPolicy
from kepu.foundation.core.errors import Conflict, NotVisible
from kepu.foundation.core.policy import Actor


def lock_draft(*, plan_id: UUID, by: Actor) -> Plan:
    """The draft, locked until the transaction ends, so that issuing sees all changes or none.

    Raises `NotVisible` or `Forbidden` where ``by`` may not edit it, `Conflict` where it has
    been issued or withdrawn.
    """
    plan = Plan.objects.select_for_update().filter(pk=plan_id).first()
    if plan is None:
        raise NotVisible(_("There is no such plan, or it is not open to you."))
    PlanPolicy().require(by, "edit", plan)
    if plan.state != PlanState.DRAFT:
        raise Conflict(
            _("“%(title)s” is no longer a draft (%(state)s). Changes are made on the plan itself.")
            % {"title": plan.title, "state": plan.get_state_display()}
        )
    return plan
