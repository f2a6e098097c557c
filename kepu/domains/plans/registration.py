"""What plans tell the modules below when the applications are ready."""

from django.db.models import Model, Q
from django.utils.translation import gettext_lazy as _

from kepu.domains.plans import notices, tasks, thresholds
from kepu.domains.plans.models import (
    Finding,
    Item,
    NamedUnit,
    Plan,
    PlanSource,
    Receipt,
    Report,
    Task,
)
from kepu.domains.plans.policy import PlanPolicy
from kepu.domains.plans.waiting import kinds
from kepu.engines.workflow.registry import register_kind, register_setting
from kepu.foundation.audit.registry import register_subject_names, register_verbs
from kepu.foundation.audit.selectors import titled_by
from kepu.foundation.core.policy import Actor
from kepu.foundation.files.registry import register_visibility
from kepu.foundation.jobs import registry as jobs
from kepu.foundation.jobs.schedule import DailyAt
from kepu.foundation.notices import registry as notice_registry
from kepu.foundation.ui import navigation
from kepu.foundation.ui.choices import Section
from kepu.foundation.ui.navigation import Entry

# Before offices open, so that reminders are read in the morning.
MORNING = DailyAt(7)

AUDIT_VERBS = {
    "plans.plan.upload": _("uploaded the plan"),
    "plans.plan.edit": _("corrected the head of the plan"),
    "plans.plan.issue": _("issued the plan"),
    "plans.plan.withdraw": _("withdrew the draft"),
    "plans.plan.close": _("closed the plan"),
    "plans.item.add": _("added an item"),
    "plans.item.edit": _("corrected an item"),
    "plans.item.remove": _("took an item out"),
    "plans.item.restore": _("put an item back"),
    "plans.item.check": _("looked at an item the reading was not sure of"),
    "plans.item.uncheck": _("asked again about an item the reading was not sure of"),
    "plans.item.merge": _("merged two items"),
    "plans.item.split": _("split an item"),
    "plans.name.confirm": _("confirmed which unit a name means"),
    "plans.name.reopen": _("took back which unit a name means"),
    "plans.name.add": _("added a unit to an item"),
    "plans.name.set_part": _("changed the part of a unit"),
    "plans.name.remove": _("took a unit out of an item"),
    "plans.finding.settle": _("looked at a finding"),
    "plans.finding.reopen": _("opened a finding again"),
    "plans.finding.settle_kind": _("looked at all findings of a kind"),
    "plans.sheet.sign": _("signed the sheet"),
    "plans.sheet.remind": _("reminded of an unsigned sheet"),
    "plans.report.submit": _("reported"),
    "plans.report.return": _("returned the report"),
    "plans.report.accept": _("accepted the report"),
    "plans.task.close": _("closed the task"),
    "plans.task.reopen": _("reopened the task"),
}

# What the record of acts calls the rows of this module.
TITLES: dict[type[Model], str] = {
    Plan: "title",
    Item: "text",
    NamedUnit: "name_printed",
    Finding: "plan__title",
    Task: "item__text",
    Receipt: "plan__title",
    Report: "measure__assignment__task__item__text",
}


def documents_of_plans(user: Actor) -> Q:
    """Whoever may read a plan may download the document it was read from."""
    plans = PlanPolicy().visible(user).order_by()
    return Q(pk__in=PlanSource.objects.filter(plan__in=plans).values("file"))


def register_everything() -> None:
    """Register settings, kinds of work and of notices, jobs, audit verbs and navigation."""
    for key in thresholds.ALL:
        register_setting(key)
    for work in kinds.ALL:
        register_kind(work)
    for notice in notices.ALL:
        notice_registry.register_kind(notice)
    jobs.register(
        jobs.Job("plans.remind_unsigned", MORNING, tasks.remind, _("Remind of unsigned sheets"))
    )
    jobs.register(
        jobs.Job("plans.renew_requests", MORNING, tasks.renew, _("Ask for a new period's reports"))
    )
    register_visibility(documents_of_plans)
    register_verbs(AUDIT_VERBS)
    for model, lookup in TITLES.items():
        register_subject_names(model._meta.label_lower, titled_by(model, lookup))
    navigation.register(Entry(_("Plans"), "plans:plans", "file-text", Section.DISTRICT, order=10))
    navigation.register(Entry(_("Sheets"), "plans:sheets", "list-check", Section.WORK, order=20))
    navigation.register(Entry(_("Ledger"), "plans:ledger", "table", Section.DISTRICT, order=20))
