"""Units in running sentences: 由县科协牵头，会同县教育局开展…，各乡镇参加."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kepu.domains.plans.reading.brackets import depth_at
from kepu.domains.plans.reading.names import Name, names_in
from kepu.domains.plans.reading.passages import Passage
from kepu.domains.plans.reading.shapes import Role, UnitReading
from kepu.domains.plans.reading.unit_words import has_beginning, has_ending, is_likely

_CLAUSE_ENDS = "，,；;。！\n"
_LEAD_IN = re.compile(
    r"\s*(?:其中|同时|并|且|具体|主要|(?:该|此|这|各)项(?:工作|任务|活动)?|由|请|要求)*\s*"
)
_BY = re.compile(r"由|请")
_ADVERB = (
    r"(?:总|共同|联合|分别|具体|各自|积极|密切|主动|全程|予以|给予|做好|(?:要)?按(?:照)?"
    r"(?:各自)?(?:职责|职能|任务)?(?:分工)?)*"
)
_VERB = re.compile(
    rf"(?:为|作为|要|应|须|应当|需)?{_ADVERB}(?:"
    r"(?P<lead>牵头|主办|主责|主抓|总负责)"
    r"|(?P<support>配合|协办|协助|协同|参加|参与|支持|协作)"
    r"|(?P<responsible>(?<=分工)(?:做好|抓好|推进|完成)|负责|承办|承担|落实|组织实施|组织|实施|责任单位)"
    r"|(?P<joint>会同|联合|商))(?![部科处委室局])"
    # 各乡镇要管好阵地: whoever is told to do something is responsible for it.
    r"|(?P<told>要|应当?|须|需要?)(?=[一-鿿])"
)
# What a list of names behind 会同 is followed by.
_ACTION = re.compile(
    r"(?:共同|联合|分别|具体|抓好|做好|搞好|办好|开展|举办|组织|建立|制定|制订|推进|推动|落实|实施|负责|配合"
    r"|编制|编写|编印|印发|完成|建设|打造|研究|出台|召开|开设|开办|策划|承办|参加|参与|协助|指导|加强|定期|每|在|对|于|以|把|将|进行"
    r"|深入|集中|成立|设立|评选|遴选|选派|培训|发放|制作|拍摄|统一|适时|牵头|认真|全面|及时|督促|检查|考核|统筹|利用|依托|围绕|面向|为|到|赴|走进|(?:送|设|拟|选|办|建|开|抓|做|搞|编|推)(?!公室|事处|设局|设厅|设委|发区|发办|办|委|局))"
)
# Whoever these are told something, nobody in particular is.
_ANYBODY = re.compile(r"各(?:级|部门|单位|地|方面|有关|相关)|全[省市区县]|有关|相关")
_LONGEST_NAME = 24


@dataclass(frozen=True, slots=True)
class _Said:
    names: list[Name]
    role: Role
    end: int


def running_units(sentence: Passage, *, only_by: bool) -> tuple[UnitReading, ...]:
    """The units of a sentence that says who leads, does or helps, in its clauses.

    ``only_by`` takes only bodies introduced by 由: in a plan that names its units elsewhere the
    others are merely mentioned.
    """
    units: list[UnitReading] = []
    waiting: list[Name] = []
    has_begun = False
    for clause in _clauses(sentence):
        listed = _listed(clause, has_begun=has_begun or not only_by)
        if listed is not None:
            waiting += listed
            continue
        for said in _said(clause, only_by=only_by and not has_begun):
            units += [_unit(name, said.role) for name in (*waiting, *said.names)]
            waiting, has_begun = [], True
        waiting = []
    return _once(units)


def _clauses(sentence: Passage) -> Iterator[Passage]:
    depths = depth_at(sentence.text)
    start = 0
    for place, character in enumerate(sentence.text):
        if character in _CLAUSE_ENDS and depths[place] == 0:
            if sentence.cut(start, place):
                yield sentence.cut(start, place).strip()
            start = place + 1
    if sentence.cut(start):
        yield sentence.cut(start).strip()


def _listed(clause: Passage, *, has_begun: bool) -> list[Name] | None:
    """The names of a clause that only lists units; those to come say what they do."""
    if not has_begun or _VERB.search(clause.text):
        return None
    names = _likely(clause.cut(_begin(clause.text)))
    return names if names and all(has_beginning(name.name) for name in names) else None


def _said(clause: Passage, *, only_by: bool) -> Iterator[_Said]:
    """Who does what in a clause, from left to right."""
    text = clause.text
    places = [] if only_by else [_begin(text)]
    places += [match.end() for match in _BY.finditer(text)]
    done = 0
    for place in places:
        if place < done:
            continue
        found = _from(clause, place, only_by=only_by)
        while found is not None:
            yield found
            done = found.end
            if _VERB.match(text, done) is None and not _may_go_on(text, done):
                break
            found = _from(clause, done, only_by=only_by)


def _may_go_on(text: str, place: int) -> bool:
    """A second body may follow at once: 县科协牵头县教育局配合."""
    return has_beginning(text[place : place + _LONGEST_NAME])


def _from(clause: Passage, place: int, *, only_by: bool) -> _Said | None:
    """The names from ``place`` on, up to the verb that says their role."""
    text = clause.text
    for verb in _VERB.finditer(text, place):
        if verb["joint"] and verb.start() == place:
            return _behind_joint(clause, verb.end())
        names = _likely(clause.cut(place, verb.start()))
        if not names or not has_beginning(names[0].name):
            continue
        if verb["told"] and (only_by or place != _begin(text) or _ANYBODY.match(names[0].name)):
            continue
        if verb["joint"]:
            return _Said(names, Role.LEAD, verb.start())
        return _Said(names, _role(verb), verb.end())
    return None


def _behind_joint(clause: Passage, place: int) -> _Said | None:
    """The names behind 会同, as far as they go: up to a verb."""
    text = clause.text
    for action in _ACTION.finditer(text, place + 2):
        names = _likely(clause.cut(place, action.start()))
        if names and has_ending(names[-1].name):
            return _Said(names, Role.SUPPORT, action.start())
    names = _likely(clause.cut(place))
    return _Said(names, Role.SUPPORT, len(text)) if names else None


def _role(verb: re.Match[str]) -> Role:
    return next((role for role in Role if verb[role.value]), Role.RESPONSIBLE)


def _likely(listing: Passage) -> list[Name]:
    """The names of a list where every one of them is like a unit."""
    names = names_in(listing)
    return names if names and all(is_likely(name.name) for name in names) else []


def _begin(text: str) -> int:
    match = _LEAD_IN.match(text)
    return match.end() if match else 0


def _unit(name: Name, role: Role) -> UnitReading:
    return UnitReading(name.name, name.role or role, name.passage.span)


def _once(units: list[UnitReading]) -> tuple[UnitReading, ...]:
    """Each unit with the first role it is given."""
    found: dict[str, UnitReading] = {}
    for unit in units:
        found.setdefault(unit.name, unit)
    return tuple(found.values())
