"""The kinds of notices plans send, with their delivered wording.

An office changes the wording on the page "Words of notices"; these words are what stands
there until it does.
"""

from django.utils.translation import gettext_lazy as _

from kepu.foundation.notices.registry import NoticeKind, Variable

_UNIT = Variable("unit", _("the unit's short name"), _("Guangwai Sub-district"))
_PLANS = Variable("plans", _("the titles of the plans"), _("Annual work plan"))
_SIGN_BY = Variable("sign_by", _("the day to sign by"), _("12 March"))

PLAN_ISSUED = NoticeKind(
    name="plans.issued",
    label=_("A plan has been issued"),
    description=_("To the liaison officers of every unit that an issued plan names."),
    variables=(
        _UNIT,
        Variable("plan", _("the title of the plan"), _("Annual work plan")),
        Variable("issuer", _("the issuing office"), _("Joint Conference Office")),
        Variable("count", _("how many tasks name the unit"), "18"),
        _SIGN_BY,
    ),
    subject=_("{plan}: please sign the sheet of {unit}"),
    body=_(
        "{issuer} has issued {plan}. It asks {count} tasks of {unit}; "
        "please read the sheet and sign it by {sign_by}."
    ),
)
SHEET_UNSIGNED = NoticeKind(
    name="plans.sheet_unsigned",
    label=_("Reminder of an unsigned sheet"),
    description=_("To the liaison officers of a unit whose sheet is not signed in time."),
    variables=(_UNIT, _PLANS, _SIGN_BY),
    subject=_("Work reminder: please sign the sheet of {unit}"),
    body=_("{plans} waits for the signature of {unit}; the day to sign is {sign_by}."),
)
REPORT_RETURNED = NoticeKind(
    name="plans.report_returned",
    label=_("A report was returned"),
    description=_("To the liaison officers of the unit whose report needs a revision."),
    variables=(
        Variable("item", _("the number of the item"), "9"),
        Variable("reason", _("the reason the office gave"), _("Please name the schools.")),
    ),
    subject=_("Item {item}: your report was returned for revision"),
    body=_("Reason: {reason}"),
)

ALL = (PLAN_ISSUED, SHEET_UNSIGNED, REPORT_RETURNED)
