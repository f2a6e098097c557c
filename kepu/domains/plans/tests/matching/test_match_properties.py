"""What holds for any name and any register."""

from datetime import date
from uuid import UUID

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kepu.domains.plans.matching import match_name
from kepu.domains.plans.matching.characters import plain
from kepu.domains.plans.matching.match import MAX_PROPOSALS
from kepu.foundation.units.register import Register, RegisterEntry

WORDS = (
    "区 市 县 各 西城区 北京市 委 政府 科技 科 教育 宣传 公安 局 办 部 协会 街道 办事处 分局 "
    "成员单位 部门 （ ） 牵头 等 團 共青团 中共 和 、 x 1"
)
PIECES = st.sampled_from([*WORDS.split(), " ", "\n"])
# Tables for any text are built at the first draw, which takes long on a busy machine.
UNHURRIED = settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
NAMES = st.lists(PIECES, max_size=7).map("".join) | st.text(max_size=12)
KINDS = st.sampled_from(["short", "full", "english", "alias", "former"])


def entry(number, name, kind, *, is_current):
    """Of the six bearers of names the last two are groups."""
    is_current = is_current and kind != "former"
    return RegisterEntry(UUID(int=number), number > 3, name, kind, is_current)


ENTRIES = st.builds(entry, st.integers(0, 5), NAMES, KINDS, is_current=st.booleans())
REGISTERS = st.lists(ENTRIES, max_size=12)


def register(entries):
    return Register(date(2020, 3, 2), tuple(entries))


def bearers(name, entries):
    named = [one for one in entries if plain(one.name) == plain(name)]
    current = [one for one in named if one.is_current]
    return {one.ref for one in current or named}


@UNHURRIED
@given(NAMES, REGISTERS)
def test_proposals_are_few_ordered_and_of_the_register(name, entries):
    found = match_name(name, register(entries))
    refs = [proposal.ref for proposal in found]
    assert len(set(refs)) == len(refs)
    assert set(refs) <= {one.ref for one in entries}
    assert all(0 < proposal.score <= 1 for proposal in found)
    assert found == sorted(found, key=lambda proposal: -proposal.score)
    if not bearers(name, entries):
        assert len(found) <= MAX_PROPOSALS


@UNHURRIED
@given(NAMES, REGISTERS, st.data())
def test_certain_is_what_one_unit_alone_bears(name, entries, data):
    if entries and data.draw(st.booleans()):
        name = data.draw(st.sampled_from(entries)).name
    found = match_name(name, register(entries))
    borne = bearers(name, entries)
    assert [one.ref for one in found if one.is_certain] == (list(borne) if len(borne) == 1 else [])


@UNHURRIED
@given(NAMES, REGISTERS, st.data())
def test_the_order_of_the_register_does_not_matter(name, entries, data):
    shuffled = data.draw(st.permutations(entries))
    assert match_name(name, register(entries)) == match_name(name, register(shuffled))
