"""Ways to damage a file, each a function of dice and bytes."""

import random
from collections.abc import Callable, Sequence

Dice = random.Random
Mutation = Callable[[Dice, bytes], bytes]

# What repeating makes of a file: some hundred pages. Longer ones take their time by nature.
LARGEST = 200_000


def bits_flipped(dice: Dice, data: bytes) -> bytes:
    changed = bytearray(data)
    for _ in range(dice.choice((1, 3, 10, 40))):
        if changed:
            changed[dice.randrange(len(changed))] ^= 1 << dice.randrange(8)
    return bytes(changed)


def cut_off(dice: Dice, data: bytes) -> bytes:
    return data[: dice.randrange(len(data) + 1)]


def stretch_lost(dice: Dice, data: bytes) -> bytes:
    start, end = _stretch(dice, data)
    return data[:start] + data[end:]


def stretch_repeated(dice: Dice, data: bytes) -> bytes:
    start, end = _stretch(dice, data)
    times = dice.choice((2, 5, 50, 2000))
    room = max((LARGEST - len(data)) // max(end - start, 1), 1)
    return data[:start] + data[start:end] * min(times, room) + data[end:]


def stretch_moved(dice: Dice, data: bytes) -> bytes:
    start, end = _stretch(dice, data)
    rest = data[:start] + data[end:]
    at = dice.randrange(len(rest) + 1)
    return rest[:at] + data[start:end] + rest[at:]


def stretch_blotted(dice: Dice, data: bytes) -> bytes:
    start, end = _stretch(dice, data)
    return data[:start] + dice.choice((b"\0", b"\xff", b" ", b"\n")) * (end - start) + data[end:]


BYTES: tuple[Mutation, ...] = (
    bits_flipped,
    cut_off,
    stretch_lost,
    stretch_repeated,
    stretch_moved,
    stretch_blotted,
)


def inserting(words: Sequence[bytes]) -> Mutation:
    """Puts some of ``words`` in, once or many times."""

    def inserted(dice: Dice, data: bytes) -> bytes:
        for _ in range(dice.choice((1, 3, 20))):
            at = dice.randrange(len(data) + 1)
            word = dice.choice(words) * dice.choice((1, 1, 1, 3, 500))
            if len(data) + len(word) <= LARGEST:
                data = data[:at] + word + data[at:]
        return data

    return inserted


def spliced(others: Sequence[bytes]) -> Mutation:
    """Goes on with the end of another file."""

    def changed(dice: Dice, data: bytes) -> bytes:
        other = dice.choice(others)
        return data[: dice.randrange(len(data) + 1)] + other[dice.randrange(len(other) + 1) :]

    return changed


def _stretch(dice: Dice, data: bytes) -> tuple[int, int]:
    start = dice.randrange(len(data) + 1)
    return start, min(start + dice.choice((1, 4, 30, 300, 3000)), len(data))
