"""From printed names to units of the register."""

from datetime import date
from uuid import UUID

import pytest

from kepu.domains.plans.matching import Proposal, Reason, match_name
from kepu.foundation.units.register import Register, RegisterEntry

SHORT, FULL, ENGLISH, ALIAS, FORMER = "short", "full", "english", "alias", "former"


def ref(number):
    return UUID(int=number)


def entry(number, name, kind=SHORT, *, is_group=False):
    return RegisterEntry(ref(number), is_group, name, kind, kind != FORMER)


REGISTER = Register(
    on=date(2020, 3, 2),
    entries=(
        entry(1, "区生态环境局"),
        entry(1, "北京市西城区生态环境局", FULL),
        entry(1, "区环保局", FORMER),
        entry(2, "区财政局"),
        entry(2, "区财政", ALIAS),
        entry(2, "Finance Bureau", ENGLISH),
        entry(3, "区委组织部"),
        entry(3, "中共北京市西城区委组织部", FULL),
        entry(4, "区园林绿化局"),
        entry(5, "区科协"),
        entry(5, "北京市西城区科学技术协会", FULL),
        entry(6, "区科信局"),
        entry(6, "北京市西城区科学技术和信息化局", FULL),
        entry(6, "区科委", FORMER),
        entry(7, "区应急局"),
        entry(8, "区卫健委"),
        entry(9, "各街道", is_group=True),
        entry(9, "各街道办事处", ALIAS, is_group=True),
        entry(10, "广安门外街道"),
        entry(10, "广外街道", ALIAS),
        entry(11, "广安门内街道"),
        entry(11, "广内街道", ALIAS),
        entry(12, "区招商局", FORMER),
        entry(13, "区招商局", FORMER),
        entry(14, "区教委"),
        entry(14, "区体改办", FORMER),
        entry(15, "区体改办", ALIAS),
        entry(16, "西城区"),
        entry(16, "西城", ALIAS),
    ),
)


def best(name):
    found = match_name(name, REGISTER)
    return (found[0].ref.int, found[0].reason, found[0].is_certain) if found else None


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("区生态环境局", (1, Reason.CURRENT, True)),
        ("北京市西城区生态环境局", (1, Reason.CURRENT, True)),
        ("区 生态环境局", (1, Reason.CURRENT, True)),
        ("区财政", (2, Reason.ALIAS, True)),
        ("区环保局", (1, Reason.FORMER, True)),
        ("各街道", (9, Reason.CURRENT, True)),
        ("各街道办事处", (9, Reason.ALIAS, True)),
        ("区组织部", (3, Reason.PREFIX, False)),
        ("组织部", (3, Reason.PREFIX, False)),
        ("西城区委组织部", (3, Reason.PREFIX, False)),
        ("西城区科信局", (6, Reason.PREFIX, False)),
        ("广外街道办", (10, Reason.PREFIX, False)),
        ("广安门外街道办事处", (10, Reason.PREFIX, False)),
        ("区科学技术局", (6, Reason.ABBREVIATION, False)),
        ("财政", (2, Reason.PREFIX, False)),
        ("区园林缘化局", (4, Reason.EDIT_DISTANCE, False)),
        ("区园绿林化局", (4, Reason.EDIT_DISTANCE, False)),
        ("区应急办", (7, Reason.EDIT_DISTANCE, False)),
        ("区卫健局", (8, Reason.EDIT_DISTANCE, False)),
        ("区检察院", None),
        ("西城科普研究会", None),
        ("区卫生健康委员会", (8, Reason.ABBREVIATION, False)),
        ("Finance", None),
        ("", None),
        ("  ", None),
    ],
)
def test_the_best_proposal(name, expected):
    assert best(name) == expected


def test_a_known_name_is_the_only_proposal():
    assert match_name("区环保局", REGISTER) == [
        Proposal(ref(1), False, "区环保局", Reason.FORMER, 0.95, is_certain=True, is_outdated=True)
    ]


def test_a_group_is_told_from_a_unit():
    assert match_name("各街道", REGISTER)[0].is_group
    assert not match_name("区科协", REGISTER)[0].is_group


def test_a_former_name_of_two_units_is_for_a_person_to_decide():
    found = match_name("区招商局", REGISTER)
    assert [(proposal.ref.int, proposal.is_certain) for proposal in found] == [
        (12, False),
        (13, False),
    ]


def test_a_name_borne_today_hides_what_it_meant_before():
    assert best("区体改办") == (15, Reason.ALIAS, True)


def test_proposals_are_ordered_and_name_each_unit_once():
    found = match_name("广处街道", REGISTER)
    assert {proposal.ref.int for proposal in found} == {10, 11}
    assert found == sorted(found, key=lambda proposal: -proposal.score)
    assert all(0 < proposal.score < 1 for proposal in found)


def test_a_unit_of_another_level_comes_last():
    found = match_name("市科协", REGISTER)
    assert [(proposal.ref.int, proposal.score) for proposal in found] == [(5, 0.5)]


def test_a_slip_comes_after_every_other_reason():
    found = match_name("区科学技术局", REGISTER)
    assert [(proposal.ref.int, proposal.reason) for proposal in found] == [
        (6, Reason.ABBREVIATION),
        (5, Reason.EDIT_DISTANCE),
    ]


def test_no_more_than_five_are_proposed():
    names = [entry(number, f"区科普{end}") for number, end in enumerate("局委办部会院站")]
    assert len(match_name("区科普处", Register(date(2020, 1, 1), tuple(names)))) == 5
