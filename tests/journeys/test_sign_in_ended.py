"""A sign-in ends in the middle of a report: what was written is there afterwards and is sent."""

from collections.abc import Callable

import pytest

from kepu.surfaces.demonstration.cast import CAST, PASSWORD
from tests.journeys.acts import (
    bring_out_plan,
    enter_sign_in,
    open_report,
    sign_in,
    write_report,
)
from tests.journeys.installation import Installation
from tests.journeys.walking import Person, Screen

pytestmark = pytest.mark.parametrize("screen", [Screen(390, "zh")], indirect=True, ids=["390-zh"])
SCHOOLS = CAST[3]
TEXT = "已支持6所学校建成科学探索实验室，\n受益学生3200人次。"


def test_sign_in_ended(people: Callable[[], Person], installation: Installation) -> None:
    office, telephone, desk = people(), people(), people()
    bring_out_plan(office)
    sign_in(telephone, SCHOOLS)
    open_report(telephone, 9)
    write_report(telephone, TEXT)
    sign_in(desk, SCHOOLS, "/account/sign-ins/")
    desk.look("sign_ins")
    desk.press("退出其他所有登录", "Sign out everywhere else")
    desk.sees("已退出其他1处登录。", "1 other sign-in ended.")
    telephone.press("提交填报", "Send the report")
    telephone.sees("登录已超时。您填写的内容已保留", "Your sign-in had ended.")
    telephone.look("asked_to_sign_in")
    enter_sign_in(telephone, SCHOOLS.username, PASSWORD)
    telephone.page.wait_for_url("**/account/kept-forms/")
    telephone.sees("受益学生3200人次。", "受益学生3200人次。")
    telephone.look("kept")
    telephone.press("立即提交", "Send it now")
    telephone.sees("已填报，等待下达部门审核。", "Reported.")
    told = installation.database.rows("SELECT text FROM plans_report")
    assert [str(text).replace("\r\n", "\n") for (text,) in told] == [TEXT]
    telephone.page.goto("/account/kept-forms/")
    telephone.page.wait_for_url("**/console/")
