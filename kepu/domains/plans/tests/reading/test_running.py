"""Units in running sentences, in plans that name them so and in others."""

import pytest

from kepu.domains.plans.reading.running import running_units
from kepu.domains.plans.tests.reading.documents import in_short, items, passage


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "由县科协牵头，会同县教育局、团县委，举办大赛，各学校参加。",
            "县科协:L 县教育局:S 团县委:S 各学校:S",
        ),
        ("县科协会同县教育局开展进校园活动。", "县科协:L 县教育局:S"),
        ("县教育局负责校园科普，县文旅局负责景区科普。", "县教育局:R 县文旅局:R"),
        ("县委组织部、县委党校按职责分工负责，列入计划。", "县委组织部:R 县委党校:R"),
        ("各乡镇要管好用好科普活动室。", "各乡镇:R"),
        ("各级各部门要提高认识。", ""),
        ("由县气象局、县水利局按照职责分工做好。", "县气象局:R 县水利局:R"),
        ("县科协牵头县教育局配合。", "县科协:L 县教育局:S"),
        ("县科协，县妇联配合。", "县科协:S 县妇联:S"),
        ("开展系列活动，丰富群众生活。", ""),
        ("会同县教育局", "县教育局:S"),
    ],
)
def test_sentences(sentence, expected):
    assert in_short(running_units(passage(sentence), only_by=False)) == expected


def test_elsewhere_only_who_is_introduced_counts():
    sentence = "县教育局负责的学校要参加，由县科协牵头，县妇联配合。"
    assert in_short(running_units(passage(sentence), only_by=True)) == "县科协:L 县妇联:S"


def test_running_sentences_count_in_plans_that_name_units_so():
    text = (
        "科普意见\n（一）抓科学教育。县教育局负责落实课程，县科协参加。\n"
        "（二）抓农民培训。县农业农村局会同县科协举办培训班。\n"
    )
    assert items(text) == [
        (None, "(一)", "县教育局:R 县科协:S"),
        (None, "(二)", "县农业农村局:L 县科协:S"),
    ]


def test_elsewhere_they_do_not():
    text = (
        "科普意见\n1.县教育局负责的学校都要参加。（责任单位：县科协）\n"
        "2.办好活动。（责任单位：县妇联）\n3.县教育局参加的活动要报备。\n"
    )
    assert items(text) == [(None, "1", "县科协:R"), (None, "2", "县妇联:R")]
