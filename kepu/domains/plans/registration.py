"""What plans tell the modules below when the applications are ready."""

from django.utils.translation import gettext_lazy as _

from kepu.domains.plans import notices, tasks, thresholds
from kepu.domains.plans.work import kinds
from kepu.engines.workflow.registry import register_kind, register_setting
from kepu.foundation.audit.registry import register_verbs
from kepu.foundation.jobs import registry as jobs
from kepu.foundation.jobs.schedule import DailyAt
from kepu.foundation.notices import registry as notice_registry
from kepu.foundation.ui import navigation
from kepu.foundation.ui.choices import Section
from kepu.foundation.ui.navigation import Entry

# Before offices open, so that reminders are read in the morning.
MORNING = DailyAt(7)


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
    register_verbs(
        {
            "plans.sheet.sign": _("signed the sheet"),
            "plans.sheet.remind": _("reminded of an unsigned sheet"),
            "plans.report.submit": _("reported"),
            "plans.report.return": _("returned the report"),
            "plans.report.accept": _("accepted the report"),
            "plans.task.close": _("closed the task"),
            "plans.task.reopen": _("reopened the task"),
        }
    )
    navigation.register(Entry(_("Sheets"), "plans:sheets", "list-check", Section.WORK, order=20))
    navigation.register(Entry(_("Ledger"), "plans:ledger", "table", Section.DISTRICT, order=20))
