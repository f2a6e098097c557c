"""Every icon that a template or a navigation entry names is in the sprite."""

import re
from pathlib import Path

import kepu
from kepu.foundation.ui import assets, navigation
from kepu.foundation.ui.choices import Light

NAMED = re.compile(r"""{%\s*icon\s+["']([\w-]+)["']|\bicon=["']([\w-]+)["']""")


def names_in_templates():
    texts = (
        path.read_text(encoding="utf-8")
        for path in Path(kepu.__file__).parent.rglob("templates/**/*.html")
    )
    return {first or second for text in texts for first, second in NAMED.findall(text)}


def test_templates_name_only_icons_that_are_there():
    assert names_in_templates() - set(assets.icon_names()) == set()


def test_entries_name_only_icons_that_are_there():
    assert {entry.icon for entry in navigation.entries()} - set(assets.icon_names()) == set()


def test_every_light_has_its_shape():
    assert {f"light-{code}" for code in Light} - set(assets.icon_names()) == set()
