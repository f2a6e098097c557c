"""What a visitor finds: the states the tour shows, the accounts, the role switch."""

import os
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import Settings

from kepu.domains.plans.choices import PlanState, ReportState
from kepu.domains.plans.lights import with_lights
from kepu.domains.plans.models import Assignment, Plan, Receipt, Report
from kepu.foundation.access.models import RoleGrant
from kepu.foundation.accounts.models import User
from kepu.foundation.core import clock
from kepu.foundation.ui.choices import Light
from kepu.foundation.units.models import Unit
from kepu.surfaces.demonstration import laid
from kepu.surfaces.demonstration.cast import CAST, EVERYONE, PASSWORD, UNSIGNED
from kepu.surfaces.demonstration.services.lay_demonstration import lay_demonstration
from kepu.surfaces.demonstration.services.lay_district import lay_district, unit_called

NOW = datetime(2026, 6, 15, 2, 0, tzinfo=UTC)
EXAMPLE = Path(__file__).resolve().parents[4] / "examples/work-plan-2026.docx"


@pytest.mark.django_db
def test_every_state_of_the_tour_is_there() -> None:
    with clock.at(NOW):
        lay_demonstration(document=EXAMPLE.read_bytes(), name=EXAMPLE.name)
        assert Plan.objects.get().state == PlanState.ISSUED
        assert one_unit_is_late() == [unit_called("区教委")]
    states = Report.objects.order_by("reported_at").values_list("state", flat=True)
    assert list(states) == [
        ReportState.ACCEPTED,
        ReportState.ACCEPTED,
        ReportState.ACCEPTED,
        ReportState.RETURNED,
        ReportState.SUBMITTED,
    ]
    named = Assignment.objects.values("unit").distinct().count()
    assert Receipt.objects.count() == named - 1
    assert not Receipt.objects.filter(unit=unit_called(UNSIGNED)).exists()


def one_unit_is_late() -> list[Unit]:
    lit = with_lights(Assignment.objects.all(), today=clock.today(), soon=clock.today())
    return [assignment.unit for assignment in lit.filter(light=Light.LATE)]


@pytest.fixture
def district(db: None) -> None:
    with clock.at(NOW):
        lay_district(now=NOW)


@pytest.mark.usefixtures("district")
def test_everyone_can_sign_in_and_holds_one_role() -> None:
    assert {user.username for user in User.objects.all()} == {one.username for one in EVERYONE}
    assert all(user.check_password(PASSWORD) for user in User.objects.all())
    assert RoleGrant.objects.count() == len(EVERYONE)


def demonstrate(folder: Path) -> str:
    command = [sys.executable, "-m", "kepu.config.command", "manage", "demonstrate"]
    kept = {name: text for name, text in os.environ.items() if not name.startswith("KEPU_")}
    demo = {"DJANGO_SETTINGS_MODULE": "kepu.config.settings.demo", "KEPU_VAR": str(folder)}
    done = subprocess.run(
        [*command, "--plan", str(EXAMPLE)],
        env=kept | demo,
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout


def test_command_lays_once_and_guides_in_both_languages(tmp_path: Path) -> None:
    laying = "· laying the demonstration for today\n"
    first, second = demonstrate(tmp_path), demonstrate(tmp_path)
    assert first == laying + second
    assert all(player.username in second for player in CAST)
    assert "演示环境地址：http://127.0.0.1:8000" in second
    assert "The demonstration is at http://127.0.0.1:8000." in second


def test_laid_until_the_next_day(settings: Settings, tmp_path: Path) -> None:
    settings.VAR = tmp_path
    with clock.at(NOW):
        assert not laid.is_laid()
        laid.note_laid()
        assert laid.is_laid()
    with clock.at(datetime(2026, 6, 16, 2, 0, tzinfo=UTC)):
        assert not laid.is_laid()
    (tmp_path / "files").mkdir()
    laid.clear()
    assert list(tmp_path.iterdir()) == []


@pytest.fixture
def demo_urls(settings: Settings) -> None:
    settings.ROOT_URLCONF = "kepu.config.demo_urls"


@pytest.mark.usefixtures("demo_urls", "district")
def test_switching_signs_in_as_a_player(client: Client) -> None:
    answer = client.post(reverse("demonstration:switch_role"), {"username": "zhaoli"})
    assert answer.status_code == 302
    assert client.session["_auth_user_id"] == str(User.objects.get(username="zhaoli").pk)


@pytest.mark.usefixtures("demo_urls", "district")
def test_nobody_else_can_be_switched_to(client: Client) -> None:
    answer = client.post(reverse("demonstration:switch_role"), {"username": "fangyu"})
    assert answer.status_code == 404
    assert "_auth_user_id" not in client.session


def test_no_other_installation_has_the_switch(client: Client, db: None) -> None:
    assert client.post("/demonstration/role/", {"username": "zhaoli"}).status_code == 404
