"""The words by which plans say what part a unit has, as labels and inside sentences."""

import re

from kepu.domains.plans.reading.shapes import Role

_LEAD = ("牵头", "主办", "主责", "主要责任", "第一责任")
_SUPPORT = ("配合", "协办", "协助", "协同", "参加", "参与", "支持", "指导")
_RESPONSIBLE = ("责任", "承办", "负责", "落实", "实施", "执行", "组织")
# These say a role only with 单位 or the like behind: 支持： alone is as well a verb.
_ONLY_WITH_KIND = {"支持", "指导", "落实", "实施", "执行", "组织", "主要责任", "第一责任"}
_KINDS = ("单位", "部门", "科室", "处室", "机关", "机构", "主体", "地区", "组织", "方")
_PERSONS = ("领导", "同志", "人员", "人", "科长", "主任")
_BEFORE = "(?:总|主要|具体|联合|共同|相关|有关|[省市区县]级)?"
_COLON = r"\s*[:：]"


def _spaced(word: str) -> str:
    """A pattern for ``word`` with blanks between its characters, as in 责 任 单 位."""
    return r"\s*".join(word)


def _any(words: "tuple[str, ...] | list[str]") -> str:
    return "(?:" + "|".join(_spaced(word) for word in words) + ")"


_ALONE = [word for word in (*_LEAD, *_SUPPORT, *_RESPONSIBLE) if word not in _ONLY_WITH_KIND]
_WORDS = _any((*_LEAD, *_SUPPORT, *_RESPONSIBLE))
_KIND = rf"(?:\s*{_any(_KINDS)})"
_LABEL = (
    rf"{_BEFORE}(?:{_WORDS}(?:[及和、/]?{_WORDS})?{_KIND}(?:[及和、/]{_BEFORE}{_WORDS}?{_KIND})?"
    rf"|{_any(_ALONE)})"
)
_PERSON_LABEL = rf"{_BEFORE}(?:{_WORDS}|分管|联系|主管|包保)?{_any(_PERSONS)}"
_DEADLINE_LABEL = (
    r"(?:完成|办结|工作|落实|实施|推进)?(?:时限要求|时限|期限|时间节点|时间要求|时间进度)"
    r"|(?:完成|办结|截止)(?:时间|日期)"
)
# Fields of events and tasks that say nothing about who or by when.
_FIELD_LABEL = (
    r"(?:活动|举办|工作|培训|讲座)?(?:时间|地点|内容|主题|对象|形式|规模|场次|目标)"
    r"|参加对象|受众|经费(?:来源|预算)?|(?:主要|具体|工作)?措施|(?:重点|主要|工作)?任务|(?:预期)?成果|考核(?:指标|方式)|绩效目标"
)

ROLE_LABEL = re.compile(rf"(?P<role>{_LABEL})(?:{_COLON}|为(?=[省市区县各]))")
ANY_LABEL = re.compile(
    rf"(?:(?P<role>{_LABEL})|(?P<person>{_PERSON_LABEL})|(?P<deadline>{_DEADLINE_LABEL})"
    rf"|(?P<other>联系电话|电话|备注|联系方式)){_COLON}"
    rf"|(?P<role_is>{_LABEL})为(?=[省市区县各])"
)
# Where a list of names ends at the latest.
FIELD_LABEL = re.compile(rf"{ANY_LABEL.pattern}|(?P<field>{_FIELD_LABEL}){_COLON}")
_LABEL_AT_END = re.compile(rf"(?:{_LABEL}|{_PERSON_LABEL}|{_DEADLINE_LABEL}){_COLON}\s*$")
DEADLINE_COLUMN = re.compile(rf"(?:{_DEADLINE_LABEL}|时间|进度安排|时间安排)")
_ROLE_COLUMN = re.compile(
    rf"(?:{_LABEL}|单位|部门|责任|任务单位|(?:责任|职责|任务)?分工|责任分解|(?:组织|参与|实施)单位)(?:及责任人|、责任人)?"
)

# What stands behind the names in a sentence: （市科技局牵头，市教育局、市科协按职责分工负责）.
_TAILS: tuple[tuple[Role, str], ...] = (
    (Role.LEAD, r"(?:为|作为)?(?:总|共同|联合)?(?:牵头|主办|主责)(?:单位|部门)?"),
    (
        Role.SUPPORT,
        r"(?:为|作为)?(?:积极|密切|共同)?(?:配合|协办|协助|协同|参加|参与)(?:单位|部门)?",
    ),
    (
        Role.RESPONSIBLE,
        r"(?:为|作为)?(?:按照?(?:各自)?(?:职责|职能)?(?:任务)?分工)?(?:共同|分别|具体|各自)?"
        r"(?:(?:负责|落实|承办|组织实施|责任)(?:单位|部门)?|(?<=分工)(?:做好|抓好|推进|完成|实施|组织))",
    ),
)
_MORE = r"(?:负责|落实|实施|组织|推进|抓好|做好|完成|工作|开展)*"
TAIL = re.compile(
    "(?:" + "|".join(f"(?P<{role.value}>{pattern})" for role, pattern in _TAILS) + f"){_MORE}$"
)


def label_at_end(text: str) -> bool:
    """Whether ``text`` ends in a label whose content is still to come."""
    return _LABEL_AT_END.search(text) is not None


_BEHIND = re.compile(
    r"(?:(?P<lead>牵头(?:负责)?|主办)|(?P<support>配合|协办|参加|协助)|(?P<responsible>负责|承办))$"
)


def role_of_label(label: str) -> Role:
    """The role a label such as 牵头责任单位 gives; the higher one where it names two."""
    plain = re.sub(r"\s", "", label)
    if any(word in plain for word in _LEAD):
        return Role.LEAD
    return Role.SUPPORT if any(word in plain for word in _SUPPORT) else Role.RESPONSIBLE


def is_role_column(heading: str) -> bool:
    """Whether a column under ``heading`` lists units."""
    return _ROLE_COLUMN.fullmatch(heading) is not None


def role_of_tail(match: re.Match[str]) -> Role:
    """The role of what `TAIL` has found."""
    return next(role for role, _pattern in _TAILS if match[role.value] is not None)


def role_behind(name: str) -> tuple[Role, int] | None:
    """The role right behind a name, as in 区科协牵头, and how many characters say it."""
    match = _BEHIND.search(name)
    return (role_of_tail(match), len(match[0])) if match else None


def role_in_bracket(text: str) -> Role | None:
    """The role a note behind a name gives, as in 区科协（牵头）."""
    plain = re.sub(r"[\s（()）]", "", text)
    match = TAIL.fullmatch(plain)
    return role_of_tail(match) if match else None
