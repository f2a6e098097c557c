"""Lists of units taken apart."""

import pytest

from kepu.domains.plans.reading.names import names_in
from kepu.domains.plans.reading.shapes import Role, Span
from kepu.domains.plans.reading.unit_words import is_likely, is_surely
from kepu.domains.plans.tests.reading.documents import passage


@pytest.mark.parametrize(
    ("listing", "names"),
    [
        ("县科协、县教育局，县林业局；县妇联", ["县科协", "县教育局", "县林业局", "县妇联"]),
        ("县科协;县教育局,县林业局", ["县科协", "县教育局", "县林业局"]),
        ("县科协 县教育局　县林业局", ["县科协", "县教育局", "县林业局"]),
        ("县科协、 县教育局 ", ["县科协", "县教育局"]),
        ("县科协\n县教育局", ["县科协", "县教育局"]),
        ("县科\n协、县教 育局", ["县科协", "县教育局"]),
        ("县 科协、县教育局", ["县科协", "县教育局"]),
        ("县科协和县教育局", ["县科协", "县教育局"]),
        ("县科协以及县教育局及各乡镇", ["县科协", "县教育局", "各乡镇"]),
        ("县科协与教育局", ["县科协", "教育局"]),
        ("县人力资源和社会保障局", ["县人力资源和社会保障局"]),
        ("县文化和旅游局、县科协", ["县文化和旅游局", "县科协"]),
        ("县委网络安全和信息化委员会办公室", ["县委网络安全和信息化委员会办公室"]),
        ("各有关高校和科研院所", ["各有关高校和科研院所"]),
        ("各街道（镇）、各县（市、区）", ["各街道（镇）", "各县（市、区）"]),
        ("县科协、县教育局等", ["县科协", "县教育局"]),
        ("县科协、县教育局等单位", ["县科协", "县教育局"]),
        ("县科协、县教育局等有关部门", ["县科协", "县教育局"]),
        ("县科技局、文旅局", ["县科技局", "文旅局"]),
        ("由县科协、请县教育局", ["县科协", "县教育局"]),
        ("无", []),
        ("—", []),
        ("", []),
        ("县科协（王小明）", ["县科协"]),
        ("县科协（联系人：王小明 12345678）", ["县科协"]),
        ("县委党校（县行政学院）", ["县委党校（县行政学院）"]),
        ("县科协。", ["县科协"]),
    ],
)
def test_lists(listing, names):
    assert [name.name for name in names_in(passage(listing))] == names


def test_notes_behind_names_say_their_role():
    found = names_in(passage("县科协（牵头）、县教育局(配合）、县林业局"))
    assert [(name.name, name.role) for name in found] == [
        ("县科协", Role.LEAD),
        ("县教育局", Role.SUPPORT),
        ("县林业局", None),
    ]


def test_names_keep_their_place():
    first, second = names_in(passage("县 科协（牵头）、 县教育局等"))
    assert (first.passage.span, second.passage.span) == (Span(0, 0, 0, 4), Span(0, 10, 0, 14))


@pytest.mark.parametrize(
    ("name", "likely", "surely"),
    [
        ("县科协", True, True),
        ("县财政", True, True),
        ("各成员单位", True, True),
        ("领导小组各成员单位", True, True),
        ("松江县人民政府", True, True),
        ("各县（市、区）", True, True),
        ("妇联", True, False),
        ("日报社", True, False),
        ("县域经济", False, False),
        ("做好科普工作的单位", True, False),
        ("把科普纳入部门", False, False),
        ("做好了", False, False),
        ("县", False, False),
        ("到2025年全县", False, False),
    ],
)
def test_what_looks_like_a_unit(name, likely, surely):
    assert (is_likely(name), is_surely(name)) == (likely, surely)
