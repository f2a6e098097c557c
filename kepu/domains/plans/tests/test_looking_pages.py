"""One list of what is open, how far one has come with it, and taking an answer back."""

import pytest
from django.urls import reverse

from kepu.domains.plans.models import Finding, Item, Mention
from kepu.domains.plans.selectors.drafts import draft_for
from kepu.domains.plans.services.remove_item import remove_item
from kepu.domains.plans.services.settle_doubts import settle_doubts
from kepu.domains.plans.tests.intake import item_of, name_of_plan

SCRIPT = {"HTTP_HX_REQUEST": "true"}


@pytest.fixture
def doubted(draft):
    """Item 1, of which the reading was not sure."""
    item = item_of(draft, "1")
    item.doubts, item.confidence = ["text_rejoined"], 60
    item.save()
    return item


def seen(register, plan):
    return draft_for(register.coordinator, plan.pk)


def progress(register, plan):
    found = seen(register, plan).progress
    return found.settled, found.open, found.total


def post(browser, name, key, data=None, **headers):
    return browser.post(reverse(f"plans:{name}", args=[key]), data or {}, **headers)


def finding(plan, code, item=None, **more):
    ordinal = plan.findings.count() + 1
    return Finding.objects.create(plan=plan, item=item, ordinal=ordinal, code=code, **more)


def test_findings_doubts_and_names_are_one_list(register, draft, doubted):
    finding(draft, "title_missing")
    assert [(one.anchor.split("-")[0], one.number) for one in seen(register, draft).questions] == [
        ("finding", ""),
        ("doubts", "1"),
        ("name", "2"),
        ("name", "2"),
        ("finding", "2"),
    ]


def test_what_a_finding_says_of_a_name_is_asked_at_the_name(register, draft):
    item = item_of(draft, "2")
    finding(draft, "name_unknown", item, printed="区科信居")
    elsewhere = finding(draft, "name_unknown", item, printed="某局")
    questions = seen(register, draft).questions
    assert [one.anchor for one in questions if one.anchor.startswith("finding")] == [
        f"finding-{draft.findings.get(code='misspelling').pk}",
        f"finding-{elsewhere.pk}",
    ]


def test_progress_counts_findings_doubts_and_names(office, register, draft, doubted):
    assert progress(register, draft) == (0, 4, 4)
    post(office, "finding_settle", draft.findings.get().pk)
    post(office, "item_check", doubted.pk)
    name = name_of_plan(draft, "区科信居")
    post(office, "name_confirm", name.pk, {"to": f"unit:{name.unit_id}", "seen": name.unit_id})
    assert progress(register, draft) == (3, 1, 4)
    page = office.get(reverse("plans:draft", args=[draft.pk])).content.decode()
    assert "3 of 4 looked at" in page


def test_findings_of_the_plan_count_and_those_of_removed_items_do_not(office, register, draft):
    general = finding(draft, "title_missing")
    post(office, "finding_settle", general.pk)
    post(office, "finding_settle", draft.findings.get(code="misspelling").pk)
    assert progress(register, draft) == (2, 2, 4)
    remove_item(item=item_of(draft, "2"), by=register.coordinator)
    assert progress(register, draft) == (1, 0, 1)


def test_doubts_are_looked_at_and_opened_again(office, register, draft, doubted):
    answer = post(office, "item_check", doubted.pk, **SCRIPT)
    assert answer.context["undo"] == reverse("plans:item_check", args=[doubted.pk])
    doubted.refresh_from_db()
    assert doubted.is_checked
    answer = post(office, "item_check", doubted.pk, {"reopen": "yes"}, **SCRIPT)
    assert answer.context["undo"] == ""
    doubted.refresh_from_db()
    assert not doubted.is_checked


def test_an_accepted_suggestion_is_taken_back(office, draft):
    found = draft.findings.get()
    answer = post(office, "finding_settle", found.pk, {"apply": "yes"}, **SCRIPT)
    assert "救助" in item_of(draft, "2").text
    post(office, "finding_settle", found.pk, {"reopen": "yes"}, HTTP_HX_REQUEST="true")
    assert answer.context["undo"] == reverse("plans:finding_settle", args=[found.pk])
    assert "救肋" in item_of(draft, "2").text
    found.refresh_from_db()
    assert not found.is_settled


def test_a_confirmed_name_is_taken_back(office, register, draft):
    name = name_of_plan(draft, "区科信居")
    sent = {"to": f"unit:{name.unit_id}", "seen": name.unit_id}
    answer = post(office, "name_confirm", name.pk, sent, **SCRIPT)
    assert answer.context["undo"] == reverse("plans:name_reopen", args=[name.pk])
    assert progress(register, draft) == (1, 2, 3)
    assert post(office, "name_reopen", name.pk, {"reopen": "yes"}).status_code == 302
    assert progress(register, draft) == (0, 3, 3)


def test_a_refusal_offers_nothing_to_undo(office, draft):
    name = name_of_plan(draft, "区科信居")
    answer = post(office, "name_confirm", name.pk, {"to_name": "天文台"}, **SCRIPT)
    assert (answer.status_code, answer.context["undo"]) == (422, "")


def test_without_script_what_was_looked_at_stands_in_the_opened_item(office, draft, doubted):
    post(office, "item_check", doubted.pk)
    post(office, "finding_settle", draft.findings.get().pk)
    url = reverse("plans:draft", args=[draft.pk])
    assert "Open again" not in office.get(url).content.decode()
    for number in ("1", "2"):
        page = office.get(url, {"open": f"item-{item_of(draft, number).pk}"})
        assert page.content.decode().count("Open again") == 1


def test_all_of_a_kind_are_settled_and_opened_again(office, register, draft):
    assert seen(register, draft).kinds == []
    finding(draft, "misspelling", item_of(draft, "1"), printed="机制", suggestion="体制")
    url = reverse("plans:findings_settle", args=[draft.pk])
    for sent, words in (
        ({}, "2 findings looked at."),
        ({"reopen": "yes"}, "2 findings opened again."),
        ({"reopen": "yes"}, "0 findings opened again."),
    ):
        page = office.post(url, {"code": "misspelling", **sent}, follow=True)
        assert words in page.content.decode()
    [kind] = seen(register, draft).kinds
    assert (kind.code, kind.open, kind.settled) == ("misspelling", 2, 0)


def test_what_the_plan_calls_by_name_is_shown_and_leads_to_its_place(office, draft):
    item = item_of(draft, "1")
    Mention.objects.create(plan=draft, ordinal=1, kind="brand", name="科普之春", source_first=2)
    Mention.objects.create(plan=draft, ordinal=2, kind="theme_day", name="科普日", item=item)
    page = office.get(reverse("plans:draft", args=[draft.pk])).content.decode()
    assert '<a class="tag" href="#block-2">科普之春</a>' in page
    assert '<span class="tag" title="theme day">科普日</span>' in page


def test_the_words_of_a_finding_are_marked_in_the_document(office, draft):
    page = office.get(reverse("plans:draft", args=[draft.pk])).content.decode()
    assert f'data-finding="{draft.findings.get().pk}"' in page
    assert f'data-name="{name_of_plan(draft, "区科信居").pk}"' in page


def test_a_checked_item_asks_nothing(register, draft, doubted):
    settle_doubts(item=doubted, by=register.coordinator)
    assert not any("doubts" in one.anchor for one in seen(register, draft).questions)
    assert Item.objects.get(pk=doubted.pk).doubts == ["text_rejoined"]
