"""Reading the record: by those who may, in words, narrowed."""

import uuid
from datetime import UTC, date, datetime

import pytest
from django.contrib.auth import get_user_model
from django.http import Http404

from kepu.foundation.audit import registry, selectors
from kepu.foundation.audit.selectors import EntryFilter, entries_for, history_of, lines_of
from kepu.foundation.audit.services import record, seal_entries
from kepu.foundation.audit.tests.factories import EntryFactory, Somebody
from kepu.foundation.core.errors import Forbidden
from kepu.foundation.core.roles import AUDIT_ADMIN, SYSTEM_ADMIN

pytestmark = pytest.mark.django_db


@pytest.fixture
def auditor(staff):
    return staff.someone(AUDIT_ADMIN)


def test_audit_administrator_sees_entries_latest_first(auditor):
    one, two = EntryFactory.create_batch(2)

    assert list(entries_for(auditor)) == [two, one]


def test_others_are_told_the_role(staff):
    EntryFactory()

    with pytest.raises(Forbidden, match="audit admin"):
        entries_for(staff.someone(SYSTEM_ADMIN))


@pytest.mark.parametrize(
    ("since", "until", "seen"),
    [
        (None, None, {"late on the 1st", "early on the 2nd", "late on the 2nd"}),
        (date(2026, 3, 2), None, {"early on the 2nd", "late on the 2nd"}),
        (None, date(2026, 3, 1), {"late on the 1st"}),
        (date(2026, 3, 2), date(2026, 3, 2), {"early on the 2nd", "late on the 2nd"}),
        (date(2026, 3, 3), None, set()),
    ],
)
def test_days_are_those_of_the_district(auditor, since, until, seen):
    """16:00 in UTC is midnight in Beijing."""
    EntryFactory(verb="late on the 1st", now=datetime(2026, 3, 1, 15, 59, 59, tzinfo=UTC))
    EntryFactory(verb="early on the 2nd", now=datetime(2026, 3, 1, 16, 0, tzinfo=UTC))
    EntryFactory(verb="late on the 2nd", now=datetime(2026, 3, 2, 15, 59, 59, tzinfo=UTC))

    found = entries_for(auditor, EntryFilter(since=since, until=until))

    assert {entry.verb for entry in found} == seen


def test_narrowed_by_verb_actor_and_subject(auditor):
    by, subject = Somebody(), ("plans.plan", uuid.uuid4())
    wanted = EntryFactory(verb="a.b.c", by=by, subject=subject)
    EntryFactory(verb="a.b.d", subject=("plans.task", subject[1]))

    for narrowed in (
        EntryFilter(verb="a.b.c"),
        EntryFilter(actor=by.pk),
        EntryFilter(subject=subject),
        EntryFilter(verb="a.b.c", actor=by.pk, subject=subject),
    ):
        assert list(entries_for(auditor, narrowed)) == [wanted]


def test_entry_of_others_is_not_found(staff, auditor):
    entry = EntryFactory()

    assert selectors.entry_for(auditor, entry.pk) == entry
    with pytest.raises(Http404):
        selectors.entry_for(staff.someone(SYSTEM_ADMIN, "li"), entry.pk)


def test_lines_say_it_in_words(blank_registry):
    by, subject = Somebody(), ("plans.plan", uuid.uuid4())
    registry.register_verbs({"plans.plan.issue": "issued the plan"})
    registry.set_actor_names(lambda ids: dict.fromkeys(ids, "王芳"))
    registry.register_subject_names("plans.plan", lambda ids: dict.fromkeys(ids, "2020年计划"))
    entry = EntryFactory(by=by, subject=subject)

    (line,) = lines_of([entry])

    assert (line.by, line.title, line.subject_name) == ("王芳", "issued the plan", "2020年计划")
    assert (line.at, line.subject_key) == (entry.at, f"plans.plan:{subject[1]}")


def test_what_nobody_named_is_shown_as_it_is(blank_registry):
    by, subject = Somebody(), ("plans.plan", uuid.uuid4())

    named, nameless = lines_of([EntryFactory(by=by, subject=subject), EntryFactory(by=None)])

    assert (named.by, named.title) == (str(by.pk)[:8], "plans.plan.issue")
    assert named.subject_name == str(subject[1])[:8]
    assert nameless.by == "the system"


def test_names_are_asked_once_for_all(blank_registry):
    asked = []
    registry.set_actor_names(lambda ids: asked.append(ids) or {})
    registry.register_subject_names("plans.plan", lambda ids: asked.append(ids) or {})

    lines_of(EntryFactory.create_batch(3))

    assert [len(ids) for ids in asked] == [3, 3]


def test_no_names_are_asked_of_nobody(blank_registry):
    registry.set_actor_names(lambda ids: pytest.fail("nobody was to be asked"))

    assert lines_of([]) == []
    assert len(lines_of([EntryFactory(by=None)])) == 1


def test_history_holds_the_object_alone(blank_registry):
    user = get_user_model()(username="wang")
    registry.register_verbs({"accounts.user.lock": "locked the account"})
    EntryFactory(subject=("accounts.user", uuid.uuid4()))
    record(verb="accounts.user.create", subject=user, by=None)
    record(verb="accounts.user.lock", subject=user, by=None)

    assert [line.title for line in history_of(user)] == [
        "locked the account",
        "accounts.user.create",
    ]


def test_seal_state_states_the_window():
    early = EntryFactory()
    before = selectors.seal_state()
    (seal,) = seal_entries()
    sealed = selectors.seal_state()
    late = EntryFactory()
    after = selectors.seal_state()

    assert (before.last, before.unsealed_count, before.unsealed_since) == (None, 1, early.at)
    assert (sealed.last, sealed.unsealed_count, sealed.unsealed_since) == (seal, 0, None)
    assert (after.last, after.unsealed_count, after.unsealed_since) == (seal, 1, late.at)
    assert selectors.seal_of(early) == seal
    assert selectors.seal_of(late) is None


def test_nobody_else_writes_in_a_test():
    EntryFactory()

    assert selectors.running_writers() == []


def test_subjects_are_titled_by_a_column(blank_registry, staff):
    user = staff.someone(name="wang")
    registry.register_subject_names("accounts.user", selectors.titled_by(type(user), "username"))
    registry.register_subject_names("a.b", selectors.titled_by(type(user), "email"))
    record(verb="a.b.c", subject=user, by=None)
    record(verb="a.b.d", subject=("a.b", user.pk), by=None)

    untitled, titled = lines_of(entries_for(staff.someone(AUDIT_ADMIN, "li")))

    assert (titled.subject_name, untitled.subject_name) == ("wang", str(user.pk)[:8])
