"""The pages of issuing and withdrawing."""

import pytest
from django.urls import reverse

from kepu.domains.plans.choices import PlanState, TaskState
from kepu.domains.plans.services.confirm_name import confirm_name
from kepu.domains.plans.tests.factories import issued_plan, user_at
from kepu.domains.plans.tests.intake import name_of_plan
from kepu.foundation.core.roles import COORDINATOR

DAYS = {"issued_on": "2020-02-03", "sign_by": "2020-02-10", "due_on": "2020-12-31"}


@pytest.fixture
def ready(register, draft):
    for printed, unit in (("区环保局", "区生态环境局"), ("区科信居", "区科信局")):
        target = register.units[unit]
        name = name_of_plan(draft, printed)
        confirm_name(name=name, target=target, seen=target.pk, by=register.coordinator)
    return draft


def issue_url(plan):
    return reverse("plans:plan_issue", args=[plan.pk])


def test_the_page_says_what_will_happen(office, ready):
    response = office.get(issue_url(ready))
    page = response.content.decode()
    assert "广安门外街道" in page
    assert "5 more than items" in page
    assert response.context["form"].initial["sign_by"].isoformat() == "2020-02-10"
    assert response.context["form"].initial["due_on"].isoformat() == "2020-12-31"


def test_the_page_counts_again_for_another_day(office, ready):
    response = office.get(issue_url(ready), {"issued_on": "1999-06-30"})
    assert [one.member_count for one in response.context["preview"].expansions] == [0, 0]
    nonsense = office.get(issue_url(ready), {"issued_on": "soon"})
    assert nonsense.context["preview"].on.isoformat() == "2020-02-03"


def test_open_questions_are_listed_with_their_place(office, draft):
    name = name_of_plan(draft, "区环保局")
    page = office.get(issue_url(draft)).content.decode()
    assert reverse("plans:draft", args=[draft.pk]) + f"#name-{name.pk}" in page
    response = office.post(issue_url(draft), DAYS)
    assert response.status_code == 409
    assert "confirm which unit" in response.content.decode()


def test_issuing_leads_to_the_plan_and_so_does_a_second_press(office, ready):
    urls = {office.post(issue_url(ready), DAYS).url for _press in range(2)}
    assert urls == {reverse("plans:plan", args=[ready.pk])}
    ready.refresh_from_db()
    assert ready.state == PlanState.ISSUED
    assert office.get(issue_url(ready)).status_code == 302


def test_days_in_the_wrong_order_are_refused_at_their_field(office, ready):
    response = office.post(issue_url(ready), DAYS | {"sign_by": "2020-02-01"})
    assert response.status_code == 422
    assert list(response.context["form"].errors) == ["sign_by"]
    ready.refresh_from_db()
    assert ready.state == PlanState.DRAFT


def test_whoever_comes_second_reads_who_issued_it(client, office, register, ready):
    office.post(issue_url(ready), DAYS)
    client.force_login(user_at(register.office, COORDINATOR))
    response = client.post(issue_url(ready), DAYS)
    assert response.status_code == 409
    assert "“issued” since" in response.content.decode()


def test_a_draft_is_withdrawn_with_a_reason(office, draft):
    url = reverse("plans:plan_withdraw", args=[draft.pk])
    assert office.get(url).status_code == 200
    assert office.post(url, {"reason": ""}).status_code == 422
    assert office.post(url, {"reason": "印错了"}).url == reverse("plans:plan", args=[draft.pk])
    draft.refresh_from_db()
    assert draft.state == PlanState.WITHDRAWN


def test_a_plan_is_closed_when_its_tasks_are(office, register):
    plan = issued_plan(register.units["区教委"], issuer=register.office)
    page, url = reverse("plans:plan", args=[plan.pk]), reverse("plans:plan_close", args=[plan.pk])
    assert url not in office.get(page).content.decode()
    refused = office.post(url)
    assert refused.status_code == 409
    assert "1 task of this plan is still open" in refused.content.decode()
    plan.tasks.update(state=TaskState.CLOSED)
    assert url in office.get(page).content.decode()
    assert office.post(url).url == reverse("plans:plan", args=[plan.pk])
    plan.refresh_from_db()
    assert plan.state == PlanState.CLOSED
