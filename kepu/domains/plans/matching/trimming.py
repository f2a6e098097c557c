"""What is printed around a name and is no part of it: words of duty, notes in brackets."""

import re

_DUTIES = (
    "牵头|主办|主责|主管|承办|配合|协办|协助|协同|参与|参加|会同|支持|负责|责任|落实|组织实施|实施"
    "|具体负责|共同负责|按职责分工负责|按职责分工"
)
_BEFORE = re.compile(rf"^(?:(?:{_DUTIES})(?:单位|部门)?:|由|请|会同)")
_AFTER = re.compile(rf"(?:(?:{_DUTIES})|等(?:单位|部门|有关单位|有关部门)?|单位:|[:.。,、;]+)$")
_DUTY_NOTE = re.compile(rf"\((?:{_DUTIES})(?:单位|部门)?\)$")
_NOTE = re.compile(r"[(\[【][^()\[\]【】]*[)\]】]")
_MARKS = "\"'“”‘’《》〈〉·*-—_"
_SHORTEST = 2


def without_duties(name: str) -> str:
    """A plain name without words of duty and marks around it: 由区教委牵头 is 区教委."""
    before = None
    while before != name:
        before = name
        for pattern in (_BEFORE, _AFTER, _DUTY_NOTE):
            shorter = pattern.sub("", name).strip(_MARKS)
            name = shorter if len(shorter) >= _SHORTEST else name
    return name


def without_notes(name: str) -> str:
    """A plain name without what stands in brackets; unchanged where nothing else is left."""
    rest = _NOTE.sub("", name)
    return rest if len(rest) >= _SHORTEST else name


def notes_of(name: str) -> tuple[str, ...]:
    """What stands in brackets in a plain name."""
    return tuple(note[1:-1] for note in _NOTE.findall(name) if len(note) > _SHORTEST + 1)
