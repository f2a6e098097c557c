"""How alike two names are: by order of characters, by edits."""

# Beginnings that may be left out in speech: 总工会 is 工会, 科普联席办 is 联席办.
_LONGEST_BEGINNING = 2


def abbreviates(short: str, long: str) -> bool:
    """Whether ``short`` is the beginning of ``long``, or picks its characters in order.

    Picked characters take the first and the last with them, as 科技局 does of 科学技术局.
    """
    if not 2 <= len(short) < len(long) or short[0] != long[0]:
        return False
    if long.startswith(short):
        return True
    if short[-1] != long[-1]:
        return False
    rest = iter(long)
    return all(character in rest for character in short)


def ends(short: str, long: str) -> bool:
    """Whether ``short`` is what is left of ``long`` without a beginning, or keeps a word of it.

    绿化局 ends 园林绿化局; 素质办 keeps a word and the last character of 科学素质工作小组办.
    """
    if not 2 <= len(short) < len(long) or short[-1] != long[-1]:
        return False
    if long.endswith(short):
        return len(short) > 2 or len(long) - len(short) <= _LONGEST_BEGINNING
    return len(short) > 2 and short[:-1] in long


def distance(one: str, two: str, limit: int) -> int:
    """Insertions, deletions, replacements and swaps of neighbours between two names.

    Beyond ``limit`` the answer is ``limit + 1``.
    """
    # Every character only one of them has costs an edit, which settles most pairs at a glance.
    if abs(len(one) - len(two)) > limit or len(set(one) - set(two)) > limit:
        return limit + 1
    before: list[int] = []
    row = list(range(len(two) + 1))
    for i, left in enumerate(one, 1):
        earlier, before, row = before, row, [i]
        for j, right in enumerate(two, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (left != right))
            if i > 1 and j > 1 and left == two[j - 2] and one[i - 2] == right:
                cost = min(cost, earlier[j - 2] + 1)
            row.append(cost)
    return min(row[-1], limit + 1)
