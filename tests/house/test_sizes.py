"""Small rooms: what does not fit on a screen or two is two things."""

import ast
from collections.abc import Iterator
from pathlib import Path
from statistics import median, quantiles

import pytest

from tests.house.tree import ROOT, lines_of, modules, parsed, templates, told

PACKAGES = ["wiki", "blueprints", "tests"]
NAMES_THAT_SAY_NOTHING = {"utils", "util", "helpers", "common", "base", "misc", "tools", "stuff"}

Function = ast.FunctionDef | ast.AsyncFunctionDef


def test_modules_are_short() -> None:
    sizes = [lines_of(path) for package in ("wiki", "blueprints") for path in modules(package)]

    assert median(sizes) <= 80
    assert quantiles(sizes, n=10)[-1] <= 200


@pytest.mark.parametrize("package", PACKAGES)
def test_no_module_is_long(package: str) -> None:
    assert [told(path) for path in modules(package) if lines_of(path) > 300] == []


@pytest.mark.parametrize("package", PACKAGES)
def test_functions_are_short(package: str) -> None:
    long = [
        f"{told(path, function.lineno)} {function.name}: {_lines(function)} lines"
        for path in modules(package)
        for function in _functions(path)
        if _lines(function) > 30
    ]

    assert long == []


def test_templates_are_short() -> None:
    assert [told(path) for path in templates() if lines_of(path) > 120] == []


@pytest.mark.parametrize("package", PACKAGES)
def test_names_say_what_is_inside(package: str) -> None:
    empty = [told(path) for path in modules(package) if path.stem in NAMES_THAT_SAY_NOTHING]
    folders = {path.parent for path in modules(package)}

    assert empty == []
    assert [told(path) for path in folders if path.name in NAMES_THAT_SAY_NOTHING] == []


@pytest.mark.parametrize("package", ["wiki", "blueprints"])
def test_every_module_says_what_it_is(package: str) -> None:
    silent = [told(path) for path in modules(package) if not ast.get_docstring(parsed(path))]

    assert silent == []


def test_the_first_thing_a_newcomer_reads_is_there() -> None:
    for name in ("README.md", "CHANGELOG.md", "CONTRIBUTING.md", "LICENSE", "docs/decisions"):
        assert (ROOT / name).exists(), name


def _functions(path: Path) -> Iterator[Function]:
    return (node for node in ast.walk(parsed(path)) if isinstance(node, Function))


def _lines(function: Function) -> int:
    """The lines of the code; the docstring costs nothing."""
    whole = (function.end_lineno or 0) - function.lineno + 1
    if ast.get_docstring(function) is None:
        return whole
    docstring = function.body[0]
    return whole - ((docstring.end_lineno or 0) - docstring.lineno + 1)
