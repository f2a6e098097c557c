"""Names that are not borne, but come near one that is: why, and how near."""

from collections.abc import Iterator

from kepu.domains.plans.matching.groups import members_meant
from kepu.domains.plans.matching.index import Known, Shapes
from kepu.domains.plans.matching.likeness import abbreviates, distance, ends
from kepu.domains.plans.matching.proposals import Reason
from kepu.domains.plans.matching.shape import Shape, shape_of
from kepu.domains.plans.matching.usual import SUBJECTS

Likeness = tuple[Known, Reason, float]

# One slip makes a proposal, two need a name of some length and a common beginning.
LONG_ENOUGH_FOR_TWO = 5
# A slip rarely strikes the first character: 卫建委 is rather 卫健委 than 住建委.
OTHER_BEGINNING = 0.95
# 学校 and 学会 are two kinds of units, 成员单位 and 成员单元 are one.
LONGEST_PLAIN_KIND = 3
LONGEST_PART = 8
_PLACE_ENDINGS = ("省", "市", "区", "县", "旗", "镇", "乡")
_INNER_ENDINGS = ("部", "科", "处", "室", "办", "中心", "股", "组", "站", "所", "队")


def similar(name: str, shapes: Shapes) -> Iterator[Likeness]:
    """What a plain name that is no collective may mean, and how far each reason carries."""
    ours = shape_of(name, shapes.places)
    for known in shapes.by_core.get(ours.core, ()):
        if ours.place == known.shape.place:
            reason = Reason.PREFIX if _same_level(ours, known, shapes) else Reason.LEVEL
            yield known, reason, 1.0
    stem = ours.stem
    for known in shapes.sharing(stem):
        if ours.place == known.shape.place and _same_level(ours, known, shapes):
            yield from _likeness(ours.core, stem, known)


def _same_level(ours: Shape, known: Known, shapes: Shapes) -> bool:
    """Whether the levels agree; a name that prints none stands on the register's."""
    return not ours.level or ours.level == (known.shape.level or shapes.places.level or ours.level)


def _likeness(core: str, stem: str, known: Known) -> Iterator[Likeness]:
    theirs = known.shape.core
    share = min(len(core), len(theirs)) / max(len(core), len(theirs))
    # 西城科普研究会 only begins like the district's 西城; 卫健委 stands for 卫生健康委员会.
    if abbreviates(core, theirs) or (abbreviates(theirs, core) and not core.startswith(theirs)):
        yield known, Reason.ABBREVIATION, 0.8 + 0.2 * share
    elif ends(core, theirs):
        yield known, Reason.ABBREVIATION, 0.7 + 0.2 * share
    elif core != theirs and not _are_two_subjects(stem, known.stem):
        yield from _slips(core, theirs, known)


def _are_two_subjects(one: str, two: str) -> bool:
    return one != two and one in SUBJECTS


def _slips(core: str, theirs: str, known: Known) -> Iterator[Likeness]:
    # The level, which the core lacks, counts as a character that agrees.
    longest = max(len(core), len(theirs)) + 1
    begins_alike = core[0] == theirs[0]
    limit = 2 if begins_alike and longest > LONG_ENOUGH_FOR_TWO else 1
    edits = distance(core, theirs, limit)
    if edits <= limit:
        likeness = 1 - edits / longest
        yield known, Reason.EDIT_DISTANCE, likeness * (1.0 if begins_alike else OTHER_BEGINNING)


def groups_meaning(name: str, shapes: Shapes) -> Iterator[tuple[Known, float]]:
    """Groups of the kind of units a collective name means, 1.0 where it is the very same kind."""
    members = members_meant(name)
    for kind, groups in shapes.by_members.items():
        edits = 0 if kind == members else distance(members, kind, 1)
        if edits == 0 or (edits == 1 and min(len(members), len(kind)) > LONGEST_PLAIN_KIND):
            yield from ((known, 1 - edits / len(kind)) for known in groups)


def is_inner(whole: str, name: str) -> bool:
    """Whether ``name`` is a part of the unit ``whole``, as 区科协科普部 is; a place has none."""
    rest = name.removeprefix(whole)
    return (
        1 < len(rest) <= LONGEST_PART
        and rest.endswith(_INNER_ENDINGS)
        and not whole.endswith(_PLACE_ENDINGS)
    )
