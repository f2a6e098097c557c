"""Two-step sign-in."""

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import (
    TOTP,
    format_hotp_value,
    hotp_value,
    yield_hotp_counters_from_time,
)
from django.core.cache import cache
from django.test import Client
from django.urls import reverse

from kepu.foundation.accounts.services import remove_second_factor
from kepu.foundation.accounts.tests.factories import PASSWORD, AccountFactory, sign_in
from kepu.foundation.audit.models import AuditEntry
from kepu.foundation.core.errors import Forbidden
from kepu.foundation.core.roles import AUDIT_ADMIN, SECURITY_ADMIN, SYSTEM_ADMIN
from kepu.foundation.units.tests.factories import UnitFactory
from tests.people import RoleGrantFactory, user_at

SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def no_codes_used():
    cache.clear()


@pytest.fixture
def account():
    return AccountFactory(username="zhang.san")


@pytest.fixture
def with_app(account):
    TOTP.activate(account, SECRET)
    RecoveryCodes.activate(account)
    return account


def code(secret=SECRET):
    _before, now, _after = yield_hotp_counters_from_time()
    return format_hotp_value(hotp_value(secret, now))


def enter(client, text):
    return client.post(reverse("mfa_authenticate"), {"code": text})


def is_in(client):
    return "_auth_user_id" in client.session


def test_without_an_app_the_password_is_enough(client, account):
    sign_in(client, account)
    assert is_in(client)


def test_with_an_app_the_code_is_asked_for(client, with_app):
    assert sign_in(client, with_app).url == reverse("mfa_authenticate")
    assert not is_in(client)
    assert client.get(reverse("mfa_authenticate")).status_code == 200
    assert enter(client, code()).url == "/console/"
    assert is_in(client)


@pytest.mark.parametrize("text", ["000000", "", "x"])
def test_a_wrong_code_answers_422(client, with_app, text):
    sign_in(client, with_app)
    assert enter(client, text).status_code == 422
    assert client.post(reverse("mfa_authenticate")).status_code == 422
    assert not is_in(client)


def test_wrong_codes_lock_like_wrong_passwords(client, with_app):
    for _ in range(5):
        sign_in(client, with_app)
        assert enter(client, "000000").status_code == 422
    assert enter(client, code()).status_code == 429
    assert sign_in(Client(), with_app).status_code == 429


def test_a_code_works_once(client, with_app):
    now = code()
    sign_in(client, with_app)
    enter(client, now)
    other = Client()
    sign_in(other, with_app)
    assert enter(other, now).status_code == 422


def test_a_code_that_still_counts_works_once_too(client, with_app):
    used = code()
    sign_in(client, with_app)
    enter(client, used)
    # The library has forgotten it by now; here it is remembered as long as it counts.
    cache.delete(f"allauth.mfa.totp.used?user={with_app.pk}&code={used}")
    other = Client()
    sign_in(other, with_app)
    assert enter(other, used).status_code == 422
    assert enter(other, f"{used[:3]} {used[3:]}").status_code == 422


def test_a_code_of_half_a_minute_ago_still_counts(client, with_app):
    sign_in(client, with_app)
    before, _now, _after = yield_hotp_counters_from_time()
    assert enter(client, format_hotp_value(hotp_value(SECRET, before))).status_code == 302


def test_a_recovery_code_lets_in_once(client, with_app):
    codes = Authenticator.objects.get(type=Authenticator.Type.RECOVERY_CODES).wrap()
    first = codes.get_unused_codes()[0]
    sign_in(client, with_app)
    assert enter(client, first).status_code == 302
    other = Client()
    sign_in(other, with_app)
    assert enter(other, first).status_code == 422


def test_secrets_are_stored_encrypted(with_app):
    stored = str(list(Authenticator.objects.values_list("data", flat=True)))
    assert SECRET not in stored
    assert "aes-gcm:test:" in stored


def set_up(client):
    """Confirm the password, then the first code; where that leads."""
    page = reverse("mfa_activate_totp")
    asked = client.get(page, follow=True)
    target = asked.redirect_chain[-1][0]
    client.post(target, {"password": PASSWORD, "next": page})
    secret = client.get(page).context["form"].secret
    return client.post(page, {"code": code(secret)})


def test_setting_up_shows_the_recovery_codes(client, account):
    sign_in(client, account)
    response = set_up(client)
    assert response.url == reverse("mfa_view_recovery_codes")
    page = client.get(response.url)
    assert len(page.context["unused_codes"]) == 10
    assert (
        page.context["unused_codes"][0]
        in client.get(reverse("mfa_download_recovery_codes")).content.decode()
    )
    assert "accounts.user.add_second_factor" in AuditEntry.objects.values_list("verb", flat=True)


def test_a_wrong_first_code_turns_nothing_on(client, account):
    sign_in(client, account)
    page = reverse("mfa_activate_totp")
    client.post(client.get(page).url, {"password": PASSWORD, "next": page})
    client.get(page)
    assert client.post(page, {"code": "000000"}).status_code == 422
    assert not Authenticator.objects.exists()


def test_the_picture_is_drawn_without_an_xml_head(client, account):
    sign_in(client, account)
    page = reverse("mfa_activate_totp")
    client.post(client.get(page).url, {"password": PASSWORD, "next": page})
    drawing = client.get(page).context["drawing"]
    assert drawing.strip().startswith("<svg")


def administrator(client, settings, role=SYSTEM_ADMIN):
    settings.KEPU_SECOND_FACTOR_ROLES = [SYSTEM_ADMIN, SECURITY_ADMIN, AUDIT_ADMIN]
    account = AccountFactory()
    RoleGrantFactory(user=account, role=role, unit=UnitFactory())
    sign_in(client, account)
    return account


def test_administrators_must_set_it_up_before_anything_else(client, settings):
    administrator(client, settings)
    profile = reverse("accounts:profile")
    response = client.get(profile)
    assert response.url == f"{reverse('mfa_activate_totp')}?next=%2Faccount%2Fprofile%2F"
    set_up(client)
    assert client.get(reverse("mfa_view_recovery_codes")).status_code == 200
    assert client.get(profile).status_code == 200


def test_others_need_not(client, settings, account):
    settings.KEPU_SECOND_FACTOR_ROLES = [SYSTEM_ADMIN]
    sign_in(client, account)
    assert client.get(reverse("accounts:profile")).status_code == 200


def test_what_a_role_asks_for_cannot_be_turned_off(client, settings):
    account = administrator(client, settings)
    set_up(client)
    response = client.post(reverse("mfa_deactivate_totp"))
    assert response.status_code == 422
    assert Authenticator.objects.filter(user=account, type="totp").exists()


def test_ones_own_is_turned_off(client, with_app):
    sign_in(client, with_app)
    enter(client, code())
    page = reverse("mfa_deactivate_totp")
    client.post(client.get(page).url, {"password": PASSWORD, "next": page})
    assert client.get(page).status_code == 200
    assert client.post(page).url == reverse("mfa_index")
    assert not Authenticator.objects.exists()
    verbs = AuditEntry.objects.values_list("verb", flat=True)
    assert "accounts.user.remove_second_factor" in verbs


def test_the_overview_says_how_it_stands(client, with_app):
    sign_in(client, with_app)
    enter(client, code())
    assert b"Two-step sign-in is on" in client.get(reverse("mfa_index")).content


def test_the_security_administrator_takes_a_lost_one_away(client, with_app):
    sign_in(client, with_app)
    enter(client, code())
    remove_second_factor(user=with_app, by=user_at(UnitFactory(), SECURITY_ADMIN))
    assert not Authenticator.objects.exists()
    assert client.get(reverse("accounts:profile")).status_code == 302


def test_the_system_administrator_who_resets_passwords_cannot(with_app):
    with pytest.raises(Forbidden):
        remove_second_factor(user=with_app, by=user_at(UnitFactory(), SYSTEM_ADMIN))
    assert Authenticator.objects.count() == 2
