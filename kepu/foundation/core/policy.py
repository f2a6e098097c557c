"""Who may do what: one policy per model, one rule per act.

A rule is a set of rows (``Q``) that a user may act upon. Lists filter by it and single
objects are looked up through it, so a list and a page can never disagree. Which roles a
user holds at which units is asked of a *grant source* that ``access`` plugs in; modules
below ``access`` can therefore have policies too.

    class PlanPolicy(Policy[Plan]):
        rules = {
            "view": holding(COORDINATOR, VIEWER, at="issuer") | rows(Q(state=ISSUED)),
            "issue": holding(COORDINATOR, at="issuer"),
        }
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, ClassVar, Generic, Protocol, TypeVar
from uuid import UUID

from django.db.models import Exists, Model, OuterRef, Q, QuerySet
from django.utils.translation import gettext_lazy as _

from kepu.foundation.core.errors import Forbidden, NotVisible, Sentence

M = TypeVar("M", bound=Model)

NOTHING = Q(pk__in=())
EVERYTHING = Q()


class Actor(Protocol):
    """Whoever acts: a user of any model, or the anonymous one."""

    @property
    def pk(self) -> Any: ...
    @property
    def is_authenticated(self) -> Any: ...


class GrantSource(Protocol):
    """What ``access`` provides."""

    def unit_ids(self, user: Actor, roles: Iterable[str]) -> QuerySet[Any, UUID]:
        """Ids of the units for which ``user`` holds one of ``roles`` today, as a lazy query."""

    def held(self, user: Actor, roles: Iterable[str]) -> QuerySet[Any]:
        """The grants of ``roles`` that ``user`` holds today, as a lazy query."""

    def holds(self, user: Actor, roles: Iterable[str]) -> bool:
        """Whether ``user`` holds one of ``roles`` at any unit today."""

    def role_label(self, role: str) -> Sentence:
        """The role's name on screen."""


_source: list[GrantSource] = []


def plug_grants(source: GrantSource) -> None:
    """Set the grant source; called once, by ``access`` when the applications are ready."""
    _source[:] = [source]


def grants() -> GrantSource:
    return _source[0]


Scope = Callable[[Actor], Q]


@dataclass(frozen=True)
class Rule:
    """The rows a user may act upon, and the roles to name when refusing."""

    scope: Scope
    roles: tuple[str, ...] = ()
    unit_path: str | None = None

    def __or__(self, other: "Rule") -> "Rule":
        return Rule(
            scope=lambda user: self.scope(user) | other.scope(user),
            roles=self.roles + other.roles,
            unit_path=self.unit_path or other.unit_path,
        )

    def __and__(self, other: "Rule") -> "Rule":
        return Rule(
            scope=lambda user: self.scope(user) & other.scope(user),
            roles=self.roles + other.roles,
            unit_path=self.unit_path or other.unit_path,
        )


def holding(*roles: str, at: str) -> Rule:
    """Users who hold one of ``roles`` at the unit that the lookup ``at`` leads to.

    ``at`` is a lookup from the model to a unit, such as ``"issuer"``; ``"pk"`` on units.
    """
    return Rule(
        scope=lambda user: Q(**{f"{at}__in": grants().unit_ids(user, roles)}),
        roles=roles,
        unit_path=at,
    )


def holding_anywhere(*roles: str) -> Rule:
    """Users who hold one of ``roles`` at any unit: administrators of the whole installation."""
    return Rule(scope=lambda user: Q(Exists(grants().held(user, roles))), roles=roles)


def rows(condition: Q) -> Rule:
    """Any signed-in user, for rows that fulfil ``condition``."""
    return Rule(scope=lambda user: condition if user.is_authenticated else NOTHING)


def own(path: str) -> Rule:
    """The user to whom the lookup ``path`` leads."""
    return Rule(scope=lambda user: Q(**{path: user.pk}) if user.is_authenticated else NOTHING)


def of_others(path: str) -> Rule:
    """Any signed-in user but the one to whom the lookup ``path`` leads."""
    return Rule(scope=lambda user: ~Q(**{path: user.pk}) if user.is_authenticated else NOTHING)


def everyone() -> Rule:
    """Anyone at all, signed in or not."""
    return Rule(scope=lambda user: EVERYTHING)


def nobody() -> Rule:
    """No user: only the system itself."""
    return Rule(scope=lambda user: NOTHING)


@dataclass
class Registry:
    """All policies by model label, for the roles test, templates and the architecture test."""

    policies: dict[str, "Policy[Any]"] = field(default_factory=dict)

    def of(self, model: type[Model]) -> "Policy[Any]":
        return self.policies[model._meta.label]


registry = Registry()


class Policy(Generic[M]):
    """The rules of one model. Subclasses name ``model`` and ``rules`` and are registered."""

    model: ClassVar[type[Model]]
    rules: ClassVar[Mapping[str, Rule]]

    def __init_subclass__(cls, **kwargs: Any) -> None:
        super().__init_subclass__(**kwargs)
        registry.policies[cls.model._meta.label] = cls()

    def scope(self, user: Actor, act: str) -> Q:
        """The rows upon which ``user`` may do ``act``."""
        return self.rules[act].scope(user)

    def visible(self, user: Actor, act: str = "view") -> QuerySet[M]:
        """All rows upon which ``user`` may do ``act``, each once."""
        allowed = self.model._default_manager.filter(self.scope(user, act)).values("pk")
        return self.model._default_manager.filter(pk__in=allowed)  # type: ignore[return-value]

    def can(self, user: Actor, act: str, obj: M) -> bool:
        """Whether ``user`` may do ``act`` to ``obj``; derived from `scope`."""
        return self.model._default_manager.filter(self.scope(user, act), pk=obj.pk).exists()

    def units(self, user: Actor, act: str) -> "QuerySet[Any, UUID]":
        """Ids of the units for which ``user`` may do ``act``, as a lazy query."""
        return grants().unit_ids(user, self.rules[act].roles)

    def can_at(self, user: Actor, act: str, unit_id: UUID) -> bool:
        """Whether ``user`` may do ``act`` for a row that would belong to ``unit_id``."""
        return self.units(user, act).filter(pk=unit_id).exists()

    def can_anywhere(self, user: Actor, act: str) -> bool:
        """Whether ``user`` holds, at any unit, a role that may do ``act``."""
        return grants().holds(user, self.rules[act].roles)

    def require(self, user: Actor | None, act: str, obj: M) -> None:
        """Raise not-found where ``obj`` is invisible to ``user``, forbidden where only ``act`` is.

        Here and below, no user at all is the system itself, which may do what it does.
        """
        if user is None or self.can(user, act, obj):
            return
        if "view" in self.rules and not self.can(user, "view", obj):
            raise NotVisible(_("There is no such page, or it is not open to you."))
        raise self.refusal(act)

    def require_at(self, user: Actor | None, act: str, unit_id: UUID) -> None:
        """Raise forbidden unless ``user`` may do ``act`` for a row of ``unit_id``."""
        if user is not None and not self.can_at(user, act, unit_id):
            raise self.refusal(act)

    def require_anywhere(self, user: Actor | None, act: str) -> None:
        """Raise forbidden unless ``user`` may do ``act`` for a row that stands at no unit yet."""
        if user is not None and not self.can_anywhere(user, act):
            raise self.refusal(act)

    def refusal(self, act: str) -> Forbidden:
        """The refusal of ``act``, naming the roles that may."""
        names = [str(grants().role_label(role)) for role in dict.fromkeys(self.rules[act].roles)]
        if not names:
            return Forbidden(_("This cannot be done by hand."))
        return Forbidden(
            _("For this you need the role: %(roles)s. Ask your security administrator for it.")
            % {"roles": " / ".join(names)}
        )

    def annotate(self, queryset: QuerySet[M], user: Actor, *acts: str) -> QuerySet[M]:
        """Add a boolean ``may_<act>`` to every row, in the same query."""
        annotated: QuerySet[M] = queryset.annotate(
            **{
                f"may_{act}": Exists(
                    self.model._default_manager.filter(self.scope(user, act), pk=OuterRef("pk"))
                )
                for act in acts
            }
        )
        return annotated
