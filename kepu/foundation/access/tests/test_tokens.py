"""Tokens of programs: issuing, using and revoking them."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

import pytest
from django.test import Client
from django.urls import reverse

from kepu.foundation.access.choices import TokenScope
from kepu.foundation.access.models import ApiToken
from kepu.foundation.access.selectors.tokens import token_behind, token_for, tokens_of
from kepu.foundation.access.services.issue_token import IssuedToken, issue_token
from kepu.foundation.access.services.note_token_use import note_token_use
from kepu.foundation.access.services.revoke_token import revoke_token
from kepu.foundation.access.tests.factories import UserFactory, user_at
from kepu.foundation.accounts.models import User
from kepu.foundation.audit.models import AuditEntry
from kepu.foundation.core import clock
from kepu.foundation.core.errors import Conflict, InvalidInput, NotVisible
from kepu.foundation.core.roles import AUDIT_ADMIN, SECURITY_ADMIN
from kepu.foundation.units.tests.factories import UnitFactory

NOON = datetime(2026, 3, 2, 4, 0, tzinfo=UTC)
TODAY = date(2026, 3, 2)
MAY = date(2026, 5, 1)


@pytest.fixture(autouse=True)
def today() -> Iterator[None]:
    with clock.at(NOON):
        yield


@pytest.fixture
def user(db: None) -> User:
    return UserFactory()


def issue(user: User, **fields: object) -> IssuedToken:
    values = {"name": "报表", "scope": TokenScope.READ, "expires_on": MAY, **fields}
    return issue_token(by=user, now=NOON, **values)


def test_secret_is_handed_out_and_not_kept(user: User) -> None:
    issued = issue(user)
    row = ApiToken.objects.values().get()
    assert issued.secret.startswith("kepu_")
    assert issued.secret not in {str(value) for value in row.values()}
    assert issued.secret.startswith(row["prefix"])
    assert (row["user_id"], row["scope"], row["created_at"]) == (user.pk, "read", NOON)


def test_secret_leads_back_to_its_token(user: User) -> None:
    issued = issue(user)
    assert token_behind(issued.secret) == issued.token
    assert token_behind(issued.secret + "x") is None


def test_secrets_differ(user: User) -> None:
    assert issue(user).secret != issue(user, name="other").secret


def test_token_ends_on_its_day(user: User) -> None:
    issued = issue(user, expires_on=MAY)
    with clock.at(datetime(2026, 4, 30, 4, 0, tzinfo=UTC)):
        assert token_behind(issued.secret) == issued.token
    with clock.at(datetime(2026, 5, 1, 4, 0, tzinfo=UTC)):
        assert token_behind(issued.secret) is None


def test_token_of_a_frozen_account_does_not_work(user: User) -> None:
    issued = issue(user)
    User.objects.update(is_active=False)
    assert token_behind(issued.secret) is None


@pytest.mark.parametrize("day", [TODAY, TODAY + timedelta(days=367)])
def test_end_lies_within_a_year(user: User, day: date) -> None:
    with pytest.raises(InvalidInput) as refusal:
        issue(user, expires_on=day)
    assert refusal.value.field == "expires_on"
    assert issue(user, expires_on=TODAY + timedelta(days=366)).token.pk


def test_working_names_are_told_apart(user: User) -> None:
    first = issue(user)
    with pytest.raises(Conflict, match="报表"):
        issue(user)
    assert issue(UserFactory()).token.name == "报表"
    revoke_token(token=first.token, by=user)
    assert issue(user).token != first.token


def test_revoked_token_does_not_work(user: User) -> None:
    issued = issue(user)
    token = revoke_token(token=issued.token, by=user, now=NOON)
    assert token.revoked_at == NOON
    assert token_behind(issued.secret) is None


def test_revoking_twice_is_one_act(user: User) -> None:
    token = issue(user).token
    revoke_token(token=token, by=user, now=NOON)
    revoke_token(token=token, by=user, now=NOON + timedelta(hours=1))
    assert ApiToken.objects.get().revoked_at == NOON
    verbs = list(AuditEntry.objects.order_by("pk").values_list("verb", flat=True))
    assert verbs == ["access.token.issue", "access.token.revoke"]


def test_security_may_revoke_others_may_not(user: User) -> None:
    token = issue(user).token
    with pytest.raises(NotVisible):
        revoke_token(token=token, by=UserFactory())
    with pytest.raises(NotVisible):
        token_for(user_at(UnitFactory(), AUDIT_ADMIN), token.pk)
    guard = user_at(UnitFactory(), SECURITY_ADMIN)
    assert revoke_token(token=token_for(guard, token.pk), by=guard).revoked_at == NOON


def test_list_is_ones_own(user: User) -> None:
    token = issue(user).token
    issue(UserFactory())
    assert list(tokens_of(user)) == [token]


def test_use_is_noted_once_a_day(user: User, django_assert_num_queries: object) -> None:
    token = issue(user).token
    note_token_use(token=token)
    token.refresh_from_db()
    assert token.last_used_on == TODAY
    with django_assert_num_queries(0):
        note_token_use(token=token)


def test_page_shows_the_secret_once(user: User, client: Client) -> None:
    client.force_login(user)
    url = reverse("access:token_list")
    entered = {"name": "报表", "scope": "write", "expires_on": "2026-05-01"}
    response = client.post(url, entered)
    assert response.status_code == 201
    assert "no-store" in response["Cache-Control"]
    secret = response.context["issued"].secret
    assert f'<code class="secret">{secret}</code>' in response.content.decode()
    assert secret not in client.get(url).content.decode()
    assert client.post(url, entered).status_code == 409
    assert ApiToken.objects.count() == 1


def test_page_refuses(user: User, client: Client) -> None:
    client.force_login(user)
    response = client.post(reverse("access:token_list"), {"name": ""})
    assert response.status_code == 422
    assert set(response.context["form"].errors) == {"name", "scope", "expires_on"}


def test_page_revokes_ones_own(user: User, client: Client) -> None:
    client.force_login(user)
    token, foreign = issue(user).token, issue(UserFactory()).token
    assert client.post(reverse("access:token_revoke", args=[token.pk])).status_code == 302
    assert client.post(reverse("access:token_revoke", args=[foreign.pk])).status_code == 404
    foreign.refresh_from_db()
    assert foreign.revoked_at is None
