"""The pages of roles."""

from datetime import UTC, date, datetime
from io import BytesIO

import openpyxl
import pytest
from django.urls import reverse
from django.utils import translation

from kepu.foundation.access.choices import Role
from kepu.foundation.access.models import RoleGrant
from kepu.foundation.access.services.revoke_role import revoke_role
from kepu.foundation.access.tests.factories import RoleGrantFactory, UserFactory, user_at
from kepu.foundation.core import clock
from kepu.foundation.units.tests.factories import UnitFactory

pytestmark = pytest.mark.django_db
NOON = datetime(2024, 6, 1, 4, 0, tzinfo=UTC)
LIST, GRANT = reverse("access:grant_list"), reverse("access:role_grant")


@pytest.fixture(autouse=True)
def _english_noon(settings):
    settings.LANGUAGE_CODE = "en"
    with clock.at(NOON), translation.override("en"):
        yield


@pytest.fixture
def security(client):
    user = user_at(UnitFactory(name="西城区"), Role.SECURITY_ADMIN, username="security")
    client.force_login(user)
    return user


def page_of(user):
    return reverse("access:user_roles", args=[user.pk])


def entered(**changes):
    user, unit = UserFactory(), UnitFactory()
    return {
        "user": str(user.pk),
        "role": Role.LIAISON.value,
        "unit": str(unit.pk),
        "valid_from": "2024-06-01",
        "valid_until": "",
        **changes,
    }


def test_the_review_shows_who_holds_what_where_since_when_by_whom(client, security):
    giver = UserFactory(username="giver")
    RoleGrantFactory(
        role=Role.LIAISON,
        user__username="holder",
        unit=UnitFactory(name="区教委"),
        granted_by=giver,
        subtree=True,
    )
    page = client.get(LIST).content.decode()
    for word in ("holder", "liaison officer", "区教委", "and all under it", "giver"):
        assert word in page


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ({"words": "教委"}, {"held"}),
        ({"words": "end"}, {"ended"}),
        ({"role": "viewer"}, {"ended", "coming"}),
        ({"state": "held"}, {"held", "security"}),
        ({"state": "ended"}, {"ended"}),
        ({"state": "coming"}, {"coming"}),
        ({"state": "nonsense"}, {"held", "ended", "coming", "security"}),
        ({"words": "nobody"}, set()),
    ],
)
def test_the_review_is_narrowed(client, security, query, found):
    RoleGrantFactory(role=Role.LIAISON, user__username="held", unit=UnitFactory(name="区教委"))
    RoleGrantFactory(role=Role.VIEWER, user__username="ended", valid_until=date(2024, 6, 1))
    RoleGrantFactory(role=Role.VIEWER, user__username="coming", valid_from=date(2024, 6, 2))
    response = client.get(LIST, query)
    assert {grant.user.username for grant in response.context["page"]} == found


def test_the_number_of_rows_costs_no_queries(client, security, django_assert_max_num_queries):
    RoleGrantFactory(role=Role.LIAISON)
    with django_assert_max_num_queries(50) as few:
        client.get(LIST)
    for _ in range(5):
        RoleGrantFactory(role=Role.LIAISON)
    with django_assert_max_num_queries(len(few)):
        client.get(LIST)


def test_the_export_holds_what_is_shown(client, security):
    ended = RoleGrantFactory(
        role=Role.VIEWER, user__username="ended", unit=UnitFactory(name="=1+1")
    )
    revoke_role(grant=ended, by=security)
    RoleGrantFactory(role=Role.VIEWER, valid_until=date(2024, 7, 1), granted_by=None, subtree=True)
    response = client.get(reverse("access:grant_export"), {"role": "viewer"})
    sheet = openpyxl.load_workbook(BytesIO(response.getvalue())).active
    rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=2)]
    assert len(rows) == 2
    held, gone = rows
    assert held[4:8] == ["yes", "2000-01-01", "2024-07-01", "installation"]
    assert (held[9], held[11]) == (None, "held today")
    assert (gone[0], gone[3], gone[9], gone[11]) == ("ended", "=1+1", "security", "ended")
    assert gone[10] == "2024-06-01 12:00"


@pytest.mark.parametrize("name", ["access:grant_list", "access:grant_export"])
def test_only_security_and_audit_review(client, name):
    for role in Role:
        client.force_login(user_at(UnitFactory(), role))
        may = role in (Role.SECURITY_ADMIN, Role.AUDIT_ADMIN)
        response = client.get(reverse(name))
        assert response.status_code == (200 if may else 403)
        response.getvalue()


def test_everyone_sees_their_own_roles_and_ended_ones(client):
    user = user_at(UnitFactory(name="区教委"), Role.LIAISON)
    RoleGrantFactory(role=Role.VIEWER, user=user, revoked_at=NOON, unit=UnitFactory(name="区科协"))
    client.force_login(user)
    page = client.get(reverse("access:own_roles")).content.decode()
    assert "区教委" in page
    assert "区科协" in page
    assert "Grant a role" not in page


def test_nobody_else_sees_them(client):
    other = user_at(UnitFactory(), Role.LIAISON)
    client.force_login(user_at(UnitFactory(), Role.SYSTEM_ADMIN))
    assert client.get(page_of(other)).status_code == 404
    client.force_login(user_at(UnitFactory(), Role.AUDIT_ADMIN))
    assert client.get(page_of(other)).status_code == 200


def test_an_account_without_roles_says_so(client, security):
    page = client.get(page_of(UserFactory(is_active=False))).content.decode()
    assert "No role yet" in page
    assert "The account is closed" in page


def test_a_unit_shows_its_people(client, security):
    unit = UnitFactory(name="区教委")
    url = reverse("access:unit_roles", args=[unit.pk])
    assert "Nobody holds a role here" in client.get(url).content.decode()
    RoleGrantFactory(role=Role.LIAISON, unit=unit, user__username="holder")
    assert "holder" in client.get(url).content.decode()
    client.force_login(user_at(unit, Role.LIAISON))
    assert client.get(url).status_code == 403


def test_a_role_is_given_on_the_page(client, security):
    data = entered(subtree="on", valid_until="2025-01-01")
    response = client.post(GRANT, data)
    grant = RoleGrant.objects.get(role=Role.LIAISON)
    assert response.url == page_of(grant.user)
    assert (grant.subtree, grant.valid_until, grant.granted_by) == (
        True,
        date(2025, 1, 1),
        security,
    )


def test_the_form_begins_with_whom_one_came_from(client, security):
    user, unit = UserFactory(), UnitFactory()
    form = client.get(GRANT, {"user": user.pk, "unit": unit.pk}).context["form"]
    assert (form["user"].value(), form["unit"].value()) == (str(user.pk), str(unit.pk))


def test_a_refusal_stands_at_its_field_like_a_form_check(client, security):
    data = entered()
    client.post(GRANT, data)
    response = client.post(GRANT, data)
    assert response.status_code == 422
    assert list(response.context["form"].errors) == ["role"]
    missing = client.post(GRANT, entered(role=""))
    assert (missing.status_code, list(missing.context["form"].errors)) == (422, ["role"])


def test_the_security_administrator_is_not_among_those_to_choose(client, security):
    response = client.post(GRANT, entered(user=str(security.pk)))
    assert response.status_code == 422
    assert list(response.context["form"].errors) == ["user"]


def test_a_role_is_taken_on_the_page(client, security):
    grant = RoleGrantFactory(role=Role.LIAISON)
    response = client.post(reverse("access:role_revoke", args=[grant.pk]))
    assert response.url == page_of(grant.user)
    grant.refresh_from_db()
    assert grant.revoked_by == security


def test_a_role_one_does_not_see_cannot_be_taken(client):
    grant = RoleGrantFactory(role=Role.LIAISON)
    client.force_login(user_at(UnitFactory(), Role.COORDINATOR))
    assert client.post(reverse("access:role_revoke", args=[grant.pk])).status_code == 404
    client.force_login(grant.user)
    assert client.post(reverse("access:role_revoke", args=[grant.pk])).status_code == 403


def test_who_has_not_signed_in_is_sent_to_sign_in(client):
    assert client.get(LIST).status_code == 302
