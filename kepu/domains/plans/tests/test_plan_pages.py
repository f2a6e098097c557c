"""The list of plans and the page of one: who sees what, and what it costs."""

import pytest
from django.urls import reverse

from kepu.domains.plans.choices import PlanState
from kepu.domains.plans.selectors.plan_list import PlanFilter, plan_choices, plans_for
from kepu.domains.plans.selectors.plans import plan_page_for
from kepu.domains.plans.tests.factories import (
    PlanFactory,
    ReceiptFactory,
    UnitFactory,
    issued_plan,
    user_at,
)
from kepu.foundation.core.errors import NotVisible
from kepu.foundation.core.roles import COORDINATOR, LIAISON, VIEWER
from kepu.foundation.files.selectors import file_for

LIST = "/plans/"


@pytest.fixture
def issued(register):
    """A plan of the office that names the education commission and the association."""
    return issued_plan(
        register.units["区教委"], issuer=register.office, support=[register.units["区科协"]]
    )


@pytest.fixture
def liaison(register):
    return user_at(register.units["区教委"], LIAISON)


def test_the_office_sees_its_drafts_the_units_only_what_is_issued(register, draft, issued, liaison):
    assert set(plans_for(register.coordinator)) == {draft, issued}
    assert set(plans_for(user_at(register.office, VIEWER))) == {draft, issued}
    assert set(plans_for(liaison)) == {issued}
    assert set(plans_for(user_at(UnitFactory(), COORDINATOR))) == set()


def test_each_row_counts_items_and_signatures(register, draft, issued):
    ReceiptFactory(plan=issued, unit=register.units["区教委"])
    rows = {plan: plan for plan in plans_for(register.coordinator)}
    row = rows[issued]
    assert (row.issuer_name, row.item_count, row.asked_count, row.signed_count) == (
        "区科信局",
        1,
        2,
        1,
    )
    assert (rows[draft].item_count, rows[draft].asked_count) == (4, 0)


def test_the_list_is_narrowed_by_state_year_and_office(register, draft, issued):
    other = PlanFactory(issuer=register.office, year=2019)
    user = register.coordinator
    assert set(plans_for(user, PlanFilter(state=PlanState.ISSUED))) == {issued}
    assert set(plans_for(user, PlanFilter(year=2019))) == {other}
    assert set(plans_for(user, PlanFilter(issuer=UnitFactory().pk))) == set()
    choices = plan_choices(user)
    assert choices.years == [2020, 2019]
    assert choices.issuers == [(register.office.pk, "区科信局")]


def test_the_list_page_keeps_its_cost(office, register, issued, django_assert_max_num_queries):
    for _plan in range(5):
        PlanFactory(issuer=register.office)
    with django_assert_max_num_queries(15):
        page = office.get(LIST, {"state": "issued", "year": "nonsense"})
    assert [plan.pk for plan in page.context["page"]] == [issued.pk]


def test_an_empty_list_says_what_to_do(office, client, register):
    assert "Upload the document your office has issued" in office.get(LIST).content.decode()
    client.force_login(user_at(UnitFactory(), LIAISON))
    assert "once it names your unit" in client.get(LIST).content.decode()


def test_the_page_shows_who_has_signed_unsigned_first(office, register, issued):
    ReceiptFactory(plan=issued, unit=register.units["区教委"])
    page = plan_page_for(register.coordinator, issued.pk)
    assert [unit.short_name for unit in page.signatures] == ["区科协", "区教委"]
    html = office.get(reverse("plans:plan", args=[issued.pk])).content.decode()
    assert "Signatures: 1 of 2" in html


def test_a_unit_sees_the_items_but_not_who_has_signed(register, issued, liaison, client):
    page = plan_page_for(liaison, issued.pk)
    assert page.signatures is None
    assert page.may == frozenset()
    [row] = page.rows
    assert [task.pk for task in row.tasks] == [issued.tasks.get().pk]
    client.force_login(liaison)
    html = client.get(reverse("plans:plan", args=[issued.pk])).content.decode()
    assert "Signatures" not in html


def test_the_draft_shows_names_as_matched_or_as_printed(office, register, draft):
    page = plan_page_for(register.coordinator, draft.pk)
    rows = {row.item.number_printed: row for row in page.rows}
    assert (rows["1"].leads, rows["1"].supports) == (["区科信局"], ["区科协", "各成员单位"])
    html = office.get(reverse("plans:plan", args=[draft.pk])).content.decode()
    assert "Go on with the draft" in html


def test_foreign_and_missing_plans_are_not_found(register, draft, liaison):
    for user, pk in ((liaison, draft.pk), (register.coordinator, register.office.pk)):
        with pytest.raises(NotVisible):
            plan_page_for(user, pk)


def test_who_may_read_the_plan_may_download_its_document(register, issued, liaison):
    file = issued.source.file
    assert file_for(liaison, file.pk) == file
    with pytest.raises(NotVisible):
        file_for(user_at(UnitFactory(), LIAISON), file.pk)
