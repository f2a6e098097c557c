"""Every act that is recorded has words, so that the record reads as sentences."""

import ast
import importlib
from collections.abc import Iterator
from pathlib import Path

import pytest

from kepu.engines.workflow.moves import MoveTable
from kepu.foundation.audit.registry import verb_words
from tests.architecture.floors import ROOT, modules, python_files

FILES = [path for module in modules() for path in python_files(module)]


def dotted(path: Path) -> str:
    return ".".join(path.relative_to(ROOT).with_suffix("").parts)


def verbs_in(path: Path) -> Iterator[str]:
    """The verbs that calls of ``record`` in a file name, as texts or by constants."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "record":
            yield from (verb for word in node.keywords for verb in verbs_of(word, path))


def verbs_of(word: ast.keyword, path: Path) -> list[str]:
    if word.arg != "verb":
        return []
    if isinstance(word.value, ast.Constant):
        return [str(word.value.value)]
    constant = getattr(importlib.import_module(dotted(path)), ast.unparse(word.value), None)
    return [constant] if isinstance(constant, str) else []


def moves() -> Iterator[str]:
    """The verbs that tables of moves record."""
    for path in FILES:
        if "moves" in path.parts:
            for table in vars(importlib.import_module(dotted(path))).values():
                if isinstance(table, MoveTable):
                    label = table.model._meta.label_lower
                    yield from (f"{label}.{one.verb}" for one in table.transitions)


VERBS = sorted({verb for path in FILES for verb in verbs_in(path)} | set(moves()))


@pytest.mark.parametrize("verb", VERBS)
def test_verb_has_words(verb: str) -> None:
    assert str(verb_words()[verb]) != verb


def test_verbs_are_found() -> None:
    assert {"jobs.run.retry", "audit.payload.erase", "plans.plan.issue"} <= set(VERBS)
