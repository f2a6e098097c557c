"""Which predicted item stands for which annotated one."""

from collections.abc import Sequence

from scripts.scoring.shapes import Item

# Pairs with equal beginnings, then pairs: compared in this order.
Worth = tuple[int, int]


def aligned(gold: Sequence[Item], pred: Sequence[Item]) -> list[tuple[Item, Item]]:
    """Pairs of items with equal numbers that keep the order of both.

    Of all such pairings the one with the most equal beginnings, then with the most pairs; of
    equal ones that which pairs earliest, and which rather leaves out an annotated item.
    """
    best = _best(gold, pred)
    pairs: list[tuple[Item, Item]] = []
    row = column = 0
    while row < len(gold) and column < len(pred):
        worth = _worth(gold[row], pred[column])
        if worth[1] and best[row][column] == _sum(worth, best[row + 1][column + 1]):
            pairs.append((gold[row], pred[column]))
            row, column = row + 1, column + 1
        elif best[row][column] == best[row + 1][column]:
            row += 1
        else:
            column += 1
    return pairs


def _best(gold: Sequence[Item], pred: Sequence[Item]) -> list[list[Worth]]:
    """What the items from each place on are worth at most."""
    best: list[list[Worth]] = [[(0, 0)] * (len(pred) + 1) for _ in range(len(gold) + 1)]
    for row in reversed(range(len(gold))):
        for column in reversed(range(len(pred))):
            choices = [best[row + 1][column], best[row][column + 1]]
            worth = _worth(gold[row], pred[column])
            if worth[1]:
                choices.append(_sum(worth, best[row + 1][column + 1]))
            best[row][column] = max(choices)
    return best


def _worth(gold: Item, pred: Item) -> Worth:
    if gold.number != pred.number:
        return 0, 0
    return int(bool(gold.text) and gold.text == pred.text), 1


def _sum(first: Worth, second: Worth) -> Worth:
    return first[0] + second[0], first[1] + second[1]
