"""The first three administrators."""

import pytest
from django.core.management import CommandError, call_command

from kepu.foundation.access.choices import Role
from kepu.foundation.access.models import RoleGrant
from kepu.foundation.access.services.grant_role import grant_role
from kepu.foundation.access.services.install_administrators import install_administrators
from kepu.foundation.access.tests.factories import RoleGrantFactory, UserFactory
from kepu.foundation.accounts.models import User
from kepu.foundation.core.errors import Conflict, InvalidInput
from kepu.foundation.units.tests.factories import UnitFactory

pytestmark = pytest.mark.django_db


def install(**changes):
    people = {name: UserFactory() for name in ("system", "security", "audit")}
    return install_administrators(**{**people, "unit": UnitFactory(), **changes})


def test_each_gets_one_administration():
    people = {name: UserFactory() for name in ("system", "security", "audit")}
    install(**people)
    held = RoleGrant.objects.values_list("user", "role", "granted_by")
    assert set(held) == {
        (people["system"].pk, Role.SYSTEM_ADMIN, None),
        (people["security"].pk, Role.SECURITY_ADMIN, None),
        (people["audit"].pk, Role.AUDIT_ADMIN, None),
    }


def test_it_is_done_once():
    install()
    with pytest.raises(Conflict):
        install()
    assert RoleGrant.objects.count() == 3


def test_who_comes_second_in_a_race_is_told_the_same(monkeypatch):
    install()
    monkeypatch.setattr("django.db.models.query.QuerySet.exists", lambda self: False)
    with pytest.raises(Conflict) as refusal:
        install()
    assert refusal.value.code == "role_grant_installed_once"


def test_any_role_at_all_means_it_is_done():
    RoleGrantFactory(role=Role.VIEWER)
    with pytest.raises(Conflict):
        install()


def test_nobody_holds_two_administrations():
    user = UserFactory()
    with pytest.raises(InvalidInput):
        install(system=user, audit=user)
    assert not RoleGrant.objects.exists()


def test_the_security_administrator_goes_on_from_there():
    grants = {grant.role: grant.user for grant in install()}
    granted = grant_role(
        user=UserFactory(),
        role=Role.COORDINATOR,
        unit=UnitFactory(),
        by=grants[Role.SECURITY_ADMIN],
    )
    assert granted.role == Role.COORDINATOR


def test_the_command_opens_the_accounts_and_prints_first_passwords(capsys):
    unit = UnitFactory(name="西城区")
    UserFactory(username="wang")
    names = {"system": "wang", "security": "lilei", "audit": "zhao"}
    call_command("setup_admins", unit="西城区", **names)
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[:2] for line in lines] == [
        ["system_admin", "wang"],
        ["security_admin", "lilei"],
        ["audit_admin", "zhao"],
    ]
    assert lines[0].split()[2:] == ["existing", "account"]
    lilei = User.objects.get(username="lilei")
    assert lilei.check_password(lines[1].split()[2])
    assert lilei.must_change_password
    assert set(RoleGrant.objects.values_list("unit", flat=True)) == {unit.pk}


def test_the_command_says_what_is_wrong():
    names = {"system": "wang", "security": "lilei", "audit": "zhao"}
    with pytest.raises(CommandError, match="西城区"):
        call_command("setup_admins", unit="西城区", **names)
    UnitFactory(name="西城区")
    call_command("setup_admins", unit="西城区", **names)
    with pytest.raises(CommandError):
        call_command("setup_admins", unit="西城区", **names)
