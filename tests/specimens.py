"""One row of every model that has a policy, with the units and the user it belongs to.

A specimen is made fresh for each question, so that who holds what is the only difference.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime

from allauth.usersessions.models import UserSession
from django.db.models import Model

from kepu.domains.plans.models import Plan
from kepu.domains.plans.tests import factories as plans
from kepu.engines.workflow.models import DatedSetting, WorkItem
from kepu.foundation.access.models import ApiToken
from kepu.foundation.access.tests.factories import RoleGrantFactory, UserFactory
from kepu.foundation.accounts.models import KeptForm, User
from kepu.foundation.audit.models import AuditSeal
from kepu.foundation.audit.tests.factories import EntryFactory
from kepu.foundation.files.tests.factories import StoredFileFactory
from kepu.foundation.identity.tests.factories import PersonFactory
from kepu.foundation.jobs.models import OutboxMessage, Worker
from kepu.foundation.jobs.tests.factories import RunFactory
from kepu.foundation.notices.models import NoticePreference, NoticeWording
from kepu.foundation.notices.tests.factories import NoticeFactory
from kepu.foundation.units.models import Unit
from kepu.foundation.units.tests.factories import GroupFactory, UnitFactory

AT = datetime(2026, 1, 5, 1, 0, tzinfo=UTC)
ON = date(2026, 1, 5)


@dataclass
class Specimen:
    """``places`` are the units `docs/reference/roles.md` names; ``owner`` is whose it is."""

    row: Model
    places: dict[str, Unit] = field(default_factory=dict)
    owner: User | None = None


def person() -> Specimen:
    owner = UserFactory(person=PersonFactory())
    return Specimen(owner.person, owner=owner)


def user() -> Specimen:
    owner = UserFactory()
    return Specimen(owner, owner=owner)


def sign_in() -> Specimen:
    owner = UserFactory()
    return Specimen(UserSession.objects.create(user=owner, ip="127.0.0.1"), owner=owner)


def kept_form() -> Specimen:
    owner = UserFactory()
    return Specimen(
        KeptForm.objects.create(user=owner, path="/", content="[]", kept_at=AT), owner=owner
    )


def grant() -> Specimen:
    row = RoleGrantFactory(role="viewer")
    return Specimen(row, owner=row.user)


def token() -> Specimen:
    owner = UserFactory()
    row = ApiToken.objects.create(
        user=owner, name="t", digest="d", prefix="p", scope="read", created_at=AT, expires_on=ON
    )
    return Specimen(row, owner=owner)


def stored_file() -> Specimen:
    owner = UserFactory()
    row = StoredFileFactory(stored_by=owner)
    return Specimen(row, {"the owner": row.owner}, owner)


def notice() -> Specimen:
    row = NoticeFactory()
    return Specimen(row, owner=row.recipient)


def preference() -> Specimen:
    owner = UserFactory()
    return Specimen(NoticePreference.objects.create(user=owner, language="en"), owner=owner)


def wording() -> Specimen:
    row = NoticeWording.objects.create(
        kind="k",
        language="en",
        subject="s",
        body="b",
        valid_from=ON,
        set_by=UserFactory(),
        set_at=AT,
    )
    return Specimen(row)


def seal() -> Specimen:
    row = AuditSeal.objects.create(
        seq=1, first=1, last=1, count=1, leaves=b"", root="r", prev="", signature="s", at=AT
    )
    return Specimen(row)


def work_item() -> Specimen:
    unit = UnitFactory()
    row = WorkItem.objects.create(
        subject_kind="k", subject_id=unit.pk, kind="k", assignee=unit, opened_at=AT
    )
    return Specimen(row, {"the assignee": unit})


def _plan() -> tuple[Plan, dict[str, Unit]]:
    """An issued plan with one task of two units."""
    issuer, one, two = UnitFactory(), UnitFactory(), UnitFactory()
    plan = plans.issued_plan(one, two, issuer=issuer)
    return plan, {"the issuer": issuer, "the unit": one, "a fellow": two}


def plan() -> Specimen:
    row, places = _plan()
    return Specimen(row, places)


def draft() -> Specimen:
    row, places = _plan()
    Plan.objects.filter(pk=row.pk).update(state="draft")
    return Specimen(row, places)


def item() -> Specimen:
    row, places = _plan()
    return Specimen(row.items.get(), places)


def named_unit() -> Specimen:
    row, places = _plan()
    return Specimen(plans.NamedUnitFactory(item=row.items.get()), places)


def task() -> Specimen:
    row, places = _plan()
    return Specimen(row.tasks.get(), places)


def assignment() -> Specimen:
    row, places = _plan()
    return Specimen(row.tasks.get().assignments.get(unit=places["the unit"]), places)


def receipt() -> Specimen:
    row, places = _plan()
    return Specimen(plans.ReceiptFactory(plan=row, unit=places["the unit"]), places)


def report() -> Specimen:
    row, places = _plan()
    mine = row.tasks.get().assignments.get(unit=places["the unit"])
    return Specimen(plans.ReportFactory(measure=mine.measures.get()), places)


# By the headings of `docs/reference/roles.md`.
SPECIMENS: dict[str, Callable[[], Specimen]] = {
    "access.ApiToken": token,
    "access.RoleGrant": grant,
    "accounts.KeptForm": kept_form,
    "accounts.User": user,
    "audit.AuditEntry": lambda: Specimen(EntryFactory()),
    "audit.AuditSeal": seal,
    "files.StoredFile": stored_file,
    "identity.Person": person,
    "jobs.JobRun": lambda: Specimen(RunFactory()),
    "jobs.OutboxMessage": lambda: Specimen(
        OutboxMessage.objects.create(
            channel="c", dedupe_key="d", message_id="m", next_attempt_at=AT, created_at=AT
        )
    ),
    "jobs.Worker": lambda: Specimen(Worker.objects.create(name="w", started_at=AT, seen_at=AT)),
    "notices.Notice": notice,
    "notices.NoticePreference": preference,
    "notices.NoticeWording": wording,
    "plans.Assignment": assignment,
    "plans.Item": item,
    "plans.NamedUnit": named_unit,
    "plans.Plan": plan,
    "plans.Plan, not issued": draft,
    "plans.Receipt": receipt,
    "plans.Report": report,
    "plans.Task": task,
    "units.Unit": lambda: Specimen(UnitFactory()),
    "units.UnitGroup": lambda: Specimen(GroupFactory()),
    "usersessions.UserSession": sign_in,
    "workflow.DatedSetting": lambda: Specimen(
        DatedSetting.objects.create(key="k", valid_from=ON, value=1, set_at=AT)
    ),
    "workflow.WorkItem": work_item,
}
