"""The files of the checkout, as the house's own tests look at them."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
TEMPLATES = ROOT / "templates"

#: made, fetched or private: not ours to keep in order
_NOT_OURS = {"instance", "build", "dist", "node_modules", "__pycache__"}


def files(folder: Path = ROOT) -> Iterator[Path]:
    """Every file that belongs to the house."""
    for path in sorted(folder.iterdir()):
        if path.name in _NOT_OURS or (path.name.startswith(".") and path.name != ".ci"):
            continue
        if path.is_dir():
            yield from files(path)
        elif path.suffix not in {".mo", ".pyc"}:
            yield path


@cache
def modules(package: str) -> list[Path]:
    """The Python files of a package; migrations, which nobody reads twice, are left out."""
    found = [path for path in files(ROOT / package) if path.suffix == ".py"]
    return [path for path in found if path.parent.name != "versions"]


@cache
def templates() -> list[Path]:
    """Every template, letters included."""
    return list(files(TEMPLATES))


@cache
def parsed(path: Path) -> ast.Module:
    """A module as Python reads it."""
    return ast.parse(path.read_text("utf-8"), filename=str(path))


def told(path: Path, line: int = 0) -> str:
    """Where something is, as an editor opens it."""
    return f"{path.relative_to(ROOT)}:{line}" if line else str(path.relative_to(ROOT))


def lines_of(path: Path) -> int:
    """How many lines a file has."""
    return len(path.read_text("utf-8").splitlines())
