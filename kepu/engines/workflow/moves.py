"""The table of moves, written in code beside the model whose state it governs.

REPORT_MOVES = MoveTable(
    model=Report,
    noun=_("report"),
    transitions=[
        Transition(
            verb="return",
            label=_("return for revision"),
            from_states=[ReportState.SUBMITTED],
            to_state=ReportState.RETURNED,
            act="return",
            needs_reason=True,
            follows=[reopen_work],
        ),
    ],
)
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Generic, TypeVar

from django.db.models import Model
from django.utils.translation import gettext_lazy as _

from kepu.foundation.core.errors import Conflict, InvalidInput, Sentence
from kepu.foundation.core.policy import Actor

M = TypeVar("M", bound=Model)

Guard = Callable[[M, Actor | None, datetime], None]


@dataclass(frozen=True, kw_only=True)
class MoveContext(Generic[M]):
    """What a consequence of a move is told. It runs inside the move's transaction."""

    subject: M
    verb: str
    from_state: str
    to_state: str
    by: Actor | None
    reason: str
    now: datetime


Consequence = Callable[[MoveContext[M]], None]


@dataclass(frozen=True, kw_only=True)
class Transition(Generic[M]):
    """One allowed move: from where to where, who may, what must hold, what follows.

    ``act`` is asked of the policy of the table's model. A guard raises a business error
    where something does not hold. ``label`` reads as a verb: "accept".
    """

    verb: str
    label: Sentence
    from_states: Sequence[str]
    to_state: str
    act: str
    guards: Sequence[Guard[M]] = ()
    needs_reason: bool = False
    follows: Sequence[Consequence[M]] = ()

    def require_reason(self, reason: str) -> None:
        """Raise where this move must be explained and is not."""
        if self.needs_reason and not reason:
            raise InvalidInput(_("Give a reason; it is shown to the other side."), field="reason")

    def starts_from(self, state: str) -> bool:
        return state in self.from_states


@dataclass(frozen=True, kw_only=True)
class MoveTable(Generic[M]):
    """All moves of one model's state. ``noun`` names one subject in sentences: "report"."""

    model: type[M]
    noun: Sentence
    transitions: Sequence[Transition[M]]
    state_field: str = "state"
    _by_verb: dict[str, Transition[M]] = field(init=False, repr=False, default_factory=dict)

    def __post_init__(self) -> None:
        self._by_verb.update({each.verb: each for each in self.transitions})
        tables[self.model._meta.label] = self

    def transition(self, verb: str) -> Transition[M]:
        """The move called ``verb``; a KeyError is a mistake in the calling code."""
        return self._by_verb[verb]

    def state_of(self, subject: M) -> str:
        return str(getattr(subject, self.state_field))

    def state_label(self, state: str) -> str:
        """The state's name on screen."""
        choices: Mapping[Any, Any] = dict(
            self.model._meta.get_field(self.state_field).flatchoices  # type: ignore[union-attr]
        )
        return str(choices.get(state, state))

    def verb_label(self, verb: str) -> str:
        """The verb's name on screen; a verb of an older table is shown as it stands."""
        known = self._by_verb.get(verb)
        return str(known.label) if known else verb

    def moved_on(self, transition: Transition[M], state: str, *, who: str, when: str) -> Conflict:
        """The refusal where the subject stands elsewhere by now; names both sides."""
        facts = {
            "noun": self.noun,
            "state": self.state_label(state),
            "verb": transition.label,
            "needed": " / ".join(self.state_label(each) for each in transition.from_states),
            "who": who,
            "when": when,
        }
        if when:
            return Conflict(
                _(
                    "This %(noun)s has been “%(state)s” since %(when)s (%(who)s). “%(verb)s” is"
                    " possible only while it is “%(needed)s”. Load the page again to see where"
                    " it stands."
                )
                % facts
            )
        return Conflict(
            _(
                "This %(noun)s is “%(state)s”. “%(verb)s” is possible only while it is"
                " “%(needed)s”. Load the page again to see where it stands."
            )
            % facts
        )


# Every table by its model's label, for histories and the reference pages.
tables: dict[str, MoveTable[Any]] = {}
