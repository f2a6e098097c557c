"""Ways to damage markup (XML, HTML) that leave most of it well-formed."""

import re

from tests.soak.lettering import LETTERS
from tests.soak.mutations import LARGEST, Dice

_VALUE = re.compile(rb'="[^"<]*"')
_TAG = re.compile(rb"<[^<>]+>")
_ELEMENT = re.compile(rb"<([\w:]+)(?: [^<>]*)?>[^<>]*</\1>|<[\w:]+[^<>]*/>")
_BETWEEN = re.compile(rb">([^<>\s][^<>]*)<")
_VALUES = (
    b"", b"-1", b"0", b"1", b"9", b"99999999999999999999", b"NaN", b"1e309", b"on", b"restart",
    b"%1%1%9", b"chineseCounting", b"bullet", "页".encode(), b"&amp;", b"../x",
)  # fmt: skip


def value_changed(dice: Dice, data: bytes) -> bytes:
    for _ in range(dice.choice((1, 2, 8))):
        found = _one(dice, _VALUE, data)
        if found:
            value = dice.choice(_VALUES)
            data = data[: found.start()] + b'="' + value + b'"' + data[found.end() :]
    return data


def tag_lost(dice: Dice, data: bytes) -> bytes:
    found = _one(dice, _TAG, data)
    return data[: found.start()] + data[found.end() :] if found else data


def element_repeated(dice: Dice, data: bytes) -> bytes:
    found = _one(dice, _ELEMENT, data)
    if not found:
        return data
    times = min(dice.choice((2, 10, 1000)), (LARGEST - len(data)) // len(found[0]))
    return data[: found.start()] + found[0] * max(times, 1) + data[found.end() :]


def element_nested(dice: Dice, data: bytes) -> bytes:
    """An element within itself, down to a depth no parser's stack should be asked for."""
    found = _one(dice, _ELEMENT, data)
    if not found or not found[1]:
        return data
    name, depth = found[1], dice.choice((2, 20, 200, 3000))
    opened, closed = b"<" + name + b">", b"</" + name + b">"
    return data[: found.start()] + opened * depth + found[0] + closed * depth + data[found.end() :]


def element_moved(dice: Dice, data: bytes) -> bytes:
    """An element stands where another one is."""
    found, other = _one(dice, _ELEMENT, data), _one(dice, _ELEMENT, data)
    if not found or not other:
        return data
    return data[: other.start()] + found[0] + data[other.start() :]


def text_changed(dice: Dice, data: bytes) -> bytes:
    """What stands between two tags is damaged as text."""
    found = _one(dice, _BETWEEN, data)
    if not found:
        return data
    text = dice.choice(LETTERS)(dice, found[1]).replace(b"<", b"")
    return data[: found.start(1)] + text + data[found.end(1) :]


# Most leave the whole well-formed.
MARKUP = (
    *(value_changed, element_repeated, element_nested, text_changed) * 3,
    tag_lost,
    element_moved,
)


def _one(dice: Dice, pattern: re.Pattern[bytes], data: bytes) -> re.Match[bytes] | None:
    """A match somewhere: the first after a random place."""
    return pattern.search(data, dice.randrange(len(data) + 1)) or pattern.search(data)
