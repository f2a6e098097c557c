"""What modules above tell audit at start-up: words for verbs, names for ids.

register_verbs({"plans.plan.issue": _("issued the plan")})
set_actor_names(display_names)                    # accounts: user ids → names
register_subject_names("plans.plan", titled_by(Plan, "title")) # or any ids → titles
"""

from collections.abc import Callable, Mapping
from uuid import UUID

from django.utils.functional import Promise

Words = str | Promise
Names = Callable[[set[UUID]], dict[UUID, str]]

_verbs: dict[str, Words] = {}
_actor_names: list[Names] = []
_subject_names: dict[str, Names] = {}


def register_verbs(verbs: Mapping[str, Words]) -> None:
    """Add words for verbs, in the past tense: "who" stands before them on the page."""
    _verbs.update(verbs)


def verb_words() -> Mapping[str, Words]:
    """All registered verbs with their words."""
    return _verbs


def words_of(verb: str) -> Words:
    """The words of ``verb``; the verb itself where nobody registered any."""
    return _verbs.get(verb, verb)


def set_actor_names(names: Names) -> None:
    """Set how user ids become names; unknown ids may be left out of the answer."""
    _actor_names[:] = [names]


def actor_names(ids: set[UUID]) -> dict[UUID, str]:
    """The names of ``ids``, as far as they are known."""
    return _actor_names[0](ids) if _actor_names and ids else {}


def register_subject_names(kind: str, names: Names) -> None:
    """Set how ids of subjects of ``kind`` (a model label in lower case) become titles."""
    _subject_names[kind] = names


def subject_names(kind: str, ids: set[UUID]) -> dict[UUID, str]:
    """The titles of subjects of ``kind``, as far as they are known."""
    return _subject_names[kind](ids) if kind in _subject_names else {}
