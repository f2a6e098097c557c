"""The whole demonstration, as of today."""

from datetime import datetime, timedelta

from django.db import transaction

from kepu.foundation.core import clock
from kepu.surfaces.demonstration.services.answer_example import sign_all_but_one, walk_example
from kepu.surfaces.demonstration.services.issue_example import issue_example
from kepu.surfaces.demonstration.services.lay_district import lay_district

OPENED_AGO, ISSUED_AGO, SIGNED_AGO = timedelta(days=90), timedelta(days=60), timedelta(days=50)


@transaction.atomic
def lay_demonstration(*, document: bytes, name: str, now: datetime) -> None:
    """Units and accounts, and the plan in ``document`` as it stands at ``now``."""
    today = clock.today()
    opened, issued, signed = now - OPENED_AGO, now - ISSUED_AGO, now - SIGNED_AGO
    with clock.at(opened):
        lay_district(now=opened)
    with clock.at(issued):
        plan = issue_example(document=document, name=name, today=today, now=issued)
    with clock.at(signed):
        sign_all_but_one(plan=plan, now=signed)
    walk_example(plan=plan, now=now)
