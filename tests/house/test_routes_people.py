"""Who may ask for what: every route × everybody, against a table that a person can read."""

from collections import Counter

import pytest

from tests.house.addresses import PEOPLE, Route, Table, read_table
from tests.house.stage import Stage

_WORDS = {401: "sign-in", 403: "no", 404: "unseen", 410: "gone"}


def _differences(found: Table, told: Table) -> str:
    """What the file lacks (+) and what it has too much (-), as lines to put there or take away."""
    lines = [f"+ {_line(name, row)}" for name, row in found.items() if told.get(name) != row]
    lines += [f"- {_line(name, row)}" for name, row in told.items() if found.get(name) != row]
    return "\n".join(sorted(lines, key=lambda line: line[2:]))


def _line(name: str, words: tuple[str, ...]) -> str:
    return f"{name:48}" + "".join(f"{word:10}" for word in words).rstrip()


def _word(status: int) -> str:
    if status in _WORDS:
        return _WORDS[status]
    return "yes" if status < 400 or status in (409, 422) else str(status)


def _get(stage: Stage, route: Route, person: str) -> str:
    return _word(stage.browsers[person].get(stage.world.public.address(route.rule)).status_code)


def _post(stage: Stage, route: Route, person: str) -> str:
    stage.put_back()
    browser = stage.browser(person)
    form = route.form | {"csrf_token": stage.with_token(browser)}
    return _word(browser.post(stage.world.public.address(route.rule), data=form).status_code)


def _ask(stage: Stage, method: str) -> Table:
    """Each route's row; a route that answers one language otherwise than another has two words."""
    ask = {"GET": _get, "POST": _post}[method]
    table: Table = {}
    for route in stage.routes(method):
        row = tuple(ask(stage, route, person) for person in PEOPLE)
        held = table.get(route.name, row)
        both = zip(held, row, strict=True)
        table[route.name] = tuple("/".join(dict.fromkeys(pair)) for pair in both)
    return table


@pytest.mark.parametrize("method", ["GET", "POST"])
def test_everybody_may_what_the_table_says(stage: Stage, method: str) -> None:
    told = {name: row for name, row in read_table().items() if name.startswith(method)}

    assert not (differences := _differences(_ask(stage, method), told)), f"\n{differences}"


def test_the_table_names_nothing_else(stage: Stage) -> None:
    methods = {route.method for route in stage.routes("GET") + stage.routes("POST")}
    others = {
        method
        for rule in stage.app.url_map.iter_rules()
        for method in (rule.methods or set()) - {"HEAD", "OPTIONS"}
    }

    assert others == methods


def test_an_address_has_one_answer(stage: Stage) -> None:
    every = stage.routes("GET") + stage.routes("POST")
    patterns = Counter((route.method, route.rule.rule) for route in every)

    assert [pattern for pattern, times in patterns.items() if times > 1] == []


def test_variables_that_are_numbers_are_typed(stage: Stage) -> None:
    """A word where a number is wanted is a page that does not exist, not an error."""
    for route in stage.routes("GET") + stage.routes("POST"):
        for name in route.rule.arguments - set(route.rule.defaults or {}):
            is_number = isinstance(stage.world.public.values.get(name), int)
            converter = type(route.rule._converters[name]).__name__
            assert (converter == "IntegerConverter") is is_number, (route.rule.rule, name)
