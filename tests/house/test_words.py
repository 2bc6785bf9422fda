"""Every code that the domains raise has its sentence, and no sentence waits for a code."""

import ast
import re
from collections.abc import Iterator
from importlib import import_module

from blueprints.web.words import PROBLEMS
from tests.house.tree import modules, parsed
from wiki.errors import Problem

_LISTS = {"words.py", "checking.py", "reasons.py"}
_DOTTED = re.compile(r"[a-z_]+\.[a-z_]+")


def _told() -> set[str]:
    """The codes that have a sentence; activities add their own, so all of them are read first."""
    import_module("wiki.app")
    return set(PROBLEMS)


def _code() -> Iterator[ast.AST]:
    """The program outside its lists of words, what the command line tells, what boards reason."""
    for path in (*modules("wiki"), *modules("blueprints")):
        if path.name not in ("words.py", "checking.py", "reasons.py") and path.parent.name not in (
            "exchange",
            "reasoning",
        ):
            yield from ast.walk(parsed(path))


def _constants() -> Iterator[str]:
    for node in _code():
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value


def _codes_of_problems() -> Iterator[str]:
    for node in _code():
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == Problem.__name__:
            code = node.args[1]
            if isinstance(code, ast.Constant):
                yield str(code.value)


def test_every_code_that_is_raised_has_words() -> None:
    known = _told()
    subjects = {code.partition(".")[0] for code in known}
    raised = {*_codes_of_problems()} | {
        text
        for text in _constants()
        if _DOTTED.fullmatch(text) and text.partition(".")[0] in subjects
    }

    assert raised - known == set()


def test_every_word_is_for_a_code_that_is_raised() -> None:
    said = set(_constants())
    beginnings = tuple(text for text in said if re.fullmatch(r"[a-z_]+\.", text))

    idle = [code for code in _told() if code not in said and not code.startswith(beginnings)]

    assert idle == []
