"""Every service that writes leaves an entry in the record of acts."""

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from importlib import import_module
from pathlib import Path

import pytest

from kepu.engines.workflow.moves import tables
from kepu.foundation.audit.registry import verb_words
from kepu.foundation.jobs.registry import jobs
from tests.architecture.floors import ROOT, folder, labels, modules, python_files

# Services that write without an entry of their own, with the reason.
EXEMPT = {
    "kepu.domains.plans.services.renew_requests.renew_requests": (
        "work items are a projection of reports and dates, whose services have recorded"
    ),
    "kepu.foundation.audit.services.seal_entries.seal_entries": (
        "a seal is itself part of the record"
    ),
    "kepu.foundation.identity.services.particulars.apply_particulars": (
        "the common part of registering and updating a person, which record"
    ),
    "kepu.foundation.jobs.services.run_due_jobs.run_due_jobs": (
        "a run leaves its own row; the services a job calls record"
    ),
}
# A verb: the module's label, the kind of object, the act.
VERB = re.compile(r"([a-z]+)\.[a-z_]+\.[a-z_]+")
RECORD = "kepu.foundation.audit.services.record_entry.record"


@dataclass
class Function:
    """A function of a service file: whether it writes, and what it calls."""

    writes: bool = False
    calls: set[str] = field(default_factory=set)


def dotted(path: Path) -> str:
    return ".".join(path.relative_to(ROOT).with_suffix("").parts)


def imported(tree: ast.Module) -> dict[str, str]:
    """Local name → dotted origin."""
    return {
        alias.asname or alias.name: f"{node.module}.{alias.name}"
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom)
        for alias in node.names
    }


def functions_of(path: Path) -> dict[str, Function]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    origins = imported(tree)
    return {
        f"{dotted(path)}.{node.name}": read_function(node, origins, dotted(path))
        for node in tree.body
        if isinstance(node, ast.FunctionDef)
    }


def read_function(node: ast.FunctionDef, origins: dict[str, str], place: str) -> Function:
    found = Function()
    for part in ast.walk(node):
        if isinstance(part, ast.Attribute) and ast.unparse(part) == "transaction.atomic":
            found.writes = True
        if isinstance(part, ast.Name):
            found.calls.add(origins.get(part.id, f"{place}.{part.id}"))
    return found


def service_files() -> list[Path]:
    return [
        path
        for module in modules()
        for path in python_files(module)
        if path.is_relative_to(folder(module) / "services")
    ]


def public_names() -> dict[str, str]:
    """Names a ``services`` package hands on → the function they stand for."""
    return {
        f"{dotted(path.parent)}.{name}": origin
        for path in service_files()
        if path.name == "__init__.py"
        for name, origin in imported(ast.parse(path.read_text(encoding="utf-8"))).items()
    }


def recording(functions: dict[str, Function], handed_on: dict[str, str]) -> set[str]:
    """Functions that record, by themselves or through one they call."""
    found = {RECORD}
    while True:
        more = {
            name
            for name, function in functions.items()
            if name not in found
            and any(handed_on.get(called, called) in found for called in function.calls)
        }
        if not more:
            return found
        found |= more


def is_public(name: str) -> bool:
    return not name.rpartition(".")[2].startswith("_")


def writing(functions: dict[str, Function]) -> set[str]:
    """Functions that open a transaction, by themselves or through a private one they call."""
    found = {name for name, function in functions.items() if function.writes}
    while True:
        inner = {name for name in found if not is_public(name)}
        more = {name for name, one in functions.items() if one.calls & inner} - found
        if not more:
            return found
        found |= more


FUNCTIONS = {name: one for path in service_files() for name, one in functions_of(path).items()}
RECORDING = recording(FUNCTIONS, public_names())
WRITING = sorted(name for name in writing(FUNCTIONS) if is_public(name))


def verbs_in(source: str) -> Iterator[str]:
    """The verbs that stand in a file as text."""
    for part in ast.walk(ast.parse(source)):
        if isinstance(part, ast.Constant) and isinstance(part.value, str):
            found = VERB.fullmatch(part.value)
            if found and found[1] in labels():
                yield part.value


def verbs_of_moves() -> Iterator[str]:
    """The verbs under which moves of a state are recorded."""
    for path in (path for module in modules() for path in python_files(module)):
        if "moves" in path.relative_to(ROOT).with_suffix("").parts:
            import_module(dotted(path))
    for table in tables.values():
        if table.model._meta.app_label in labels():
            yield from (f"{table.model._meta.label_lower}.{one.verb}" for one in table.transitions)


def all_verbs() -> set[str]:
    written = {verb for path in service_files() for verb in verbs_in(path.read_text("utf-8"))}
    return written | set(verbs_of_moves())


def test_every_verb_of_the_record_has_words() -> None:
    found = all_verbs()
    assert {"files.file.store", "plans.report.accept", "units.unit.merge"} <= found
    assert found - set(verb_words()) == set()


def test_every_job_has_words() -> None:
    assert [job.name for job in jobs() if not job.words] == []


@pytest.mark.parametrize("name", WRITING)
def test_writing_service_leaves_an_entry(name: str) -> None:
    assert (name in RECORDING) != (name in EXEMPT)


def test_service_that_writes_through_a_private_function_is_found() -> None:
    functions = {
        "a.services.write.keep": Function(calls={"a.services.write._save"}),
        "a.services.write._save": Function(writes=True),
        "a.services.write.look": Function(),
    }
    assert writing(functions) == {"a.services.write.keep", "a.services.write._save"}


def test_service_without_an_entry_is_found() -> None:
    functions = {
        "a.services.write.keep": Function(writes=True, calls={"a.services.write.note"}),
        "a.services.write.note": Function(calls={RECORD}),
        "a.services.write.forget": Function(writes=True),
    }
    assert "a.services.write.keep" in recording(functions, {})
    assert "a.services.write.forget" not in recording(functions, {})
