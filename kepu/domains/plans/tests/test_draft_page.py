"""The intake page: what it shows and keeps, whole and in parts."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from kepu.domains.plans.choices import Part
from kepu.domains.plans.models import Item, NamedUnit
from kepu.domains.plans.selectors.drafts import draft_for
from kepu.domains.plans.services.edit_item import edit_item
from kepu.domains.plans.services.merge_changes import Change
from kepu.domains.plans.tests.factories import UnitFactory, user_at
from kepu.domains.plans.tests.intake import ISSUED_ON, item_of, name_of_plan, uploaded
from kepu.foundation.core.roles import COORDINATOR, VIEWER
from kepu.foundation.units.services import merge_units

SCRIPT = {"HTTP_HX_REQUEST": "true"}


def page_of(browser, draft, **headers):
    return browser.get(reverse("plans:draft", args=[draft.pk]), **headers)


def posted(item, **changed):
    """What the form of ``item`` sends after ``changed`` was typed into it."""
    shown = {
        "number_printed": item.number_printed,
        "text": item.text,
        "section_id": str(item.section_id or ""),
        "due_on": item.due_on.isoformat() if item.due_on else "",
    }
    prefix = item.pk.hex
    seen = {f"initial-{prefix}-{name}": value for name, value in shown.items()}
    return seen | {f"{prefix}-{name}": value for name, value in (shown | changed).items()}


def save(browser, item, headers=None, **changed):
    url = reverse("plans:item_edit", args=[item.pk])
    return browser.post(url, posted(item, **changed), **(headers or {}))


def test_document_and_draft_stand_side_by_side(office, draft):
    page = page_of(office, draft).content.decode()
    item = item_of(draft, "3")
    assert "为进一步做好科普工作，制定本计划。" in page
    assert f'data-of="{item.pk}"' in page
    assert f'id="item-{item.pk}"' in page
    assert "区环保局" in page
    assert "→ 区生态环境局" in page


def test_open_questions_stand_in_the_order_of_the_document(register, draft):
    questions = draft_for(register.coordinator, draft.pk).questions
    assert [(one.number, one.sentence, one.blocks) for one in questions] == [
        ("2", "“区环保局” was not in use on the plan’s date: confirm what it means", True),
        ("2", "“区科信居”: confirm what it means", True),
        ("2", "“救肋” is perhaps meant to be “救助”.", False),
    ]


def test_what_an_item_lacks_is_a_question_that_blocks(register, draft):
    item_of(draft, "2").named_units.all().delete()
    item_of(draft, "3").named_units.update(part=Part.SUPPORT)
    draft.findings.all().delete()
    questions = draft_for(register.coordinator, draft.pk).questions
    assert [(one.number, one.sentence, one.blocks) for one in questions] == [
        ("2", "names no unit: add one, or remove the item", True),
        ("3", "has no lead unit: choose one", True),
    ]
    draft.items.update(is_removed=True)
    [question] = draft_for(register.coordinator, draft.pk).questions
    assert (question.anchor, question.blocks) == ("add", True)


def queries_of(browser, plan, **headers):
    with CaptureQueriesContext(connection) as captured:
        assert page_of(browser, plan, **headers).status_code == 200
    return len(captured)


def test_the_page_costs_the_same_however_long_the_plan(office, register, draft):
    lines = "\n".join(
        f"{n}、做好第{n}项医疗救肋。（责任单位：区科信局、区环保局、区科信居）"
        for n in range(1, 40)
    )
    long = uploaded(register, f"2022年计划\n{lines}\n")
    assert long.items.count() == 39
    page_of(office, draft)
    assert queries_of(office, draft) == queries_of(office, long)


def test_a_long_page_holds_the_forms_of_the_item_worked_on_alone(office, draft):
    item, name = item_of(draft, "2"), name_of_plan(draft, "区科信居")
    url = reverse("plans:item_edit", args=[item.pk])
    assert f'action="{url}"' not in page_of(office, draft).content.decode()
    for place in (f"item-{item.pk}", f"name-{name.pk}", f"names-{item.pk}"):
        page = office.get(reverse("plans:draft", args=[draft.pk]), {"open": place})
        assert page.content.decode().count(f'action="{url}"') == 1
        [card] = [card for card in page.context["cards"] if card.form]
        assert card.is_shown is place.startswith("item-")
        assert card.adds_name is place.startswith("names-")
        assert [one.is_shown for one in card.names] == [False, place.startswith("name-")]


def test_a_script_fetches_the_forms_of_one_item(office, draft):
    item = item_of(draft, "2")
    url = reverse("plans:draft", args=[draft.pk])
    page = office.get(url, {"open": f"item-{item.pk}"}, **SCRIPT).content.decode()
    assert reverse("plans:item_edit", args=[item.pk]) in page
    assert "<html" not in page
    gone = office.get(url, {"open": "item-nowhere"}, **SCRIPT)
    assert gone.content.decode().strip() == ""


def test_a_saved_item_leads_back_to_its_place(office, draft):
    item = item_of(draft, "1")
    response = save(office, item, text="改过的文字。", due_on="2020-06-30")
    assert response.url == reverse("plans:draft", args=[draft.pk]) + f"#item-{item.pk}"
    item.refresh_from_db()
    assert (item.text, item.due_on) == ("改过的文字。", date(2020, 6, 30))


def test_a_script_gets_the_item_and_the_hour(office, draft):
    item = item_of(draft, "1")
    response = save(office, item, SCRIPT, text="改过的文字。")
    page = response.content.decode()
    assert "saved 09:00" in page
    assert f'id="item-{item.pk}"' in page
    assert f'id="item-{item_of(draft, "2").pk}"' not in page


def test_fields_left_alone_do_not_write_over_another_person(office, register, draft):
    item = item_of(draft, "1")
    colleague = user_at(register.office, COORDINATOR)
    edit_item(item=item, changes={"due_on": Change(None, date(2020, 6, 30))}, by=colleague)
    save(office, item, text="改过的文字。")
    item.refresh_from_db()
    assert (item.text, item.due_on) == ("改过的文字。", date(2020, 6, 30))


@pytest.fixture
def clashed(register, draft):
    """Item 1 as shown to the office, changed by a colleague since."""
    item = item_of(draft, "1")
    colleague = user_at(register.office, COORDINATOR)
    fresh = Item.objects.get(pk=item.pk)
    edit_item(item=fresh, changes={"text": Change(item.text, "他改的。")}, by=colleague)
    return item


@pytest.mark.parametrize("headers", [{}, SCRIPT])
def test_a_clash_shows_both_values_and_loses_neither(office, clashed, headers):
    response = save(office, clashed, headers, text="我改的。", due_on="2020-06-30")
    page = response.content.decode()
    assert response.status_code == 409
    assert "changed this meanwhile to “他改的。”" in page
    assert "我改的。" in page
    assert 'value="2020-06-30"' in page
    clashed.refresh_from_db()
    assert (clashed.text, clashed.due_on) == ("他改的。", None)


def test_after_a_clash_one_keeps_ones_own_by_saving_again(office, clashed):
    save(office, clashed, text="我改的。")
    clashed.refresh_from_db()
    assert save(office, clashed, text="我改的。").status_code == 302
    clashed.refresh_from_db()
    assert clashed.text == "我改的。"


def test_after_a_clash_one_may_take_the_other_value(office, clashed):
    clashed.refresh_from_db()
    url = reverse("plans:item_edit", args=[clashed.pk])
    data = posted(clashed, text="我改的。", due_on="2020-06-30") | {"take": "text"}
    assert office.post(url, data).status_code == 302
    clashed.refresh_from_db()
    assert (clashed.text, clashed.due_on) == ("他改的。", date(2020, 6, 30))


@pytest.mark.parametrize("headers", [{}, SCRIPT])
def test_a_refused_field_keeps_what_was_typed(office, draft, headers):
    response = save(office, item_of(draft, "1"), headers, text="", due_on="nonsense")
    page = response.content.decode()
    assert response.status_code == 422
    assert "An item needs its text." in page
    assert 'value="nonsense"' in page


def test_the_head_is_saved_and_refused_in_the_same_way(office, draft):
    url = reverse("plans:head_edit", args=[draft.pk])
    seen = {"initial-head-title": draft.title, "initial-head-year": "2020"}
    assert office.post(url, seen | {"head-title": "新标题", "head-year": "2021"}).status_code == 302
    draft.refresh_from_db()
    assert (draft.title, draft.year) == ("新标题", 2021)
    assert office.post(url, seen | {"head-title": "", "head-year": "21"}).status_code == 422


def test_items_are_added_removed_and_put_back(office, draft):
    add = reverse("plans:item_add", args=[draft.pk])
    assert office.post(add, {"text": "增加一条。"}).status_code == 302
    assert office.post(add, {"text": ""}).status_code == 422
    item = draft.items.get(text="增加一条。")
    for act, is_removed in (("remove", True), ("restore", False)):
        office.post(reverse(f"plans:item_{act}", args=[item.pk]))
        item.refresh_from_db()
        assert item.is_removed is is_removed


def test_a_removed_item_is_struck_through(office, draft):
    office.post(reverse("plans:item_remove", args=[item_of(draft, "2").pk]))
    page = page_of(office, draft)
    assert "<s>开展生态科普" in page.content.decode()
    assert page.context["draft"].kept_count == 3
    assert page.context["draft"].questions == []


def test_findings_are_looked_at_or_taken_over(office, draft):
    finding = draft.findings.get()
    office.post(reverse("plans:finding_settle", args=[finding.pk]), {"apply": "yes"})
    assert "救助" in item_of(draft, "2").text
    finding.refresh_from_db()
    assert finding.is_settled


def test_a_finding_of_the_whole_plan_is_looked_at(office, register):
    plan = uploaded(register, "2020年科普工作设想\n一、组织宣传。\n")
    finding = plan.findings.get(code="plan_without_units")
    url = reverse("plans:finding_settle", args=[finding.pk])
    assert office.post(url).url.endswith("#findings")
    shown = page_of(office, plan).context["draft"]
    assert finding not in [view.finding for view in shown.open_findings]
    assert finding in [view.finding for view in shown.settled_findings]


def confirm(browser, name, **data):
    seen = {"seen": name.target_id} if name.target_id else {}
    return browser.post(reverse("plans:name_confirm", args=[name.pk]), seen | data, **SCRIPT)


def test_a_proposal_is_confirmed_by_pressing_it(office, register, draft):
    name = name_of_plan(draft, "区科信居")
    response = confirm(office, name, to=f"unit:{name.unit_id}", remember="on")
    assert response.status_code == 200
    name.refresh_from_db()
    assert name.is_confirmed


def test_every_item_that_prints_the_name_is_drawn_again(office, register):
    units = ("区科信居", "区科信居", "区教委")
    lines = [f"{number}、宣传。（责任单位：{unit}）" for number, unit in enumerate(units, start=1)]
    plan = uploaded(register, "\n".join(["2020年计划", *lines]))
    name = plan.items.get(number_printed="1").named_units.get()
    response = confirm(office, name, to=f"unit:{name.unit_id}", remember="on")
    drawn = [card.view.item.number_printed for card in response.context["cards"]]
    assert drawn == ["1", "2"]
    part = reverse("plans:name_part", args=[name.pk])
    response = office.post(part, {"part": "support", "seen": "lead"}, **SCRIPT)
    assert [card.view.item.number_printed for card in response.context["cards"]] == ["1"]


def test_another_unit_is_found_by_its_name(office, register, draft):
    name = name_of_plan(draft, "区科信居")
    assert confirm(office, name, to_name=" 区教委 ").status_code == 200
    name.refresh_from_db()
    assert name.unit == register.units["区教委"]


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        ({}, "Enter the name of a unit"),
        ({"to_name": "天文台"}, "The register knows no “天文台”."),
        ({"to": "unit:nonsense"}, "Choose a unit from the register."),
        ({"to": "group:00000000-0000-0000-0000-000000000000"}, "Choose a unit from the register."),
    ],
)
def test_what_the_register_does_not_know_is_refused_at_the_name(office, draft, data, sentence):
    name = name_of_plan(draft, "区科信居")
    response = confirm(office, name, **data)
    assert response.status_code == 422
    assert sentence in response.content.decode()


def test_an_ambiguous_name_names_the_units_it_may_mean(office, draft):
    for short in ("甲街道", "乙街道"):
        unit = UnitFactory(name=short)
        unit.names.create(name="街道办", kind="alias", valid_from=unit.opened_on)
    response = confirm(office, name_of_plan(draft, "区科信居"), to_name="街道办")
    assert "“街道办” may mean 甲街道、乙街道." in response.content.decode()


def test_an_unknown_name_is_registered_as_an_outside_body(office, register):
    plan = uploaded(register, "2020年计划\n1、宣传。（责任单位：区科信局、北京某某科普公司）\n")
    name = name_of_plan(plan, "北京某某科普公司")
    assert "not in the register" in page_of(office, plan).content.decode()
    office.post(reverse("plans:name_outside", args=[name.pk]))
    name.refresh_from_db()
    assert name.is_confirmed


def test_the_part_is_set_and_a_wrong_one_refused(office, draft):
    name = item_of(draft, "3").named_units.get(name_printed="各街道")
    url = reverse("plans:name_part", args=[name.pk])
    assert office.post(url, {"part": "lead", "seen": "support"}).status_code == 302
    name.refresh_from_db()
    assert name.part == Part.LEAD
    assert office.post(url, {"part": "support", "seen": "support"}, **SCRIPT).status_code == 409
    assert office.post(url, {"part": "x", "seen": "lead"}, **SCRIPT).status_code == 422


def test_names_are_added_and_removed(office, register, draft):
    item = item_of(draft, "3")
    url, prefix = reverse("plans:name_add", args=[item.pk]), f"new-{item.pk.hex}"
    office.post(url, {f"{prefix}-to_name": "区教委", f"{prefix}-part": "support"})
    added = item.named_units.get(unit=register.units["区教委"])
    assert office.post(url, {f"{prefix}-to_name": "", f"{prefix}-part": "x"}).status_code == 422
    office.post(reverse("plans:name_remove", args=[added.pk]))
    assert not NamedUnit.objects.filter(pk=added.pk).exists()


def test_a_unit_that_has_merged_shows_its_successor(office, register, draft):
    bureau, heir = register.units["区科协"], register.units["区教委"]
    merge_units(units=[bureau], into=heir, on=ISSUED_ON, by=None)
    page = page_of(office, draft)
    [question] = [one for one in page.context["draft"].questions if one.number == "1"]
    assert question.sentence == "“区科协” has closed: choose its successor"
    assert "took over from a closed unit" in page.content.decode()


def test_foreign_parts_are_not_found(client, register, draft):
    client.force_login(user_at(UnitFactory(), COORDINATOR))
    item, name, finding = item_of(draft, "2"), name_of_plan(draft, "区科信居"), draft.findings.get()
    assert page_of(client, draft).status_code == 404
    for url in (
        reverse("plans:item_edit", args=[item.pk]),
        reverse("plans:name_part", args=[name.pk]),
        reverse("plans:finding_settle", args=[finding.pk]),
    ):
        assert client.post(url).status_code == 404


def test_parts_that_are_gone_are_not_found(office, draft):
    url = reverse("plans:name_remove", args=[name_of_plan(draft, "区科信居").pk])
    office.post(url)
    assert office.post(url).status_code == 404


def test_a_reader_of_the_office_may_not_edit(client, register, draft):
    client.force_login(user_at(register.office, VIEWER))
    assert page_of(client, draft).status_code == 403


def test_a_hidden_copy_that_makes_no_sense_clashes_instead_of_failing(office, draft):
    item = item_of(draft, "1")
    data = posted(item, due_on="2020-06-30", section_id="")
    prefix = item.pk.hex
    data |= {f"initial-{prefix}-due_on": "nonsense", f"initial-{prefix}-section_id": "nonsense"}
    assert office.post(reverse("plans:item_edit", args=[item.pk]), data).status_code == 409


def test_a_passage_without_units_is_made_an_item_where_it_is_asked_about(office, register):
    text = "2020年科普计划\n1、甲。（责任单位：区科协）\n2、乙。\n3、丙。（责任单位：区科协）\n"
    plan = uploaded(register, text)
    (finding,) = plan.findings.filter(code="item_without_units")
    button = f'<input type="hidden" name="block" value="{finding.source_first}">'
    add = reverse("plans:item_add", args=[plan.pk])
    assert (
        page_of(office, plan).content.decode().split(f"finding-{finding.pk}")[-1].count(button) == 1
    )
    office.post(add, {"block": finding.source_first})
    assert item_of(plan, "2").text == "乙。"
    assert "Make it an item" not in page_of(office, plan).content.decode()
