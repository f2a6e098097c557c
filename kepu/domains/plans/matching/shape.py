"""How a name is put together: party or state, place, level, and the core that tells organs apart.

中共北京市西城区委组织部, 区委组织部, 区组织部 and 组织部 share the core 组织部.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

_STEM = "[^省市区县旗镇乡局委办部各街道]"
# 社区, 开发区 and 老城区 are no districts, 住房城市建设 names no city.
_NO_DISTRICT = "(?<![园社发景校牧矿灾林郊辖地片专功小])(?<![老主新心]城)"
_PLACE = re.compile(
    rf"(?P<stem>{_STEM}{{2,3}}?)(?P<level>(?:自治)?[省县旗]|(?<!..城)市(?!场)|{_NO_DISTRICT}区)(?=..)"
)
# 市场监管局 and 乡村振兴局 begin with no level; 市民政局 and 市政协 do.
_LEVEL = re.compile(
    r"(?!市场|市容|市政(?!府|协|务|法)|市民(?!政|族|宗)|区域|县域|镇村|乡村)[省市区县旗镇乡](?=..)"
)
_ABROAD = re.compile(r"中国|全国|国家|首都")
_PARTY = re.compile(r"^(?:中国共产党|中共)")
_YOUTH = re.compile(
    r"^(?:(?:中国共产主义青年团|共青团)(?P<where>.*?)(?:委员会|委)"
    r"|(?P<before>.{0,7}?)(?<![集社])团(?P<level>[省市区县旗镇乡]?)委)$"
)
# What belongs to party or government bears their name in front; their own offices keep it.
_COMMITTEE = re.compile(r"^委(?:员会)?(?=..)(?!员|办公室$)")
_GOVERNMENT = re.compile(r"^政府(?=...)(?!办公室$)")
_JOINED = re.compile(r"(?<=..)[和与及](?=..)")
# Office, government and party committee of a sub-district stand for it.
_STREET = re.compile(r"(?<=..)(?:街道(?:办事处|办|党工委|工委|党委)|办事处|街办)$")
_ENDINGS = (("委员会", "委"), ("办公室", "办"), ("联合会", "联"), ("协会", "协"))
_BRANCH = re.compile(r"(?:分局|支队|大队)$")
_WHOLE = re.compile(r"(?:局|委员会|委|总队|支队)$")
_KINDS = ("街道", "中心", "分局")


# A place is the register's own where one full name in so many spells it out.
LEAST_SHARE = 5


@dataclass(frozen=True, slots=True)
class Places:
    """Where a register is at home: 西城 for a district and 北京 above it; and its level.

    Where ``stems`` is empty the register does not tell, and no place counts as another's.
    """

    stems: tuple[str, ...] = ()
    level: str = ""


@dataclass(frozen=True, slots=True)
class Shape:
    """A name taken apart. ``level`` is empty where none is printed; ``place`` holds only a
    place that is not the register's own."""

    core: str
    level: str = ""
    place: str = ""

    @property
    def stem(self) -> str:
        """The core without its ending, which half of all organs have in common."""
        for kind in _KINDS:
            if self.core.endswith(kind) and self.core != kind:
                return self.core.removesuffix(kind)
        return self.core[:-1]


def shape_of(name: str, places: Places) -> Shape:
    """The shape of a plain name."""
    rest = _PARTY.sub("", name)
    youth = _YOUTH.match(rest)
    if youth:
        where = youth["where"] or f"{youth['before'] or ''}{youth['level'] or ''}"
        rest = f"{where}团委会"
    rest, level, place = _located(rest, places)
    if youth:
        return Shape("团委", level, place)
    rest, is_branch = _branch(rest, places)
    rest = rest.removeprefix("人民") if rest.startswith("人民政府") else rest
    rest = _GOVERNMENT.sub("", _COMMITTEE.sub("", rest) if level else rest)
    core = _shortened(rest)
    if len(core) < 2:
        return Shape(name)
    return Shape(core, places.level if is_branch else level, place)


def places_of(full_names: Sequence[str], short_names: Sequence[str]) -> Places:
    """The places most full names begin with, and the level most short names begin with."""
    levels = [name[0] for name in short_names if _LEVEL.match(name)]
    found: dict[str, list[str]] = {}
    for name in full_names:
        rest = _PARTY.sub("", name).removeprefix("共青团")
        while (place := _PLACE.match(rest)) is not None:
            found.setdefault(place["level"][-1], []).append(place["stem"])
            rest = rest[place.end() :]
    frequent = [stems for stems in found.values() if len(stems) * LEAST_SHARE >= len(full_names)]
    stems = sorted({_most(stems) for stems in frequent})
    return Places(tuple(stems), _most(levels) if levels else "")


def _most(values: list[str]) -> str:
    return max(sorted(set(values)), key=values.count)


def _located(name: str, places: Places) -> tuple[str, str, str]:
    """What is left without places and level, the level, and a place that is another's."""
    abroad = _ABROAD.match(name)
    if abroad:
        return name[abroad.end() :], "国", abroad[0]
    level, others = "", ""
    while (found := _PLACE.match(name)) is not None:
        level = found["level"][-1]
        if places.stems and found["stem"] not in places.stems:
            others += found["stem"]
        name = name[found.end() :]
    if level:
        return name, level, others
    bare = _LEVEL.match(name)
    if bare:
        return name[bare.end() :], bare[0], ""
    return _without_stem(name, places), "", ""


def _without_stem(name: str, places: Places) -> str:
    """西城公安分局 names its place without the level."""
    for stem in places.stems:
        rest = name.removeprefix(stem)
        if rest != name and len(rest) > 2:
            return rest
    return name


def _branch(name: str, places: Places) -> tuple[str, bool]:
    """A higher organ's branch in the place: 公安局西城分局 is 公安分局."""
    ending = _BRANCH.search(name)
    if ending is None:
        return name, False
    for stem in places.stems:
        before, _stem, after = name[: ending.start()].rpartition(stem)
        if len(before) > 1 and after in ("", "区", "县", "市"):
            return _WHOLE.sub("", before) + ending[0], True
    return name, ending[0] == "分局"


def _shortened(name: str) -> str:
    """``name`` with its ending as in speech, without words that only join."""
    name = _JOINED.sub("", name)
    if _STREET.search(name):
        return _STREET.sub("街道", name)
    for long, short in _ENDINGS:
        if name.endswith(long) and len(name) > len(long):
            return name.removesuffix(long) + short
    return name
