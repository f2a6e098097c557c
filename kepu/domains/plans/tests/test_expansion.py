"""Whom the tasks of an item fall to."""

from uuid import UUID, uuid4

from kepu.domains.plans.choices import Part
from kepu.domains.plans.expansion import Named, Share, tasks_of_item

LEAD, SUPPORT = Part.LEAD, Part.SUPPORT
BUREAU, COMMISSION, STREET, OTHER_STREET = (uuid4() for _ in range(4))
STREETS, EVERYONE = uuid4(), uuid4()
MEMBERS: dict[UUID, list[UUID]] = {
    STREETS: [STREET, OTHER_STREET],
    EVERYONE: [BUREAU, COMMISSION, STREET, OTHER_STREET],
}


def test_named_units_share_one_task_leads_first() -> None:
    names = [Named(SUPPORT, unit=COMMISSION), Named(LEAD, unit=BUREAU)]

    assert tasks_of_item(names, MEMBERS) == [[Share(BUREAU, LEAD), Share(COMMISSION, SUPPORT)]]


def test_a_group_beside_a_unit_brings_its_members_into_the_same_task() -> None:
    names = [Named(LEAD, unit=BUREAU), Named(SUPPORT, group=STREETS)]

    assert tasks_of_item(names, MEMBERS) == [
        [
            Share(BUREAU, LEAD),
            Share(STREET, SUPPORT, via_group=STREETS),
            Share(OTHER_STREET, SUPPORT, via_group=STREETS),
        ]
    ]


def test_a_unit_named_itself_keeps_its_part_though_its_group_is_named_too() -> None:
    names = [Named(LEAD, unit=BUREAU), Named(SUPPORT, group=EVERYONE)]

    [shares] = tasks_of_item(names, MEMBERS)

    assert [share for share in shares if share.unit == BUREAU] == [Share(BUREAU, LEAD)]
    assert len(shares) == 4


def test_a_named_supporter_does_not_lead_through_a_leading_group() -> None:
    names = [Named(SUPPORT, unit=STREET), Named(LEAD, group=STREETS)]

    assert tasks_of_item(names, MEMBERS) == [
        [Share(STREET, SUPPORT), Share(OTHER_STREET, LEAD, via_group=STREETS)]
    ]


def test_a_unit_named_twice_leads_when_it_leads_once() -> None:
    names = [Named(SUPPORT, unit=BUREAU), Named(LEAD, unit=BUREAU)]

    assert tasks_of_item(names, MEMBERS) == [[Share(BUREAU, LEAD)]]


def test_of_two_groups_the_leading_one_decides() -> None:
    names = [
        Named(LEAD, unit=BUREAU),
        Named(SUPPORT, group=EVERYONE),
        Named(LEAD, group=STREETS),
    ]

    [shares] = tasks_of_item(names, MEMBERS)

    assert {share.unit: share.part for share in shares} == {
        BUREAU: LEAD,
        STREET: LEAD,
        OTHER_STREET: LEAD,
        COMMISSION: SUPPORT,
    }


def test_a_group_alone_gives_every_member_its_own_task() -> None:
    assert tasks_of_item([Named(LEAD, group=STREETS)], MEMBERS) == [
        [Share(STREET, LEAD, via_group=STREETS)],
        [Share(OTHER_STREET, LEAD, via_group=STREETS)],
    ]


def test_groups_alone_that_overlap_give_each_member_one_task() -> None:
    names = [Named(LEAD, group=STREETS), Named(LEAD, group=EVERYONE)]

    tasks = tasks_of_item(names, MEMBERS)

    assert [share.unit for [share] in tasks] == [STREET, OTHER_STREET, BUREAU, COMMISSION]


def test_nobody_named_or_an_empty_group_gives_no_task() -> None:
    assert tasks_of_item([], MEMBERS) == []
    assert tasks_of_item([Named(LEAD, group=STREETS)], {STREETS: []}) == []
    assert tasks_of_item([Named(SUPPORT, group=STREETS)], {STREETS: []}) == []
