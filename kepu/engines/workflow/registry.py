"""What domains tell the engine when they start: kinds of work, and keys of dated settings."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from typing import Any, Protocol
from uuid import UUID

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from kepu.foundation.core.errors import InvalidInput, Sentence
from kepu.foundation.core.policy import Actor
from kepu.foundation.core.policy import registry as policies


class Waiting(Protocol):
    """What the address of a piece of work is made from."""

    @property
    def subject_id(self) -> UUID: ...
    @property
    def assignee_id(self) -> UUID: ...


@dataclass(frozen=True, kw_only=True)
class WorkItemKind:
    """One kind of work that waits for a unit.

    ``label`` heads the group in the inbox and says what to do: "Sign the sheet". ``subject``
    is the label of the subjects' model. ``asks`` names the policy, as model label and act,
    that is asked when the work is done: whoever holds one of its roles at the assignee has
    the work in the inbox. ``followed`` is an act on the subject: whoever may do it sees how
    much of this work waits at other units. ``titles`` gives the subjects' titles for many
    ids in a fixed number of queries.
    """

    name: str
    label: Sentence
    subject: str
    asks: tuple[str, str]
    url: Callable[[Waiting], str]
    titles: Callable[[Collection[UUID]], Mapping[UUID, str]]
    followed: str | None = None

    def units(self, user: Actor) -> QuerySet[Any, UUID]:
        """Ids of the units for which ``user`` does this work, as a lazy query."""
        model, act = self.asks
        return policies.policies[model].units(user, act)

    def followed_subjects(self, user: Actor) -> QuerySet[Any]:
        """The subjects whose work ``user`` follows at other units, as a lazy query."""
        policy = policies.policies[self.subject]
        if self.followed is None:
            return policy.model._default_manager.none()
        return policy.visible(user, self.followed)


@dataclass(frozen=True, kw_only=True)
class SettingKey:
    """A number that a coordinator may change from a day on.

    ``allowed`` lists the only values that make sense, where the limits alone do not say so.
    ``source`` names the rule the default comes from, or says that there is none.
    """

    key: str
    label: Sentence
    unit: Sentence
    default: int
    minimum: int
    maximum: int
    source: Sentence
    allowed: tuple[int, ...] = ()

    def check(self, value: int) -> None:
        """Raise where ``value`` is not possible for this key."""
        if not self.minimum <= value <= self.maximum:
            raise InvalidInput(
                _("Enter a number from %(minimum)d to %(maximum)d.")
                % {"minimum": self.minimum, "maximum": self.maximum},
                field="value",
            )
        if self.allowed and value not in self.allowed:
            raise InvalidInput(
                _("Enter one of these numbers: %(allowed)s.")
                % {"allowed": ", ".join(map(str, self.allowed))},
                field="value",
            )


kinds: dict[str, WorkItemKind] = {}
setting_keys: dict[str, SettingKey] = {}


def register_kind(kind: WorkItemKind) -> None:
    """Make ``kind`` known; called in ``AppConfig.ready``."""
    kinds[kind.name] = kind


def register_setting(key: SettingKey) -> None:
    """Make ``key`` known; called in ``AppConfig.ready``."""
    setting_keys[key.key] = key
