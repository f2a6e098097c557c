"""The dated settings of plans: rhythms and thresholds a coordinator may change from a day on.

Defaults follow practice (reports twice a year, leads quarterly; yellow N days before the
due date); none of them is law, so each is data with its source.
"""

from django.utils.translation import gettext_lazy as _

from kepu.domains.plans.choices import Part
from kepu.engines.workflow.registry import SettingKey

PRACTICE = _("Practice; no rule prescribes it.")

SOON_DAYS = SettingKey(
    key="plans.soon_days",
    label=_("Days before the due date from which a light shows “soon”"),
    unit=_("days"),
    default=15,
    minimum=0,
    maximum=120,
    source=PRACTICE,
)
SIGN_WITHIN_DAYS = SettingKey(
    key="plans.sign_within_days",
    label=_("Days a unit has to sign its sheet after a plan is issued"),
    unit=_("days"),
    default=7,
    minimum=1,
    maximum=60,
    source=PRACTICE,
)
SIGN_REMINDER_EVERY_DAYS = SettingKey(
    key="plans.sign_reminder_every_days",
    label=_("Days between two reminders of an unsigned sheet"),
    unit=_("days"),
    default=3,
    minimum=1,
    maximum=30,
    source=PRACTICE,
)
REPORTS_A_YEAR = {
    Part.LEAD: SettingKey(
        key="plans.reports_a_year.lead",
        label=_("Reports a year asked of a lead unit"),
        unit=_("reports"),
        default=4,
        minimum=1,
        maximum=12,
        allowed=(1, 2, 3, 4, 6, 12),
        source=_("Practice: leads report quarterly."),
    ),
    Part.SUPPORT: SettingKey(
        key="plans.reports_a_year.support",
        label=_("Reports a year asked of a supporting unit"),
        unit=_("reports"),
        default=2,
        minimum=1,
        maximum=12,
        allowed=(1, 2, 3, 4, 6, 12),
        source=_("Practice: units report twice a year."),
    ),
}

ALL = (SOON_DAYS, SIGN_WITHIN_DAYS, SIGN_REMINDER_EVERY_DAYS, *REPORTS_A_YEAR.values())
