"""The order of the modules, read from the import contracts so that it is written once."""

from configparser import ConfigParser
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
KEPU = ROOT / "kepu"


def layers(contract: str) -> list[list[str]]:
    """Top to bottom, the names on each layer of a contract."""
    contracts = ConfigParser()
    contracts.read(ROOT / ".importlinter", encoding="utf-8")
    lines = contracts[f"importlinter:contract:{contract}"]["layers"].split("\n")
    return [[name.strip(" ()") for name in line.split("|")] for line in lines if line.strip()]


@cache
def ranks() -> dict[str, int]:
    """Module such as ``domains.plans`` → its height; what is lower has the smaller number."""
    floors = [name for layer in layers("floors") for name in layer if name != "config"]
    rows = [[f"{floor}.{name}" for name in layer] for floor in floors for layer in layers(floor)]
    return {name: -index for index, row in enumerate(rows) for name in row}


@cache
def labels() -> dict[str, str]:
    """Application label → module."""
    return {module.rpartition(".")[2]: module for module in ranks()}


def module_of(place: Path | str) -> str | None:
    """The module a file or a dotted name lies in, or nothing for what belongs to none."""
    if isinstance(place, Path):
        place = ".".join(place.relative_to(ROOT).parts)
    parts = place.split(".")
    name = ".".join(parts[1:3])
    return name if parts[0] == "kepu" and name in ranks() else None


def may_use(user: str, used: str) -> bool:
    """Whether one module may know of another: only of itself and of what stands lower."""
    return user == used or ranks()[used] < ranks()[user]


def folder(module: str) -> Path:
    return KEPU.joinpath(*module.split("."))


def python_files(module: str) -> list[Path]:
    """A module's own code, without its tests and migrations."""
    return [
        path
        for path in sorted(folder(module).rglob("*.py"))
        if not {"tests", "migrations"} & set(path.parts)
    ]


def templates(module: str) -> list[Path]:
    return sorted((folder(module) / "templates").rglob("*.*"))


def modules() -> list[str]:
    """Modules that exist, lowest first."""
    return sorted((name for name in ranks() if folder(name).is_dir()), key=ranks().__getitem__)
