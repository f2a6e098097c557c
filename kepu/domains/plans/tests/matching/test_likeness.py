"""Likeness of two names."""

import pytest

from kepu.domains.plans.matching.likeness import abbreviates, distance, ends


@pytest.mark.parametrize(
    ("short", "long", "expected"),
    [
        ("科技局", "科学技术和信息化局", True),
        ("民政", "民政局", True),
        ("技科局", "科学技术局", False),
        ("科局技", "科学技术局", False),
        ("科技委", "科学技术局", False),
        ("科", "科协", False),
        ("科协", "科协", False),
    ],
)
def test_abbreviations(short, long, expected):
    assert abbreviates(short, long) is expected


@pytest.mark.parametrize(
    ("short", "long", "expected"),
    [
        ("绿化局", "园林绿化局", True),
        ("工会", "总工会", True),
        ("科协", "老年社区科协", False),
        ("素质办", "全民科学素质工作领导小组办", True),
        ("素质部", "全民科学素质工作领导小组办", False),
        ("水务局", "园林绿化局", False),
    ],
)
def test_endings(short, long, expected):
    assert ends(short, long) is expected


@pytest.mark.parametrize(
    ("one", "two", "expected"),
    [
        ("园林", "园林", 0),
        ("园林", "林园", 1),
        ("园林局", "园局", 1),
        ("园林局", "园林处", 1),
        ("园林", "", 2),
        ("园林局", "教委会办", 3),
        ("园", "园林绿化局", 3),
        ("水务管理局", "教育文化处", 3),
    ],
)
def test_distances(one, two, expected):
    assert distance(one, two, limit=2) == expected
