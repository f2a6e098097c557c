"""The whole demonstration, as of today."""

from datetime import timedelta

from django.db import transaction

from kepu.foundation.core import clock
from kepu.surfaces.demonstration.services.answer_example import sign_all_but_one, walk_example
from kepu.surfaces.demonstration.services.issue_example import issue_example
from kepu.surfaces.demonstration.services.lay_district import OPENED_AGO, lay_district, morning

ISSUED_AGO, SIGNED_AGO = timedelta(days=60), timedelta(days=50)


@transaction.atomic
def lay_demonstration(*, document: bytes, name: str) -> None:
    """Units and accounts, and the plan in ``document`` as it stands today."""
    today = clock.today()
    opened, issued, signed = morning(OPENED_AGO), morning(ISSUED_AGO), morning(SIGNED_AGO)
    with clock.at(opened):
        lay_district(now=opened)
    with clock.at(issued):
        plan = issue_example(document=document, name=name, today=today, now=issued)
    with clock.at(signed):
        sign_all_but_one(plan=plan, now=signed)
    walk_example(plan=plan)
