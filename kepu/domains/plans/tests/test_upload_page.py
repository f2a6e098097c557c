"""The page of uploading: one sentence for every bad file, and a choice for a plan that is there."""

import io
import zipfile

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from kepu.domains.plans.forms.upload import LONGEST_TEXT
from kepu.domains.plans.models import Plan
from kepu.domains.plans.tests.factories import UserFactory, user_at
from kepu.domains.plans.tests.intake import PLAN_TEXT, WITHOUT_UNITS
from kepu.engines.documents.limits import MAX_FILE_BYTES, MEGABYTE
from kepu.foundation.core.roles import LIAISON

UPLOAD = "/plans/upload/"
PLAN = PLAN_TEXT.encode()


def bomb() -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("[Content_Types].xml", "<Types/>")
        package.writestr("word/document.xml", b"0" * (64 * MEGABYTE))
    return packed.getvalue()


BAD_FILES = [
    ("empty.docx", b"", "The file is empty. Choose the file again."),
    ("plan.odt", b"PK\x03\x04", "Only Word documents"),
    ("plan.pdf", b"%PDF-1.7", "The file is damaged"),
    ("plan.docx", PLAN_TEXT.encode(), "does not fit the ending of its name"),
    ("plan.docx", b"PK\x03\x04 and nothing more", "The file is damaged"),
    ("plan.docm", b"PK\x03\x04", "contains macros"),
    ("plan.docx", bomb(), "unpacks to far more"),
    ("plan.txt", b"x" * (MAX_FILE_BYTES + 1), "larger than 20 MB"),
]


def post(browser, register, data=PLAN, name="plan.txt", **fields):
    file = SimpleUploadedFile(name, data)
    return browser.post(UPLOAD, {"issuer": register.office.pk, "year": "", "file": file, **fields})


def test_the_page_offers_the_offices_of_the_coordinator(office, register):
    page = office.get(UPLOAD).content.decode()
    assert f'value="{register.office.pk}"' in page
    assert str(register.units["区教委"].pk) not in page


def test_an_upload_leads_to_its_draft(office, register):
    response = post(office, register)
    assert response.url == reverse("plans:draft", args=[Plan.objects.get().pk])


@pytest.mark.parametrize(("name", "data", "sentence"), BAD_FILES)
def test_a_bad_file_is_refused_at_its_field_and_the_rest_stays(
    office, register, name, data, sentence
):
    response = post(office, register, data, name, document_number="西科发〔2020〕1号")
    assert response.status_code == 422
    form = response.context["form"]
    assert list(form.errors) == ["file"]
    assert sentence in form.errors["file"][0]
    assert "西科发〔2020〕1号" in response.content.decode()
    assert not Plan.objects.exists()


def test_a_plan_without_units_becomes_a_draft_that_says_what_to_do(office, register):
    response = post(office, register, WITHOUT_UNITS.encode())
    page = office.get(response.url).content.decode()
    assert "No responsible unit was found in the document." in page
    assert "Make an item of this paragraph" in page


def test_the_second_upload_offers_the_first_or_a_new_plan(office, register, draft):
    response = post(office, register)
    assert response.status_code == 409
    page = response.content.decode()
    assert reverse("plans:draft", args=[draft.pk]) in page
    hidden = {bound.name: bound.value() for bound in response.context["form"]}
    hidden = {name: value for name, value in hidden.items() if value is not None}
    urls = {office.post(f"{UPLOAD}again/", hidden).url for _press in range(2)}
    assert urls == {reverse("plans:draft", args=[hidden["key"]])}
    assert Plan.objects.count() == 2


def test_a_choice_that_names_no_file_begins_again(office, register):
    assert office.post(f"{UPLOAD}again/", {"key": "x"}).url == UPLOAD


def test_others_are_told_which_role_they_need(client, register):
    for user in (UserFactory(), user_at(register.office, LIAISON)):
        client.force_login(user)
        assert client.get(UPLOAD).status_code == 403
        assert post(client, register).status_code == 403
    assert not Plan.objects.exists()


def paste(browser, register, text, **fields):
    return browser.post(UPLOAD, {"issuer": register.office.pk, "year": "", "text": text, **fields})


def test_pasted_text_is_kept_as_a_file_named_after_its_first_line(office, register):
    response = paste(office, register, PLAN_TEXT.replace("\n", "\r\n"))
    plan = Plan.objects.get()
    assert response.url == reverse("plans:draft", args=[plan.pk])
    assert plan.source.file.name == "2020年西城区科普工作计划.txt"
    assert plan.items.count() == 4


def test_text_that_was_uploaded_before_is_the_same_plan(office, register, draft):
    assert paste(office, register, PLAN_TEXT).status_code == 409


@pytest.mark.parametrize(
    ("fields", "field", "sentence"),
    [
        ({}, "file", "Choose the document, or paste its text."),
        ({"text": PLAN_TEXT, "file": SimpleUploadedFile("a.txt", PLAN)}, "text", "not both"),
        ({"text": "长" * (LONGEST_TEXT + 1)}, "text", "at most 300000 characters"),
        ({"text": "\x01\x02\x03\x04"}, "text", "no readable text"),
    ],
)
def test_one_of_both_is_given_and_refused_at_its_field(office, register, fields, field, sentence):
    response = office.post(UPLOAD, {"issuer": register.office.pk, **fields})
    assert response.status_code == 422
    assert list(response.context["form"].errors) == [field]
    assert sentence in response.context["form"].errors[field][0]
    assert not Plan.objects.exists()


def test_a_script_is_told_where_the_draft_is(office, register):
    response = office.post(
        UPLOAD, {"issuer": register.office.pk, "text": PLAN_TEXT}, HTTP_HX_REQUEST="true"
    )
    assert response.status_code == 204
    assert response["HX-Redirect"] == reverse("plans:draft", args=[Plan.objects.get().pk])
