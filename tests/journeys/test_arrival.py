"""A resident finds the public home."""

from tests.journeys.walking import Person


def test_arrival(person: Person) -> None:
    person.page.goto("/")
    person.look("home")
