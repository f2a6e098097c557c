"""The people of the demonstration: one for each role, two where two have to meet."""

from dataclasses import dataclass

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
