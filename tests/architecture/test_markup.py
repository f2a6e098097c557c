"""Templates: nothing a strict content security policy refuses, and no words outside gettext."""

import re
from pathlib import Path

import pytest

from tests.architecture.floors import ROOT, modules, templates

PAGES = [path for module in modules() for path in templates(module) if path.suffix == ".html"]
REFUSED = {
    "style attribute": re.compile(r"<[^>]*\sstyle\s*=", re.IGNORECASE),
    "inline style": re.compile(r"<style\b", re.IGNORECASE),
    "inline script": re.compile(r"<script\b(?![^>]*\bsrc=)", re.IGNORECASE),
    "event attribute": re.compile(r"<[^>]*\son[a-z]+\s*=", re.IGNORECASE),
    "script address": re.compile(r"javascript:", re.IGNORECASE),
    "outside host": re.compile(r"""(?:src|href|action)\s*=\s*["'](?:https?:)?//""", re.IGNORECASE),
}
COMMENT = re.compile(r"{#.*?#}|{%\s*comment.*?endcomment\s*%}|<!--.*?-->", re.DOTALL)
TRANSLATED = re.compile(r"{%-?\s*blocktrans(?:late)?\b.*?endblocktrans(?:late)?\s*-?%}", re.DOTALL)
CLASS_NAMES = re.compile(r"{%\s*block \w+_class\s*%}.*?{%\s*endblock", re.DOTALL)
CODE = re.compile(r"{%.*?%}|{{.*?}}", re.DOTALL)
ELEMENT = re.compile(r"<(script|style|code|kbd)\b.*?</\1>|<[^>]*>", re.DOTALL)
ENTITY = re.compile(r"&#?\w+;")
SPOKEN = re.compile(r"""\b(?:title|alt|placeholder|aria-label)\s*=\s*["']([^"']*)""")
WORD = re.compile(r"[A-Za-z]{2,}")
# Names that are the same in every language.
SAME_EVERYWHERE = {"Kepu", "API", "OpenAPI", "docx", "txt", "xlsx", "Excel", "Word", "WPS", "CSV"}


def stray_words(text: str) -> list[str]:
    """Words a reader would see in English whatever the language of the page."""
    for pattern in (COMMENT, TRANSLATED, CLASS_NAMES, CODE):
        text = pattern.sub(" ", text)
    spoken = " ".join(SPOKEN.findall(text))
    shown = ENTITY.sub(" ", ELEMENT.sub(" ", text))
    return [word for word in WORD.findall(f"{shown} {spoken}") if word not in SAME_EVERYWHERE]


def refused(text: str) -> list[str]:
    # Template code may stand inside a tag and hold a ">", which would end the tag too early.
    text = CODE.sub("x", COMMENT.sub("", text))
    return [name for name, pattern in REFUSED.items() if pattern.search(text)]


def relative(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("path", PAGES, ids=relative)
def test_template_keeps_to_the_content_security_policy(path: Path) -> None:
    assert refused(path.read_text("utf-8")) == []


@pytest.mark.parametrize("path", PAGES, ids=relative)
def test_words_of_a_template_are_translatable(path: Path) -> None:
    assert stray_words(path.read_text("utf-8")) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("<p>Hello {{ name }}</p>", ["Hello"]),
        ('<img alt="A tree">', ["tree"]),
        ("{% translate 'Hello' %}{# note #}<code>kepu</code>", []),
        ("{% blocktranslate %}Hello {{ name }}{% endblocktranslate %}&nbsp;Kepu", []),
    ],
)
def test_stray_words_are_seen(text: str, words: list[str]) -> None:
    assert stray_words(text) == words


@pytest.mark.parametrize(
    ("text", "faults"),
    [
        ('<p style="color: red">', ["style attribute"]),
        ("<script>go()</script>", ["inline script"]),
        ('<button onclick="go()">', ["event attribute"]),
        ('<script src="{% static "a.js" %}" type="module"></script>', []),
        ('<link href="https://fonts.example/a.css">', ["outside host"]),
    ],
)
def test_refused_markup_is_seen(text: str, faults: list[str]) -> None:
    assert refused(text) == faults
