"""Merging and splitting items on their pages."""

from uuid import uuid4

import pytest
from django.urls import reverse

from kepu.domains.plans.forms.cutting import places_of
from kepu.domains.plans.services.edit_item import edit_item
from kepu.domains.plans.services.merge_changes import Change
from kepu.domains.plans.tests.intake import item_of

TEXT = "开展生态科普和医疗救肋知识宣传。"


def split(browser, item, **sent):
    url = reverse("plans:item_split", args=[item.pk])
    return browser.post(url, {"seen": item.text, "key": str(uuid4()), **sent})


def merge(browser, item, other):
    url = reverse("plans:item_merge", args=[item.pk])
    return browser.post(url, {"other": other}, follow=True)


def at(plan, item):
    return reverse("plans:draft", args=[plan.pk]) + f"#item-{item.pk}"


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("一。二！三", [(2, "二！三"), (4, "三")]),
        ("第一行\n第二行\n", [(4, "第二行")]),
        ("他说“好。”然后走。", [(6, "然后走。")]),
        ("办讲座，印手册。", [(4, "印手册。")]),
        ("办讲座。", []),
    ],
)
def test_places_are_ends_of_sentences_or_else_of_clauses(text, places):
    assert places_of(text) == places


def test_an_item_is_split_at_a_place_and_merged_again(office, draft):
    item = item_of(draft, "1")
    page = office.get(reverse("plans:item_split", args=[item.pk])).content.decode()
    assert "分解任务。" in page
    response = split(office, item, at="9")
    second = draft.items.get(text="分解任务。")
    assert response.url == at(draft, second)
    page = merge(office, item, second.pk)
    assert page.redirect_chain[0][0] == at(draft, item)
    assert "Merged." in page.content.decode()
    item.refresh_from_db()
    assert item.text == "完善联席会议机制，分解任务。"


def test_the_buttons_name_the_neighbours(office, draft):
    first, second, third, last = draft.items.order_by("ordinal")
    url = reverse("plans:draft", args=[draft.pk])
    for item, before, after in ((first, None, second), (second, first, third), (last, third, None)):
        page = office.get(url, {"open": f"item-{item.pk}"}).content.decode()
        assert ('data-merge="before"' in page) is (before is not None)
        assert ('data-merge="after"' in page) is (after is not None)
        if before:
            assert reverse("plans:item_merge", args=[before.pk]) in page
        if after:
            assert f'value="{after.pk}"' in page


def test_words_name_any_other_place(office, draft):
    item = item_of(draft, "2")
    assert split(office, item, words="和医疗").status_code == 302
    item.refresh_from_db()
    assert item.text == "开展生态科普"


@pytest.mark.parametrize(
    ("sent", "sentence"),
    [
        ({}, "Choose where the second item begins."),
        ({"at": "x"}, "Select a valid choice."),
        ({"words": "没有"}, "do not stand in the text"),
        ({"words": "科"}, "do not stand in the text"),
        ({"words": "开展"}, "Choose a place within the text."),
    ],
)
def test_a_place_that_is_none_is_refused(office, draft, sent, sentence):
    item = item_of(draft, "1" if "at" in sent or sent.get("words") == "科" else "2")
    response = split(office, item, **sent)
    assert response.status_code == 422
    assert sentence in response.content.decode()
    assert draft.items.count() == 4


def test_one_short_sentence_is_split_by_words_alone(office, draft):
    item = item_of(draft, "2")
    item.text = "办讲座"
    item.save()
    for sent, status in (({}, 422), ({"at": "1"}, 422), ({"words": "讲座"}, 302)):
        assert split(office, item, **sent).status_code == status


def test_words_that_stand_there_twice_are_refused(office, draft):
    item = item_of(draft, "2")
    item.text = "办讲座，再办讲座。"
    item.save()
    response = split(office, item, words="办讲座")
    assert "stand there more than once" in response.content.decode()


def test_a_text_changed_meanwhile_is_shown_anew(office, register, draft):
    item = item_of(draft, "2")
    change = Change(item.text, "甲。乙。")
    edit_item(item=item, changes={"text": change}, by=register.coordinator)
    response = split(office, item, words="和医疗")
    assert response.status_code == 409
    assert "changed meanwhile" in response.content.decode()
    form = response.context["form"]
    assert (form["seen"].value(), form["words"].value()) == ("甲。乙。", "")
    item.refresh_from_db()
    assert split(office, item, at="2").status_code == 302


def test_only_neighbours_are_merged(office, draft):
    page = merge(office, item_of(draft, "1"), item_of(draft, "3").pk)
    assert "Only an item and the one behind it can be merged." in page.content.decode()
    assert draft.items.count() == 4
    merge(office, item_of(draft, "1"), "nonsense")
    assert draft.items.count() == 4
