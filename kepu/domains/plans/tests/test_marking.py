"""Cutting the source at what was read from it."""

from kepu.domains.plans.marking import Mark, MarkKind, Piece, pieces_of

TEXT = "1、开展宣传。（责任单位：区教委）"


def mark(kind: MarkKind, ref: str, start: int, end: int, first: int = 0, last: int = 0) -> Mark:
    return Mark(kind, ref, first=first, start=start, last=last, end=end)


def test_a_block_without_marks_is_one_piece() -> None:
    assert pieces_of(0, TEXT, []) == [Piece(TEXT)]


def test_a_name_inside_an_item_belongs_to_both() -> None:
    marks = [mark(MarkKind.ITEM, "i", 0, 17), mark(MarkKind.NAME, "n", 13, 16)]

    assert pieces_of(0, TEXT, marks) == [
        Piece("1、开展宣传。（责任单位：", item="i"),
        Piece("区教委", item="i", name="n"),
        Piece("）", item="i"),
    ]


def test_a_mark_over_several_blocks_covers_those_between_whole() -> None:
    over = mark(MarkKind.ITEM, "i", 2, 1, first=0, last=2)

    assert pieces_of(0, "abcd", [over]) == [Piece("ab"), Piece("cd", item="i")]
    assert pieces_of(1, "efg", [over]) == [Piece("efg", item="i")]
    assert pieces_of(2, "hij", [over]) == [Piece("h", item="i"), Piece("ij")]
    assert pieces_of(3, "kl", [over]) == [Piece("kl")]


def test_two_items_in_one_block_are_told_apart() -> None:
    marks = [mark(MarkKind.ITEM, "i", 0, 2), mark(MarkKind.ITEM, "j", 2, 4)]

    assert pieces_of(0, "abcd", marks) == [Piece("ab", item="i"), Piece("cd", item="j")]


def test_a_mark_beyond_the_text_is_cut_off() -> None:
    assert pieces_of(0, "ab", [mark(MarkKind.FINDING, "f", 1, 9)]) == [
        Piece("a"),
        Piece("b", finding="f"),
    ]


def test_an_empty_block_has_no_pieces() -> None:
    assert pieces_of(0, "", []) == []
