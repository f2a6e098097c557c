"""Who takes part in the demonstration, and what the units have told the office so far."""

from dataclasses import dataclass
from datetime import timedelta

from kepu.foundation.core import roles

# Everyone's: this installation protects nothing.
PASSWORD = "Kepu-demo-1"  # noqa: S105
DISTRICT = "西城区"
OFFICE = "区科信局"


@dataclass(frozen=True)
class Player:
    """An account, and the role it holds at a unit of the register."""

    username: str
    name: str
    role: str
    unit: str

    @property
    def email(self) -> str:
        return f"{self.username}@kepu.example"


KEEPER = Player("sunjing", "孙静", roles.SYSTEM_ADMIN, DISTRICT)
GUARD = Player("zhouqiang", "周强", roles.SECURITY_ADMIN, DISTRICT)
COORDINATOR = Player("liwen", "李文", roles.COORDINATOR, OFFICE)
CAST = (
    COORDINATOR,
    Player("wangmin", "王敏", roles.COORDINATOR, "区科协"),
    Player("zhaoli", "赵丽", roles.LIAISON, "广安门外街道"),
    Player("chengang", "陈刚", roles.LIAISON, "区教委"),
    Player("liuyang", "刘洋", roles.VIEWER, DISTRICT),
    KEEPER,
    GUARD,
    Player("wuting", "吴婷", roles.AUDIT_ADMIN, DISTRICT),
)
# Signs and reports for every unit before the visitor comes.
CHORUS = Player("fangyu", "方宇", roles.LIAISON, DISTRICT)
EVERYONE = (*CAST, CHORUS)

# Item 9 of the example is the education commission's; its report is missing.
LATE_ITEM = 9
UNSIGNED = "区文旅局"


@dataclass(frozen=True)
class Told:
    """A report on an item of the plan, and what the office answered."""

    item: int
    unit: str
    text: str
    ago: timedelta
    reason: str = ""
    is_accepted: bool = False


TOLD = (
    Told(
        1,
        "区科信局",
        "已召开联席会议全体会议一次、联络员会议两次，年度任务分解表印发各成员单位。",
        timedelta(days=40),
        is_accepted=True,
    ),
    Told(
        9,
        "区科协",
        "与区教委联合遴选探索实验室导师32名，开展教师培训4期，参训178人次。",
        timedelta(days=25),
        is_accepted=True,
    ),
    Told(
        9,
        "区科信局",
        "支持6所学校建设科学探索实验室，设备验收完成。",
        timedelta(days=21),
        is_accepted=True,
    ),
    Told(
        10,
        "广安门外街道",
        "社区科普体验厅正常开放。",
        timedelta(days=6),
        reason="请补充开放天数、接待人次和设备完好情况。",
    ),
    Told(
        7,
        "区卫健委",
        "健康大讲堂进社区12场，听众1460人次；急救培训8期，取证216人。",
        timedelta(days=1),
    ),
)
