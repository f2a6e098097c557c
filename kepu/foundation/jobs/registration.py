"""What jobs tell the modules below when the applications are ready, and the jobs they bring."""

from datetime import timedelta

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from kepu.foundation.audit.registry import register_verbs
from kepu.foundation.jobs import tasks
from kepu.foundation.jobs.policy import JobRunPolicy
from kepu.foundation.jobs.registry import Job, register
from kepu.foundation.jobs.schedule import DailyAt
from kepu.foundation.ui import navigation
from kepu.foundation.ui.choices import Section

VERBS = {
    "jobs.run.retry": _("had a job run again"),
    "jobs.message.retry": _("had a message sent again"),
}


def register_everything() -> None:
    """Register the module's jobs, audit verbs and navigation."""
    # Audit stands below and cannot know of jobs; the window of what is unsealed is this rhythm.
    register(Job("audit.seal", timedelta(minutes=1), tasks.seal, _("Seal the record")))
    register(Job("jobs.tidy", DailyAt(3), tasks.tidy, _("Delete what is no longer needed")))
    register_verbs(VERBS)
    navigation.register(
        navigation.Entry(
            _("Background work"),
            "jobs:job_list",
            "clock",
            Section.ADMINISTRATION,
            order=70,
            visible=may_see_jobs,
        )
    )


def may_see_jobs(request: HttpRequest) -> bool:
    return request.user.is_authenticated and JobRunPolicy().can_anywhere(request.user, "view")
