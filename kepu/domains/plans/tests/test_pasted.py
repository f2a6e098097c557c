"""Pasted text is kept as a file that is named after its first line."""

import pytest

from kepu.domains.plans.forms.pasted import PastedText


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("2026年科普工作计划\n一、宣传。", "2026年科普工作计划.txt"),
        ("\n\n  计划（试行）  \n", "计划（试行）.txt"),
        ('2026/27:"计划"*\n', "2026 27 计划.txt"),
        ("长" * 70, "长" * 60 + ".txt"),
        ("...\n", "text.txt"),
    ],
)
def test_the_first_line_with_words_names_it(text, name):
    pasted = PastedText(text)
    assert pasted.name == name
    assert pasted.read().decode() == text
