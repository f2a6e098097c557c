"""The office uploads the example plan, settles what the reading asks, and issues it."""

from datetime import date, datetime, timedelta
from io import BytesIO

from kepu.domains.plans.models import Finding, Item, Plan
from kepu.domains.plans.selectors.drafts import draft_for
from kepu.domains.plans.selectors.names import NameView
from kepu.domains.plans.selectors.register import target_of
from kepu.domains.plans.services.confirm_name import confirm_as_outside_body, confirm_name
from kepu.domains.plans.services.edit_item import edit_item
from kepu.domains.plans.services.issue_plan import IssueTerms, issue_plan
from kepu.domains.plans.services.merge_changes import Change
from kepu.domains.plans.services.settle_finding import settle_finding
from kepu.domains.plans.services.upload_plan import UploadTerms, upload_plan
from kepu.foundation.accounts.models import User
from kepu.foundation.core import clock
from kepu.surfaces.demonstration.cast import COORDINATOR, LATE_ITEM, OFFICE
from kepu.surfaces.demonstration.services.lay_district import unit_called, user_of

SIGN_WITHIN = timedelta(days=2)
DUE_WITHIN = timedelta(days=45)
LATE_SINCE = timedelta(days=3)


def issue_example(*, document: bytes, name: str, today: date, now: datetime) -> Plan:
    """The plan as issued at ``now``; its days count from ``today``, when it will be looked at."""
    office = user_of(COORDINATOR)
    plan = upload_plan(
        issuer=unit_called(OFFICE),
        upload=BytesIO(document),
        name=name,
        terms=UploadTerms(document_number=f"西科普办发〔{today.year}〕3号"),
        by=office,
        now=now,
    )
    settle(plan=plan, by=office, now=now)
    make_due(plan=plan, on=today - LATE_SINCE, by=office, now=now)
    terms = IssueTerms(
        issued_on=clock.today(), sign_by=today + SIGN_WITHIN, due_on=today + DUE_WITHIN
    )
    return issue_plan(plan=plan, terms=terms, by=office, now=now)


def settle(*, plan: Plan, by: User, now: datetime) -> None:
    """Take the first proposal for every open name, and look at every finding."""
    draft = draft_for(by, plan.pk)
    for item in draft.items:
        for view in item.names:
            if view.is_open:
                confirm(view=view, by=by, now=now)
    for finding in Finding.objects.filter(plan=plan, is_settled=False):
        settle_finding(finding=finding, by=by, now=now)


def confirm(*, view: NameView, by: User, now: datetime) -> None:
    if not view.proposals:
        confirm_as_outside_body(name=view.name, by=by, now=now)
        return
    target = target_of(view.proposals[0].ref)
    confirm_name(name=view.name, target=target, seen=view.name.target_id, by=by, now=now)


def make_due(*, plan: Plan, on: date, by: User, now: datetime) -> None:
    """Give the item that a unit is going to be late with a day of its own."""
    item = Item.objects.get(plan=plan, ordinal=LATE_ITEM)
    edit_item(item=item, changes={"due_on": Change(seen=item.due_on, value=on)}, by=by, now=now)
