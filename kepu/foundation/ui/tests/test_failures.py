"""Each failure as page, as fragment and as JSON; what Django itself refuses; faults."""

import logging
import re
from datetime import timedelta

import pytest
from django.db import DatabaseError
from django.http import HttpResponse
from django.test import Client
from django.utils.functional import SimpleLazyObject

from kepu.foundation.core import clock
from kepu.foundation.ui import stale_forms
from kepu.foundation.ui.failures import CODE_WORDINGS, WORDINGS
from kepu.foundation.ui.tests.urls import FAILURES, RETRY_AT
from kepu.foundation.ui.views.failures import server_error

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("failing_urls")]

BUSINESS = {
    403: ("This is not open to you", "forbidden"),
    404: ("There is nothing here for you", "not_found"),
    409: ("Things have moved on", "conflict"),
    422: ("This cannot be taken as it is", "invalid"),
    429: ("Too many tries", "too_many"),
}


@pytest.fixture
def english():
    client = Client(headers={"accept-language": "en"}, raise_request_exception=False)
    client.cookies["django_language"] = "en"
    return client


def sentence(status):
    return str(FAILURES[str(status)])


@pytest.mark.parametrize("status", BUSINESS)
def test_a_person_gets_a_page(english, status):
    response = english.get(f"/fail/{status}/")
    assert response.status_code == status
    assert response["Content-Type"] == "text/html; charset=utf-8"
    assert response["Cache-Control"] == "no-store"
    assert f"<h1>{BUSINESS[status][0]}</h1>" in response.text
    assert sentence(status) in response.text
    assert '<a class="btn" href="/">' in response.text


@pytest.mark.parametrize("status", BUSINESS)
def test_htmx_gets_a_fragment_among_the_messages(english, status):
    response = english.get(f"/fail/{status}/", headers={"HX-Request": "true"})
    assert response.status_code == status
    assert response["HX-Retarget"] == "#messages"
    assert "<html" not in response.text
    assert sentence(status) in response.text


def test_a_boosted_link_gets_the_page(english):
    response = english.get("/fail/409/", headers={"HX-Request": "true", "HX-Boosted": "true"})
    assert "<html" in response.text


@pytest.mark.parametrize("status", BUSINESS)
@pytest.mark.parametrize(
    ("path", "accept"), [("/api/fail/", "text/html"), ("/fail/", "application/json")]
)
def test_a_program_gets_json(english, status, path, accept):
    response = english.get(f"{path}{status}/", headers={"accept": accept})
    assert response.status_code == status
    expected = {"code": BUSINESS[status][1], "message": sentence(status)}
    if status == 422:
        expected["field"] = "document"
    if status == 429:
        expected["retry_at"] = "2026-03-05T06:15:00+00:00"
    assert response.json() == {"error": expected}


def test_too_many_says_when_to_come_back(english):
    with clock.at(RETRY_AT - timedelta(minutes=15)):
        response = english.get("/fail/429/")
    assert response["Retry-After"] == "900"
    assert '<time datetime="2026-03-05T14:15:00+08:00">' in response.text


def test_a_time_that_has_passed_still_asks_for_a_moment(english):
    with clock.at(RETRY_AT + timedelta(minutes=1)):
        assert english.get("/fail/429/")["Retry-After"] == "1"


def test_failures_speak_the_readers_language(client):
    response = client.get("/fail/409/")
    assert "<h1>情况已有变化</h1>" in response.text
    assert "请重新打开页面查看最新情况，再作决定。" in response.text


def test_staff_stay_in_their_shell(english, reader):
    english.force_login(reader)
    response = english.get("/fail/403/")
    assert '<body class="console">' in response.text
    assert '<a class="btn" href="/console/">' in response.text


def test_what_a_form_met_leads_back_to_its_page(english):
    own = english.post("/fail/409/", headers={"Referer": "http://testserver/plans/3/"})
    assert 'href="http://testserver/plans/3/"' in own.text
    foreign = english.post("/fail/409/", headers={"Referer": "https://example.org/"})
    assert "example.org" not in foreign.text


@pytest.mark.parametrize(
    ("path", "status", "title"),
    [
        ("/fail/400/", 400, "The request could not be read"),
        ("/fail/django-403/", 403, "This is not open to you"),
        ("/fail/django-404/", 404, "There is nothing here for you"),
        ("/no-such-page/", 404, "There is nothing here for you"),
        ("/post-only/", 405, "This address does something, it shows nothing"),
    ],
)
def test_what_django_refuses_has_a_page_too(english, path, status, title):
    response = english.get(path)
    assert response.status_code == status
    assert f"<h1>{title}</h1>" in response.text


def test_a_refusal_of_django_keeps_its_sentence_and_no_inner_detail(english):
    assert "Only on weekdays." in english.get("/fail/django-403/").text
    assert "no row" not in english.get("/fail/django-404/").text


def test_a_form_without_its_token_is_told_how_to_go_on():
    client = Client(enforce_csrf_checks=True)
    client.cookies["django_language"] = "en"
    response = client.post("/post-only/")
    assert response.status_code == 403
    assert "<h1>The form was not accepted</h1>" in response.text
    assert "Open the page again and send the form once more." in response.text


def test_a_module_above_may_keep_a_stale_form(monkeypatch):
    client = Client(enforce_csrf_checks=True)
    monkeypatch.setattr(stale_forms, "_keep", [])
    stale_forms.on_stale_form(lambda request: HttpResponse("kept", status=302))
    assert client.post("/post-only/").status_code == 302
    stale_forms.on_stale_form(lambda request: None)
    assert client.post("/post-only/").status_code == 403


def test_a_form_with_its_token_is_taken():
    client = Client(enforce_csrf_checks=True)
    client.get("/ui/catalogue/")
    token = client.cookies["csrftoken"].value
    assert client.post("/post-only/", {"csrfmiddlewaretoken": token}).status_code == 200


def test_a_fault_carries_the_number_that_the_log_holds(english, caplog):
    with caplog.at_level(logging.ERROR):
        response = english.get("/fail/500/")
    assert response.status_code == 500
    (reference,) = re.findall(r"<b>([0-9A-F]{8})</b>", response.text)
    lines = [record.getMessage() for record in caplog.records if record.name == "kepu.failures"]
    assert lines == [f"Reference {reference}: GET /fail/500/"]
    assert any(record.exc_info for record in caplog.records if record.name == "django.request")


def test_a_fault_asks_nothing_of_the_database(rf):
    def database_is_gone():
        raise DatabaseError("gone")

    request = rf.get("/fail/500/")
    request.user = SimpleLazyObject(database_is_gone)
    assert '<body class="plain">' in server_error(request).text


def test_a_fault_of_the_api_is_json_with_its_number(english):
    error = english.get("/api/fail/500/").json()["error"]
    assert error["code"] == "fault"
    assert re.fullmatch(r"[0-9A-F]{8}", error["reference"])


def test_every_wording_is_translated():
    words = [*WORDINGS.values(), *CODE_WORDINGS.values()]
    texts = [str(text) for word in words for text in (word.title, word.next_step)]
    assert [text for text in texts if not re.search("[一-鿿]", text)] == []
