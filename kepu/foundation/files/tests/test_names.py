"""Safe file names."""

import pytest

from kepu.foundation.files.names import LENGTH, safe_name


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("2020年科普工作计划.docx", "2020年科普工作计划.docx"),
        ("C:\\plans\\plan.docx", "plan.docx"),
        ("../../etc/passwd", "passwd"),
        ("a\r\nb\x00.txt", "ab.txt"),
        ("\u202excod.exe", "xcod.exe"),
        ("  plan.txt. ", "plan.txt"),
        ("..", "file"),
        ("", "file"),
        ("e\u0301.txt", "\u00e9.txt"),
    ],
)
def test_safe_name(given: str, kept: str) -> None:
    assert safe_name(given) == kept


def test_long_name_keeps_its_extension() -> None:
    name = safe_name("计" * 300 + ".docx")
    assert len(name) == LENGTH
    assert name.endswith("计.docx")


def test_long_extension_is_cut() -> None:
    assert len(safe_name("a." + "b" * 300)) <= LENGTH
