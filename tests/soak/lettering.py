"""Ways to damage text that leave it text: letters and lines, never half a letter."""

from collections.abc import Callable

from tests.soak.mutations import LARGEST, Dice, Mutation

_WORDS = (
    "（", "）", "【", "“", "”", "《", "：", "；", "、", "，", "。", "责任单位：", "责 任 单 位",
    "牵头", "会同", "配合", "由", "和", "等", "\t", "一、", "（二）", "1.", "①", "第一章 ", "一是",
    "以上三项", "县科协", "各街道（镇）", "6月底前", "附件：", "\n", "\f", " ", "　", "— 1 —\n",
    "[bookmark: a]", "序号\n", "\u200b", "㈠", "100000000000", "２０２１年", "救肋", "\U00020000",
)  # fmt: skip


def on_text(change: Callable[[Dice, str], str]) -> Mutation:
    """``change`` of the text in the encoding that the bytes are in."""

    def changed(dice: Dice, data: bytes) -> bytes:
        try:
            text, encoding = data.decode(), "utf-8"
        except UnicodeDecodeError:
            text, encoding = data.decode("gb18030", "replace"), "gb18030"
        return change(dice, text).encode(encoding)

    return changed


def _words_put_in(dice: Dice, text: str) -> str:
    for _ in range(dice.choice((1, 3, 20))):
        at = dice.randrange(len(text) + 1)
        word = dice.choice(_WORDS) * dice.choice((1, 1, 1, 1, 3, 500))
        text = text[:at] + word[:LARGEST] + text[at:]
    return text


def _letters_lost(dice: Dice, text: str) -> str:
    start = dice.randrange(len(text) + 1)
    return text[:start] + text[start + dice.choice((1, 1, 2, 10, 100)) :]


def _lines_moved(dice: Dice, text: str) -> str:
    lines = text.split("\n")
    line = lines.pop(dice.randrange(len(lines)))
    lines.insert(dice.randrange(len(lines) + 1), line)
    return "\n".join(lines)


def _lines_repeated(dice: Dice, text: str) -> str:
    lines = text.split("\n")
    start = dice.randrange(len(lines))
    stretch = lines[start : start + dice.choice((1, 1, 3, 20))]
    size = sum(map(len, stretch)) + 1
    times = min(dice.choice((2, 10, 1000)), max((LARGEST - len(text)) // (3 * size), 1))
    return "\n".join([*lines[:start], *stretch * times, *lines[start:]])


def _lines_wrapped(dice: Dice, text: str) -> str:
    width = dice.choice((1, 7, 20, 38))
    return "\n".join(text[at : at + width] for at in range(0, len(text), width))


def _line_ends_lost(dice: Dice, text: str) -> str:
    return text.replace("\n", dice.choice(("", " ", "\r", "\u2028", "\x85")))


LETTERS = tuple(
    map(
        on_text,
        (
            _words_put_in,
            _words_put_in,
            _letters_lost,
            _lines_moved,
            _lines_repeated,
            _lines_wrapped,
            _line_ends_lost,
        ),
    )
)
