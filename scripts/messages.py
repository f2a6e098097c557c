"""Message catalogues, one per module, without the system's gettext.

    python scripts/messages.py extract    write what the sources say into the catalogues
    python scripts/messages.py compile    write the binary catalogues that Django loads
    python scripts/messages.py check      fail where a translation is missing or does not fit

A module is a folder with an ``apps.py``, and ``kepu/config``. Its Chinese catalogue stands in
``locale/zh_Hans/LC_MESSAGES/django.po`` beneath it.
"""

import argparse
import io
import re
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po
from django.utils.translation.template import templatize

ROOT = Path(__file__).resolve().parents[1]
CATALOGUE = Path("locale/zh_Hans/LC_MESSAGES/django.po")
# No dates and no names: a catalogue changes only when a message does.
HEADER = """msgid ""
msgstr ""
"Language: zh_Hans\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=UTF-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Plural-Forms: nplurals=1; plural=0;\\n"

"""
PLAIN, PLURAL = None, (1, 2)
CONTEXT, CONTEXT_PLURAL = ((1, "c"), 2), ((1, "c"), 2, 3)
KEYWORDS = {
    **dict.fromkeys(("_", "gettext", "gettext_lazy", "gettext_noop"), PLAIN),
    **dict.fromkeys(("ngettext", "ngettext_lazy"), PLURAL),
    **dict.fromkeys(("pgettext", "pgettext_lazy"), CONTEXT),
    **dict.fromkeys(("npgettext", "npgettext_lazy"), CONTEXT_PLURAL),
}
NOT_SHOWN = {"tests", "migrations", "static", "locale", "__pycache__"}
# Line, message, comments for translators, context.
Found = tuple[int, str | tuple[str, ...], list[str], str | None]
PLACEHOLDER = re.compile(r"%\(\w+\)[sd]|%[sd]|\{\w*\}")


def modules() -> list[Path]:
    """Every folder that owns a catalogue."""
    return sorted({path.parent for path in ROOT.glob("kepu/**/apps.py")} | {ROOT / "kepu/config"})


def sources(module: Path) -> Iterator[Path]:
    """Python files and templates of a module, in a stable order."""
    for path in sorted(module.rglob("*")):
        if path.suffix in {".py", ".html", ".txt"} and not NOT_SHOWN & set(path.parts):
            yield path


def messages_in(path: Path) -> Iterable[Found]:
    """What Babel finds in one file; a template is read as the calls it stands for."""
    text = path.read_text(encoding="utf-8")
    if path.suffix != ".py":
        calls = templatize(text, origin=str(path))
        # Indentation of a template means nothing to Python's tokenizer.
        text = "\n".join(line.strip() for line in calls.splitlines())
    return extract(
        "python",
        io.BytesIO(text.encode()),
        keywords=KEYWORDS,
        comment_tags=("Translators",),
        options={"encoding": "utf-8"},
        strip_comment_tags=True,
    )


def template_of(module: Path) -> Catalog:
    """All messages of a module, untranslated."""
    catalogue = Catalog(locale="zh_Hans", fuzzy=False)
    for path in sources(module):
        place = path.relative_to(ROOT).as_posix()
        for line, msgid, comments, context in messages_in(path):
            catalogue.add(msgid, None, [(place, line)], auto_comments=comments, context=context)
    return catalogue


def stored(module: Path) -> Catalog:
    """The module's catalogue as it stands on disk."""
    path = module / CATALOGUE
    if not path.exists():
        return Catalog(locale="zh_Hans")
    with path.open("rb") as stream:
        return read_po(stream, locale="zh_Hans")


def rendered(module: Path) -> str:
    """The catalogue's text after extraction: translations kept, obsolete messages dropped."""
    before = stored(module)
    catalogue = template_of(module)
    for message in messages_of(catalogue):
        known = before.get(message.id, message.context)
        if known is not None:
            message.string = known.string
            message.flags |= known.flags & {"fuzzy"}
            message.user_comments = known.user_comments
    if not len(catalogue):
        return ""
    body = io.BytesIO()
    write_po(body, catalogue, width=100, sort_output=True, omit_header=True, include_lineno=False)
    return HEADER + body.getvalue().decode().strip() + "\n"


def messages_of(catalogue: Catalog) -> list[Message]:
    return [message for message in catalogue if message.id]


def write_catalogue(module: Path) -> None:
    path, text = module / CATALOGUE, rendered(module)
    if text:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    else:
        path.unlink(missing_ok=True)


def compile_catalogue(module: Path) -> None:
    source = module / CATALOGUE
    target = source.with_suffix(".mo")
    if not source.exists():
        target.unlink(missing_ok=True)
    elif not target.exists() or target.stat().st_mtime <= source.stat().st_mtime:
        with target.open("wb") as stream:
            write_mo(stream, stored(module))


def forms(value: object) -> list[str]:
    """The singular and, where there is one, the plural of a message or its translation."""
    return [str(form or "") for form in (value if isinstance(value, tuple | list) else [value])]


def fault_of(message: Message) -> str:
    """What is wrong with a translation, or nothing."""
    translations = forms(message.string)
    if not all(translations):
        return "not translated"
    if message.fuzzy:
        return "fuzzy"
    wanted = sorted(PLACEHOLDER.findall(forms(message.id)[-1]))
    if any(sorted(PLACEHOLDER.findall(form)) != wanted for form in translations):
        return f"placeholders differ from {wanted}"
    return ""


def check_module(module: Path) -> list[str]:
    path = module / CATALOGUE
    shown = path.relative_to(ROOT)
    on_disk = path.read_text(encoding="utf-8") if path.exists() else ""
    faults = [
        f"{shown}: {forms(message.id)[0]!r}: {fault}"
        for message in messages_of(stored(module))
        if (fault := fault_of(message))
    ]
    if on_disk != rendered(module):
        faults.append(f"{shown}: does not match the sources; run scripts/messages.py extract")
    return faults


def contradictions(chosen: list[Path]) -> list[str]:
    """Messages that two modules translate differently: Django would show only one of them."""
    seen: dict[tuple[str, str], dict[str, Path]] = {}
    for module in chosen:
        for message in messages_of(stored(module)):
            key = (message.context or "", forms(message.id)[0])
            if translation := forms(message.string)[0]:
                seen.setdefault(key, {}).setdefault(translation, module)
    return [
        f"{msgid!r} is translated differently in "
        + ", ".join(f"{module.relative_to(ROOT)} ({text})" for text, module in found.items())
        for (_context, msgid), found in sorted(seen.items())
        if len(found) > 1
    ]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("act", choices=["extract", "compile", "check"])
    parser.add_argument("module", nargs="*", help="folders such as kepu/domains/plans; default all")
    arguments = parser.parse_args()
    chosen = [(ROOT / name).resolve() for name in arguments.module] or modules()
    if arguments.act == "check":
        faults = [fault for module in chosen for fault in check_module(module)]
        faults += contradictions(modules())
        print("\n".join(faults) or f"{len(chosen)} catalogues complete")
        return 1 if faults else 0
    act = write_catalogue if arguments.act == "extract" else compile_catalogue
    for module in chosen:
        act(module)
    return 0


if __name__ == "__main__":
    sys.exit(main())
