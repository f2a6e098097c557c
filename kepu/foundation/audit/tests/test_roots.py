"""The file of exported roots."""

import pytest

from kepu.foundation.audit import roots


def root(seq: int) -> roots.Root:
    return roots.Root(
        seq=seq,
        first=seq,
        last=seq,
        count=1,
        prev="0" * 64,
        root=f"{seq:064x}",
        at="2026-03-02T04:00:00.000000+00:00",
        key_id="k",
        signature="s" * 88,
    )


def test_file_only_grows(tmp_path):
    path = tmp_path / "new folder" / "roots.jsonl"

    roots.append(path, [root(1), root(2)])
    roots.append(path, [root(2), root(3)])

    assert roots.read(path) == [root(1), root(2), root(3)]
    assert roots.last_seq(path) == 3


def test_without_a_file_nothing_was_exported(tmp_path):
    assert roots.last_seq(tmp_path / "none") == 0


def test_last_is_found_in_a_long_file(tmp_path):
    path = tmp_path / "roots.jsonl"
    roots.append(path, [root(seq) for seq in range(1, 101)])

    assert path.stat().st_size > 2 * roots.TAIL_BYTES
    assert roots.last_seq(path) == 100


def test_unfinished_line_is_written_again(tmp_path):
    path = tmp_path / "roots.jsonl"
    roots.append(path, [root(1), root(2)])
    path.write_bytes(path.read_bytes()[:-10])

    assert roots.last_seq(path) == 1
    roots.append(path, [root(2)])

    assert roots.read(path) == [root(1), root(2)]


def test_empty_lines_are_passed_over(tmp_path):
    path = tmp_path / "roots.jsonl"
    roots.append(path, [root(1)])
    path.write_text(path.read_text() + "\n")

    assert roots.read(path) == [root(1)]


def test_what_is_not_a_root_is_named(tmp_path):
    path = tmp_path / "roots.jsonl"
    roots.append(path, [root(1)])
    path.write_text(path.read_text() + '{"seq": 2}\n')

    with pytest.raises(ValueError, match="Line 2"):
        roots.read(path)
