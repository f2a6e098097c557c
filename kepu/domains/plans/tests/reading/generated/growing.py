"""Hypothesis strategies for what a plan says."""

from dataclasses import replace

from hypothesis import strategies as st

from kepu.domains.plans.reading.shapes import Role
from kepu.domains.plans.tests.reading.generated import words
from kepu.domains.plans.tests.reading.generated.trees import Deadline, Item, Plan, Section, Unit

_MIXTURES = (
    (Role.RESPONSIBLE,),
    (Role.LEAD,),
    (Role.LEAD, Role.SUPPORT),
    (Role.LEAD, Role.RESPONSIBLE),
    (Role.LEAD, Role.SUPPORT, Role.RESPONSIBLE),
)


@st.composite
def plans(draw: st.DrawFn, *, depth: int, one_role: bool = False, shared: bool = False) -> Plan:
    """A plan with ``depth`` levels of headings above its items.

    With ``one_role`` all units are responsible; with ``shared`` the items of a section have the
    same units.
    """
    place, level = draw(st.sampled_from(words.PLACES))
    year = draw(st.integers(2018, 2026))
    kind = draw(st.sampled_from(words.KINDS))
    forms = (f"{place}{year}年{kind}", f"{year}年{place}{kind}", f"{place}{kind}（{year}年）")
    sections = draw(
        st.lists(_sections(level, depth, one_role=one_role, shared=shared), min_size=1, max_size=3)
    )
    if draw(st.booleans()):
        sections.insert(0, Section("总体要求", paragraph=draw(st.sampled_from(words.PARAGRAPHS))))
    return Plan(
        title=draw(st.sampled_from(forms)),
        year=year,
        issuer=draw(st.none() | st.sampled_from([place + body for body in words.ISSUERS])),
        opening=draw(st.sampled_from(words.OPENINGS)),
        sections=tuple(sections),
    )


@st.composite
def _sections(draw: st.DrawFn, level: str, depth: int, *, one_role: bool, shared: bool) -> Section:
    title = draw(st.sampled_from(words.TITLES))
    if depth > 1:
        below = _sections(level, depth - 1, one_role=one_role, shared=shared)
        return Section(title, sections=tuple(draw(st.lists(below, min_size=1, max_size=2))))
    items = draw(st.lists(_items(level, one_role=one_role), min_size=1 + shared, max_size=4))
    if shared:
        items = [replace(item, units=items[0].units) for item in items]
    return Section(title, items=tuple(items))


@st.composite
def _items(draw: st.DrawFn, level: str, *, one_role: bool) -> Item:
    sentences = draw(st.lists(st.sampled_from(words.SENTENCES), min_size=1, max_size=3))
    units = _responsible(level) if one_role else _units(level)
    deadline = draw(st.none() | st.sampled_from(words.MONTHS))
    return Item(
        text="".join(sentences),
        units=draw(units),
        deadline=deadline and Deadline(f"{deadline[0]}月底", *deadline),
    )


def _names(level: str) -> st.SearchStrategy[list[str]]:
    names = [name.format(level) for name in words.UNITS]
    return st.lists(st.sampled_from(names), min_size=1, max_size=6, unique=True)


def _responsible(level: str) -> st.SearchStrategy[tuple[Unit, ...]]:
    return _names(level).map(lambda names: tuple(Unit(name, Role.RESPONSIBLE) for name in names))


@st.composite
def _units(draw: st.DrawFn, level: str) -> tuple[Unit, ...]:
    """At least one unit for each role of a mixture, in the order of the roles."""
    names = draw(_names(level))
    roles = [roles for roles in _MIXTURES if len(roles) <= len(names)]
    mixture = draw(st.sampled_from(roles))
    more = len(names) - len(mixture)
    given = sorted(
        [
            *range(len(mixture)),
            *draw(st.lists(st.integers(0, len(mixture) - 1), min_size=more, max_size=more)),
        ]
    )
    return tuple(Unit(name, mixture[place]) for name, place in zip(names, given, strict=True))
