"""From a printed name to proposals."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from uuid import UUID

from kepu.domains.plans.matching.characters import plain
from kepu.domains.plans.matching.groups import is_collective
from kepu.domains.plans.matching.index import Names
from kepu.domains.plans.matching.proposals import Proposal, Reason
from kepu.domains.plans.matching.similar import groups_meaning, is_inner, similar
from kepu.domains.plans.matching.trimming import notes_of, without_duties, without_notes
from kepu.foundation.units.register import Register, RegisterEntry

MAX_PROPOSALS = 5
SCORES = {
    Reason.CURRENT: 1.0,
    Reason.ALIAS: 0.98,
    Reason.FORMER: 0.95,
    Reason.LATER: 0.94,
    Reason.PREFIX: 0.85,
    Reason.PART: 0.8,
    Reason.ABBREVIATION: 0.75,
    Reason.LEVEL: 0.5,
    Reason.EDIT_DISTANCE: 0.85,
}
# Between units a slip is the last reason; for one unit it may be the best of several.
SLIP = 0.6
# What stands in brackets behind a name is meant less than the name.
NOTE = 0.6
LONGEST = 60


class Matcher:
    """Matches many names against one register; each distinct name is looked for once."""

    def __init__(self, register: Register) -> None:
        self.on = register.on
        self._names = Names(register)
        self._found: dict[str, tuple[Proposal, ...]] = {}

    def match(self, name: str) -> tuple[Proposal, ...]:
        """What ``name`` may mean on the register's date: the best first, each unit or group once.

        A name that the register bears and that leads to one unit or group is certain, and then
        the only proposal. Empty where nothing comes near.
        """
        printed = plain(name)
        if printed not in self._found:
            self._found[printed] = self._look_for(printed)
        return self._found[printed]

    def knows(self, name: str) -> bool:
        """Whether the register leads from the name itself somewhere, words of duty left aside."""
        printed = plain(name)
        return bool({printed, without_duties(printed)} & self._names.by_name.keys())

    def name_of(self, proposal: Proposal) -> str:
        """What the unit or group is called on the register's date; else the name that was met."""
        return self._names.official.get(proposal.ref, proposal.name)

    def _look_for(self, printed: str) -> tuple[Proposal, ...]:
        known = _best_of(self._known(printed))
        if len(known) == 1:
            return (replace(known[0], is_certain=True),)
        if known or not 1 < len(printed) <= LONGEST:
            return tuple(known)
        name = without_duties(printed)
        head = without_notes(name)
        borne = [*self._known(name), *self._known(head)]
        noted = (one for note in notes_of(name) for one in self._known(note, NOTE))
        return tuple(_best_of([*(borne or self._near(name, head)), *noted])[:MAX_PROPOSALS])

    def _known(self, name: str, factor: float = 1.0) -> Iterator[Proposal]:
        """Who bears exactly the plain name; a name borne today hides what it meant before."""
        named = self._names.by_name.get(name, ())
        current = [entry for entry in named if entry.is_current]
        for entry in current or named:
            yield _proposal(entry, _known_reason(entry), factor)

    def _near(self, name: str, head: str) -> Iterator[Proposal]:
        """What comes near a name nobody bears; ``head`` is it without notes in brackets."""
        if is_collective(head):
            yield from self._groups(name)
            yield from self._groups(head)
        else:
            yield from self._wholes(head)
            for known, reason, likeness in similar(head, self._names.shapes):
                yield _proposal(known.entry, reason, likeness)

    def _groups(self, name: str) -> Iterator[Proposal]:
        """Groups that mean the same kind of units, however it is said; or nearly said."""
        for known, likeness in groups_meaning(name, self._names.shapes):
            reason = Reason.PREFIX if likeness == 1 else Reason.EDIT_DISTANCE
            yield _proposal(known.entry, reason, likeness)

    def _wholes(self, name: str) -> Iterator[Proposal]:
        """Units of which the name names a part."""
        for whole, entries in self._names.parts(name):
            if is_inner(whole, name):
                yield from (_proposal(one, Reason.PART) for one in entries if not one.is_group)
                return


def match_name(name: str, register: Register) -> list[Proposal]:
    """`Matcher.match` for a single name."""
    return list(Matcher(register).match(name))


def _known_reason(entry: RegisterEntry) -> Reason:
    if entry.is_current:
        return Reason.ALIAS if entry.name_kind == "alias" else Reason.CURRENT
    return Reason.LATER if entry.is_later else Reason.FORMER


def _proposal(entry: RegisterEntry, reason: Reason, likeness: float = 1.0) -> Proposal:
    score = round(SCORES[reason] * likeness, 3)
    is_outdated = not entry.is_current
    return Proposal(entry.ref, entry.is_group, entry.name, reason, score, is_outdated=is_outdated)


def _best_of(proposals: Iterable[Proposal]) -> list[Proposal]:
    """The best proposal of each unit or group, the best first."""
    best: dict[UUID, Proposal] = {}
    for proposal in sorted(proposals, key=_order):
        best.setdefault(proposal.ref, proposal)
    return sorted(map(_among_units, best.values()), key=_order)


def _among_units(proposal: Proposal) -> Proposal:
    if proposal.reason is not Reason.EDIT_DISTANCE:
        return proposal
    return replace(proposal, score=round(proposal.score * SLIP, 3))


def _order(proposal: Proposal) -> tuple[float, bool, str, str, str]:
    """The best first; what else there is decides between equals, never the register's order."""
    return (
        -proposal.score,
        proposal.is_outdated,
        proposal.name,
        proposal.reason.value,
        str(proposal.ref),
    )
