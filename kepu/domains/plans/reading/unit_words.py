"""What a name of a unit looks like, when no label says that it is one."""

import re

_LEVEL = "[省市区县州盟旗镇乡]"
_BEGINNING = re.compile(
    rf"(?:中共|共青团|团{_LEVEL}|各|有关|相关|全{_LEVEL}|驻|领导小组|联席会议"
    rf"|{_LEVEL}(?!内|外|属|里|上|下|中|级以|域)|[一-鿿]{{2,4}}(?:省|市|区|县|旗|镇|乡|街道)(?=[一-鿿]))"
)
_ENDINGS = (
    "局|委|办|部|处|科|股|厅|署|院|所|站|馆|室|队|园|台|社|会|协|联|团|行|厂|司|校|军|网|财政|宣传"
    "|中心|政府|机关|单位|部门|企业|机构|组织|团体|高校|学校|学会|协会|院所|教学点|服务点|大学|中学|小学|学院|支队|大队|分局|基地|公园|公司|集团"
    "|街道|乡镇|镇街|街镇|乡|镇|村|社区|园区|开发区|新区|媒体|报社|办公厅|小组|会议"
)
_BRACKETED_END = r"(?:[（(][^（()）]*[)）])?"
_ENDING = re.compile(rf"(?:{_ENDINGS}){_BRACKETED_END}$")
_GROUP = re.compile(rf"各(?:{_LEVEL}|街道)*(?:[（(][^（()）]+[)）]|(?:{_LEVEL}|街道){{2,}})$")
_NO_NAME = re.compile(
    r"[。，、；：！？“”《》0-9%]|[的了等是把将]$|^(?:在|对|把|将|为|以|从|对于|通过)"
)
_INSIDE_BRACKETS = re.compile(r"[（(][^（()）]*[)）]")
_LONGEST = 28


def has_ending(name: str) -> bool:
    """Whether ``name`` ends as organs do."""
    return bool(_ENDING.search(name) or _GROUP.match(name))


def has_beginning(name: str) -> bool:
    """Whether ``name`` begins with a place, a level, or 各."""
    return bool(_BEGINNING.match(name))


def is_likely(name: str) -> bool:
    """Whether ``name`` is probably a unit: short, no sentence, begins or ends like one."""
    return (
        1 < len(name) <= _LONGEST
        and not _NO_NAME.search(_INSIDE_BRACKETS.sub("", name))
        and (has_ending(name) or (has_beginning(name) and len(name) <= 8))
    )


def is_surely(name: str) -> bool:
    """Whether ``name`` both begins and ends like a unit."""
    return is_likely(name) and has_beginning(name) and has_ending(name)
