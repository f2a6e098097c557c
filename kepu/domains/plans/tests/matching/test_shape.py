"""Names taken apart."""

import pytest

from kepu.domains.plans.matching.characters import plain
from kepu.domains.plans.matching.groups import is_collective, members_meant
from kepu.domains.plans.matching.shape import Places, Shape, places_of, shape_of
from kepu.domains.plans.matching.trimming import notes_of, without_duties, without_notes

HOME = Places(("北京", "西城"), "区")


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("中共北京市西城区委组织部", Shape("组织部", "区")),
        ("区委宣传部", Shape("宣传部", "区")),
        ("区委员会组织部", Shape("组织部", "区")),
        ("区委办公室", Shape("委办", "区")),
        ("区人民政府办公室", Shape("政府办", "区")),
        ("区政府督查室", Shape("督查室", "区")),
        ("区教育委员会", Shape("教育委", "区")),
        ("西城区教委", Shape("教委", "区")),
        ("东城区教委", Shape("教委", "区", "东城")),
        ("国家卫健委", Shape("卫健委", "国", "国家")),
        ("市民政局", Shape("民政局", "市")),
        ("市场监管局", Shape("市场监管局")),
        ("乡村振兴局", Shape("乡村振兴局")),
        ("住房城市建设委", Shape("住房城市建设委")),
        ("区住房和城市建设委员会", Shape("住房城市建设委", "区")),
        ("社区学院", Shape("社区学院")),
        ("广外街道办事处", Shape("广外街道")),
        ("广外街道党工委", Shape("广外街道")),
        ("区委", Shape("区委")),
        ("团区委", Shape("团委", "区")),
        ("西城团区委", Shape("团委", "区")),
        ("共青团北京市委员会", Shape("团委", "市")),
        ("市公安局西城分局", Shape("公安分局", "区")),
        ("西城公安分局", Shape("公安分局", "区")),
        ("市消防救援总队西城支队", Shape("消防救援支队", "区")),
        ("消防救援支队", Shape("消防救援支队")),
        ("西城分局", Shape("西城分局", "区")),
        ("局", Shape("局")),
    ],
)
def test_shapes(name, expected):
    assert shape_of(name, HOME) == expected


def test_a_register_that_names_no_place_takes_every_place_for_its_own():
    assert shape_of("东城区教委", Places()) == Shape("教委", "区")


def test_stems():
    cores = ["公安分局", "月坛街道", "疾控中心", "街道", "教委"]
    assert [Shape(core).stem for core in cores] == ["公安", "月坛", "疾控", "街", "教"]


def test_where_a_register_is_at_home():
    full = ["北京市西城区教育委员会", "中共北京市西城区委宣传部", "河北省办事处", "甲", "乙", "丙"]
    assert places_of(full, ["区教委", "区委宣传部", "市办"]) == HOME
    assert places_of([], ["妇联"]) == Places()


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("各成员单位", "成员单位"),
        ("联席会议成员单位", "成员单位"),
        ("区有关部门", "单位"),
        ("各街道办事处", "街道"),
        ("各镇(街)", "街道"),
        ("15个街道", "街道"),
        ("全区各街道、各社区", "街道"),
        ("各乡镇", "乡镇"),
        ("各乡(镇)", "乡镇"),
        ("各镇人民政府", "乡镇"),
        ("各乡镇政府", "乡镇"),
        ("各级政府", "政府"),
        ("区教委", None),
    ],
)
def test_collective_names(name, expected):
    assert (members_meant(name) if is_collective(name) else None) == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("由区教委负责", "区教委"),
        ("牵头单位:区教委", "区教委"),
        ("区教委(牵头)", "区教委"),
        ("区教委等部门", "区教委"),
        ("“区教委”。", "区教委"),
        ("牵头", "牵头"),
    ],
)
def test_words_of_duty(name, expected):
    assert without_duties(name) == expected


def test_notes():
    assert without_notes("区卫健委(区疾控中心)") == "区卫健委"
    assert without_notes("(区疾控中心)") == "(区疾控中心)"
    assert notes_of("区卫健委(区疾控中心)[牵头](镇)") == ("区疾控中心", "牵头")


def test_characters():
    assert plain("區 教委\u200b（甲）\n") == "区教委(甲)"
