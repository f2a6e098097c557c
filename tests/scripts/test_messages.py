"""Catalogues: what is extracted, what is kept, what is found wrong."""

from pathlib import Path

import pytest
from babel.messages.catalog import Message

from scripts import messages


@pytest.fixture
def module(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(messages, "ROOT", tmp_path)
    folder = tmp_path / "kepu/foundation/trees"
    (folder / "templates").mkdir(parents=True)
    (folder / "choices.py").write_text(
        'FIR = _("Fir")\nTREES = ngettext("%(n)d tree", "%(n)d trees", n)\n'
    )
    (folder / "templates/tree.html").write_text(
        "{% load i18n %}<p title=\"it's\">{% translate 'Leaf' %}\n"
        "  {% blocktranslate with a=b %}Leaf of {{ a }}{% endblocktranslate %}</p>"
    )
    return folder


def text(module: Path) -> str:
    return (module / messages.CATALOGUE).read_text("utf-8")


def test_messages_of_code_and_templates_are_extracted(module: Path) -> None:
    messages.write_catalogue(module)
    found = {
        messages.forms(message.id)[0] for message in messages.messages_of(messages.stored(module))
    }
    assert found == {"Fir", "%(n)d tree", "Leaf", "Leaf of %(a)s"}


def test_extraction_keeps_translations_and_drops_what_is_gone(module: Path) -> None:
    messages.write_catalogue(module)
    translated = text(module).replace('msgid "Fir"\nmsgstr ""', 'msgid "Fir"\nmsgstr "冷杉"')
    (module / messages.CATALOGUE).write_text(translated, "utf-8")
    (module / "templates/tree.html").unlink()
    messages.write_catalogue(module)
    assert '"冷杉"' in text(module)
    assert "Leaf" not in text(module)


def test_extraction_is_stable(module: Path) -> None:
    messages.write_catalogue(module)
    before = text(module)
    messages.write_catalogue(module)
    assert text(module) == before


def test_missing_translation_and_new_message_are_found(module: Path) -> None:
    messages.write_catalogue(module)
    shown = "kepu/foundation/trees/locale/zh_Hans/LC_MESSAGES/django.po"
    assert f"{shown}: 'Fir': not translated" in messages.check_module(module)
    (module / "oak.py").write_text('OAK = _("Oak")\n')
    assert messages.check_module(module)[-1].startswith(f"{shown}: does not match the sources")


@pytest.mark.parametrize(
    ("message", "fault"),
    [
        (Message("Fir", "冷杉"), ""),
        (Message("Fir", ""), "not translated"),
        (Message("Fir", "冷杉", flags=["fuzzy"]), "fuzzy"),
        (Message("%(n)d firs", "冷杉"), "placeholders differ from ['%(n)d']"),
        (Message(("%(n)d fir", "%(n)d firs"), ("%(n)d棵冷杉",)), ""),
    ],
)
def test_fault_of_a_translation(message: Message, fault: str) -> None:
    assert messages.fault_of(message) == fault
