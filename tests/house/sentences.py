"""The sentences of the interface, as the sources write them: each is given whole to gettext."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from babel.messages.extract import DEFAULT_KEYWORDS, extract_from_dir
from babel.messages.frontend import parse_mapping_cfg
from jinja2 import Environment, nodes

from tests.house.tree import ROOT, modules, parsed, templates, told

KEYWORDS = DEFAULT_KEYWORDS | {"lazy_gettext": None, "_l": None}
_GETTEXT = {"_", "_l", "gettext", "lazy_gettext", "ngettext", "lazy_ngettext"}


@dataclass(frozen=True)
class Call:
    """One call of gettext: where, with which first arguments, and whether its result is glued."""

    where: str
    msgids: tuple[object, ...]
    is_glued: bool


@cache
def template(path: Path) -> nodes.Template:
    """A template as Jinja reads it."""
    return Environment(autoescape=True).parse(path.read_text("utf-8"))


@cache
def extracted() -> dict[str | tuple[str, ...], str]:
    """Every msgid that `pybabel extract` finds, with where it stands; plurals as pairs."""
    with (ROOT / "babel.cfg").open() as told_how:
        methods, options = parse_mapping_cfg(told_how)  # type: ignore[no-untyped-call]
    found = extract_from_dir(ROOT, methods, options, KEYWORDS)
    return {message: f"{name}:{line}" for name, line, message, *_ in found}


def calls() -> Iterator[Call]:
    """Every call of gettext in the program and its templates."""
    for path in templates():
        yield from _in_template(path)
    for package in ("wiki", "blueprints"):
        for path in modules(package):
            yield from _in_module(path)


def _in_template(path: Path) -> Iterator[Call]:
    tree = template(path)
    glued = {
        id(call)
        for joined in tree.find_all((nodes.Concat, nodes.Add))
        for call in joined.find_all(nodes.Call)
    }
    for call in tree.find_all(nodes.Call):
        if isinstance(call.node, nodes.Name) and call.node.name in _GETTEXT:
            count = 2 if "ngettext" in call.node.name else 1
            msgids = tuple(getattr(word, "value", None) for word in call.args[:count])
            yield Call(told(path, call.lineno), msgids, id(call) in glued)


def _in_module(path: Path) -> Iterator[Call]:
    tree = parsed(path)
    glued = {
        id(part)
        for joined in ast.walk(tree)
        if isinstance(joined, ast.JoinedStr)
        or (isinstance(joined, ast.BinOp) and isinstance(joined.op, ast.Add | ast.Mod))
        for part in ast.walk(joined)
    }
    for call in ast.walk(tree):
        if isinstance(call, ast.Call) and getattr(call.func, "id", "") in _GETTEXT:
            count = 2 if "ngettext" in getattr(call.func, "id", "") else 1
            msgids = tuple(getattr(word, "value", None) for word in call.args[:count])
            yield Call(told(path, call.lineno), msgids, id(call) in glued)
