"""Registering jobs and channels."""

from datetime import UTC, datetime, timedelta, timezone

import pytest

from kepu.foundation.jobs import registry
from kepu.foundation.jobs.registry import Job

pytestmark = pytest.mark.usefixtures("blank_registry")


def do_nothing(*_arguments: object) -> None:
    return None


def test_jobs_are_listed_by_name():
    later, sooner = (Job(name, timedelta(minutes=1), do_nothing) for name in ("b", "a"))
    registry.register(later)
    registry.register(sooner)

    assert registry.jobs() == [sooner, later]
    assert registry.job("b") is later
    assert registry.job("c") is None


def test_two_jobs_may_not_share_a_name():
    registry.register(Job("a", timedelta(minutes=1), do_nothing))

    with pytest.raises(ValueError, match="'a'"):
        registry.register(Job("a", timedelta(hours=1), do_nothing))


def test_channels_are_listed_by_name():
    registry.register_channel("wecom", do_nothing)
    registry.register_channel("email", do_nothing)

    assert registry.channel_names() == ["email", "wecom"]
    assert registry.channel("email") is do_nothing
    assert registry.channel("sms") is None


def test_key_of_a_turn_is_the_same_in_every_zone():
    moment = datetime(2026, 3, 2, 4, 0, tzinfo=UTC)
    local = moment.astimezone(timezone(timedelta(hours=8)))

    assert registry.run_key("a", moment) == registry.run_key("a", local)
