"""`docs/reference/roles.md` says who may do what; the code is asked and must answer the same."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from django.contrib.auth.models import AnonymousUser

from kepu.foundation.access.choices import Role
from kepu.foundation.access.tests.factories import RoleGrantFactory, UserFactory
from kepu.foundation.accounts.models import User
from kepu.foundation.core.policy import registry
from kepu.foundation.units.models import Unit
from kepu.foundation.units.tests.factories import UnitFactory
from tests import roles
from tests.specimens import SPECIMENS, Specimen

TABLES = roles.tables()
ACTS = [(heading, act) for heading, table in TABLES.items() for act in table.acts]


def test_every_model_with_a_policy_has_its_table() -> None:
    assert {table.label for table in TABLES.values()} == set(registry.policies)


def test_every_table_has_a_specimen() -> None:
    assert set(TABLES) == set(SPECIMENS)


@pytest.mark.parametrize("heading", TABLES)
def test_a_table_names_every_act_and_every_role(heading: str) -> None:
    table = TABLES[heading]
    assert set(table.acts) == set(registry.policies[table.label].rules)
    assert table.columns == (roles.SIGNED_IN, *Role.values)


@pytest.mark.django_db
@pytest.mark.parametrize("heading", TABLES)
def test_the_places_of_a_table_are_those_of_its_specimen(heading: str) -> None:
    assert TABLES[heading].places() <= set(SPECIMENS[heading]().places)


def questions(specimen: Specimen) -> Iterator[tuple[str | None, str | None, bool]]:
    """Role, place and whether the row is the user's own: every one a user can come with."""
    own = [False, True] if specimen.owner else [False]
    for is_own in own:
        yield None, None, is_own
        for role in Role:
            for place in (None, *specimen.places):
                yield role, place, is_own


@contextmanager
def holding(specimen: Specimen, role: str | None, unit: Unit, *, is_own: bool) -> Iterator[User]:
    """The user who asks: the owner of the row or another, for once holding ``role`` at ``unit``."""
    user: User = specimen.owner if is_own and specimen.owner else UserFactory()
    grant = RoleGrantFactory(user=user, role=role, unit=unit) if role else None
    yield user
    if grant:
        grant.delete()


@pytest.mark.django_db
@pytest.mark.parametrize(("heading", "act"), ACTS)
def test_the_code_says_what_the_table_says(heading: str, act: str) -> None:
    table, specimen = TABLES[heading], SPECIMENS[heading]()
    policy = registry.policies[table.label]
    elsewhere = UnitFactory()
    wrong = []
    for role, place, is_own in questions(specimen):
        unit = specimen.places[place] if place else elsewhere
        said = table.may(act, role, place=place, is_own=is_own)
        with holding(specimen, role, unit, is_own=is_own) as user:
            if policy.can(user, act, specimen.row) != said:
                wrong.append(f"{role} at {place}, own={is_own}: the table says {said}")
    assert wrong == []


@pytest.mark.django_db
@pytest.mark.parametrize(("heading", "act"), ACTS)
def test_who_has_not_signed_in_may_nothing(heading: str, act: str) -> None:
    specimen = SPECIMENS[heading]()
    policy = registry.policies[TABLES[heading].label]
    assert not policy.can(AnonymousUser(), act, specimen.row)
