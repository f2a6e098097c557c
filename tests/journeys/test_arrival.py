"""A resident finds the public home; an officer signs in, and out again."""

from tests.journeys.walking import Person


def test_arrival(person: Person) -> None:
    person.page.goto("/")
    person.look("home")
