"""From a printed name to proposals."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from uuid import UUID

from kepu.domains.plans.matching.cores import core, level, plain
from kepu.domains.plans.matching.likeness import abbreviates, distance
from kepu.domains.plans.matching.proposals import Proposal, Reason
from kepu.foundation.units.register import Register, RegisterEntry

MAX_PROPOSALS = 5
SCORES = {
    Reason.CURRENT: 1.0,
    Reason.ALIAS: 0.98,
    Reason.FORMER: 0.95,
    Reason.PREFIX: 0.85,
    Reason.ABBREVIATION: 0.75,
    Reason.EDIT_DISTANCE: 0.9,
}
# 市科协 is hardly meant by 区科协, though the rest agrees.
OTHER_LEVEL = 0.6
# Two slips in a name of five characters still make a proposal, two in four do not.
LEAST_LIKENESS = 0.6


def match_name(name: str, register: Register) -> list[Proposal]:
    """What ``name`` may mean on the register's date: the best first, each unit or group once.

    A name that the register bears and that leads to one unit or group is certain, and then
    the only proposal. The list is empty where nothing comes near.
    """
    printed = plain(name)
    if not printed:
        return []
    known = _best_of(_known(printed, register))
    if len(known) == 1:
        return [replace(known[0], is_certain=True)]
    return known or _best_of(_similar(printed, register))[:MAX_PROPOSALS]


def _known(printed: str, register: Register) -> Iterator[Proposal]:
    """Entries that bear exactly the name; a name borne today hides what it meant before."""
    named = [entry for entry in register if plain(entry.name) == printed]
    current = [entry for entry in named if entry.is_current]
    for entry in current or named:
        yield _proposal(entry, _known_reason(entry), 1.0)


def _known_reason(entry: RegisterEntry) -> Reason:
    if not entry.is_current or entry.name_kind == "former":
        return Reason.FORMER
    return Reason.ALIAS if entry.name_kind == "alias" else Reason.CURRENT


def _similar(printed: str, register: Register) -> Iterator[Proposal]:
    for entry in register:
        if entry.name_kind == "english":
            continue
        reason, likeness = _likeness(printed, plain(entry.name))
        if reason is not None:
            yield _proposal(entry, reason, likeness * _level_factor(printed, entry.name))


def _likeness(printed: str, known: str) -> tuple[Reason | None, float]:
    """The best reason to take one name for the other, and how far it carries."""
    ours, theirs = core(printed), core(known)
    if ours == theirs:
        return Reason.PREFIX, 1.0
    # 西城科普研究会 only begins like the district's 西城; 卫健委 stands for 卫生健康委员会.
    shortened = abbreviates(theirs, ours) and not ours.startswith(theirs)
    if shortened or abbreviates(ours, theirs):
        return Reason.ABBREVIATION, 0.8 + 0.2 * _share(ours, theirs)
    longest = max(len(printed), len(known))
    limit = int(longest * (1 - LEAST_LIKENESS))
    edits = distance(printed, known, limit)
    if edits <= limit and _share_characters(ours, theirs):
        return Reason.EDIT_DISTANCE, 1 - edits / longest
    return None, 0.0


def _share(one: str, two: str) -> float:
    return min(len(one), len(two)) / max(len(one), len(two))


def _share_characters(one: str, two: str) -> bool:
    """Whether more than the ending, which half of all organs have in common, agrees."""
    return bool(set(one[:-1]) & set(two[:-1]))


def _level_factor(printed: str, known: str) -> float:
    ours, theirs = level(printed), level(known)
    return OTHER_LEVEL if ours and theirs and ours != theirs else 1.0


def _proposal(entry: RegisterEntry, reason: Reason, likeness: float) -> Proposal:
    score = round(SCORES[reason] * likeness, 3)
    return Proposal(entry.ref, entry.is_group, entry.name, reason, score)


def _best_of(proposals: Iterable[Proposal]) -> list[Proposal]:
    """The best proposal of each unit or group, the best first."""
    best: dict[UUID, Proposal] = {}
    for proposal in proposals:
        held = best.get(proposal.ref)
        if held is None or proposal.score > held.score:
            best[proposal.ref] = proposal
    return sorted(best.values(), key=lambda proposal: (-proposal.score, proposal.name))
