"""The pages of the record."""

import csv
import io
import uuid

import openpyxl
import pytest
from django.urls import reverse

from kepu.foundation.audit import registry
from kepu.foundation.audit.models import AuditEntry
from kepu.foundation.audit.services import erase_payload, seal_entries
from kepu.foundation.audit.tests.factories import EntryFactory, Somebody
from kepu.foundation.core.roles import AUDIT_ADMIN, SYSTEM_ADMIN

LIST = reverse("audit:entry_list")


@pytest.fixture
def auditor(client, staff, blank_registry):
    user = staff.someone(AUDIT_ADMIN)
    client.force_login(user)
    registry.register_verbs({"plans.plan.issue": "issued the plan", "a.b.c": "did something"})
    return user


def text_of(response) -> str:
    assert response.status_code == 200
    return response.content.decode()


def export(client, kind, query=""):
    response = client.get(reverse("audit:entry_export", args=[kind]) + query)
    assert response.status_code == 200
    return response, b"".join(response.streaming_content)


def test_list_says_who_did_what(client, auditor):
    registry.set_actor_names(lambda ids: dict.fromkeys(ids, "王芳"))
    registry.register_subject_names("plans.plan", lambda ids: dict.fromkeys(ids, "2020年计划"))
    entry = EntryFactory()

    text = text_of(client.get(LIST))

    assert all(words in text for words in ("王芳", "issued the plan</td>", "2020年计划"))
    assert reverse("audit:entry_detail", args=[entry.pk]) in text


def test_list_states_what_is_not_sealed(client, auditor):
    EntryFactory()
    assert "1 entry is not yet sealed" in text_of(client.get(LIST))

    (seal,) = seal_entries()
    text = text_of(client.get(LIST))
    assert f"Sealed up to entry {seal.last} by seal 1" in text
    assert "removal could not be seen" not in text


def test_empty_list_says_what_to_do(client, auditor):
    text = text_of(client.get(LIST))

    assert "No entry here" in text
    assert "Nothing has been sealed yet." in text


@pytest.mark.django_db
def test_list_takes_the_same_number_of_queries(client, auditor, django_assert_max_num_queries):
    EntryFactory.create_batch(3)
    with django_assert_max_num_queries(30) as few:
        client.get(LIST)
    EntryFactory.create_batch(30)
    with django_assert_max_num_queries(len(few)):
        client.get(LIST)


def test_filters_narrow_and_show_as_pills(client, auditor):
    registry.set_actor_names(lambda ids: dict.fromkeys(ids, "王芳"))
    registry.register_subject_names("plans.plan", lambda ids: dict.fromkeys(ids, "2020年计划"))
    by, subject = Somebody(), ("plans.plan", uuid.uuid4())
    EntryFactory(by=by, subject=subject, verb="a.b.c")
    EntryFactory()

    response = client.get(
        LIST, {"verb": "a.b.c", "actor": by.pk, "subject": f"plans.plan:{subject[1]}"}
    )

    text = text_of(response)
    assert len(response.context["lines"]) == 1
    assert text.count("王芳") == 2
    assert text.count("2020年计划") == 2


@pytest.mark.parametrize(
    "query",
    [
        {"verb": "no.such.verb"},
        {"since": "yesterday"},
        {"actor": "x"},
        {"subject": "plans.plan:x"},
        {"subject": "x"},
        {"page": "99"},
    ],
)
def test_what_the_address_says_wrongly_narrows_nothing(client, auditor, query):
    EntryFactory()

    response = client.get(LIST, query)

    assert len(response.context["lines"]) == 1


def test_detail_keeps_its_details_closed(client, auditor):
    entry = EntryFactory(payload={"phone": "13800001111"})

    text = text_of(client.get(reverse("audit:entry_detail", args=[entry.pk])))

    assert "13800001111" not in text
    assert entry.digest in text
    assert "not yet sealed" in text
    assert reverse("audit:entry_read", args=[entry.pk]) in text
    assert AuditEntry.objects.count() == 1


def test_details_are_shown_and_the_reading_recorded(client, auditor):
    entry = EntryFactory(payload={"phone": "13800001111"})
    seal_entries()

    text = text_of(client.post(reverse("audit:entry_read", args=[entry.pk])))

    assert "13800001111" in text
    assert "Seal 1" in text
    assert AuditEntry.objects.first().verb == "audit.payload.read"


def test_detail_without_details(client, auditor):
    entry = EntryFactory(payload=None)

    text = text_of(client.get(reverse("audit:entry_detail", args=[entry.pk])))

    assert "No details were recorded" in text


def test_erased_details(client, auditor):
    entry = EntryFactory()
    erase_payload(entry=entry, by=None, reason="asked for")

    text = text_of(client.get(reverse("audit:entry_detail", args=[entry.pk])))

    assert "The details were erased" in text
    assert client.post(reverse("audit:entry_read", args=[entry.pk])).status_code == 409


def test_csv_holds_exactly_what_is_shown(client, auditor):
    EntryFactory()
    entry = EntryFactory(verb="a.b.c", by=None)

    response, body = export(client, "csv", "?verb=a.b.c")

    assert response["Content-Type"] == "text/csv; charset=utf-8"
    head, *rows = csv.reader(io.StringIO(body.decode("utf-8-sig")))
    assert head[:5] == ["Number", "When", "Who", "Act", "Object"]
    assert [row[0] for row in rows] == [str(entry.pk)]
    assert rows[0][2:4] == ["the system", "did something"]
    assert rows[0][-1] == entry.digest


def test_csv_holds_no_formula(client, auditor):
    registry.register_subject_names("plans.plan", lambda ids: dict.fromkeys(ids, "=1+1"))
    EntryFactory()

    _response, body = export(client, "csv", "?verb=plans.plan.issue")

    assert list(csv.reader(io.StringIO(body.decode("utf-8-sig"))))[1][4] == "'=1+1"


def test_xlsx_holds_all_of_it(client, auditor):
    EntryFactory.create_batch(3)
    registry.register_subject_names("plans.plan", lambda ids: dict.fromkeys(ids, "=1+1"))

    response, body = export(client, "xlsx", "?verb=plans.plan.issue")

    assert "attachment" in response["Content-Disposition"]
    sheet = openpyxl.load_workbook(io.BytesIO(body)).active
    assert sheet.max_row == 4
    assert (sheet["E2"].value, sheet["E2"].data_type) == ("=1+1", "s")


def test_export_is_recorded(client, auditor):
    export(client, "csv", "?verb=a.b.c")

    entry = AuditEntry.objects.get()
    assert (entry.verb, entry.subject_id, entry.actor_id) == (
        "audit.entry.export",
        auditor.pk,
        auditor.pk,
    )


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_others_export_nothing(client, staff, kind):
    client.force_login(staff.someone(SYSTEM_ADMIN))

    assert client.get(reverse("audit:entry_export", args=[kind])).status_code == 403
    assert AuditEntry.objects.count() == 0


def test_others_see_neither_list_nor_entry(client, staff):
    entry = EntryFactory()
    client.force_login(staff.someone(SYSTEM_ADMIN))

    assert client.get(LIST).status_code == 403
    assert client.get(reverse("audit:entry_detail", args=[entry.pk])).status_code == 404
    assert client.post(reverse("audit:entry_read", args=[entry.pk])).status_code == 404


def test_navigation_shows_the_record_to_auditors(client, staff):
    for role, is_shown in ((AUDIT_ADMIN, True), (SYSTEM_ADMIN, False)):
        client.force_login(staff.someone(role, role))
        assert (
            f'href="{LIST}"' in client.get(reverse("ui:catalogue")).content.decode()
        ) is is_shown
