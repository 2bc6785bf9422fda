"""One list, one address."""

from urllib.parse import parse_qsl, urlsplit

import pytest
from flask import Flask
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from werkzeug.datastructures import MultiDict

from blueprints.reading.lists.map import draw
from blueprints.reading.lists.state import State, read_state

_NAMES = st.sampled_from(
    ["type", "territory", "themes", "is_looking", "q", "order", "view", "box", "page", "tab", "x"]
)
_VALUES = st.sampled_from(
    (
        *("lag", "FR", "FRI", "FRI34", "innovation", "True", "a b", "", "newest", "best"),
        *("confirmed", "map", "1,2,3,4", "-0.5,46.12345,1,47", "2", "0", "ended", "é&=\u202f"),
    )
)


def state(kind: str, query: list[tuple[str, str]]) -> State:
    return read_state("fr", kind, MultiDict(query))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(
    st.sampled_from(["organisation", "offer", "article"]),
    st.lists(st.tuples(_NAMES, _VALUES), max_size=8),
)
def test_a_settled_address_stays_as_it_is(
    app: Flask, kind: str, query: list[tuple[str, str]]
) -> None:
    first = state(kind, query)

    told = parse_qsl(urlsplit(first.href).query, keep_blank_values=True)

    assert told == first.query
    assert state(kind, told).query == first.query


@pytest.mark.parametrize(
    ("query", "settled"),
    [
        ([("territory", "FRI"), ("territory", "FR")], [("territory", "FRI")]),
        ([("type", "lag"), ("type", "lag"), ("type", "no-such")], [("type", "lag")]),
        ([("is_looking", "False")], []),
        ([("page", "1"), ("order", "title"), ("tab", "ended")], []),
        ([("q", "  deux   mots ")], [("q", "deux mots")]),
        ([("box", "1,2,3")], []),
    ],
)
def test_what_means_nothing_leaves_the_address(
    app: Flask, query: list[tuple[str, str]], settled: list[tuple[str, str]]
) -> None:
    assert state("organisation", query).query == settled


def test_places_close_together_are_one_spot_that_holds_them_all() -> None:
    spots = draw({1: (46.58001, 0.34), 2: (46.58, 0.3401), 3: (53.3, -6.25)})

    assert [list(spot.ids) for spot in spots] == [[3], [1, 2]]
    assert spots[1].box.holds(46.58001, 0.34)
    assert spots[1].box.holds(46.58, 0.3401)
    assert all(0 <= spot.x <= 720 and 0 <= spot.y <= 480 for spot in spots)


@given(st.dictionaries(st.integers(1, 99), st.tuples(st.floats(-90, 90), st.floats(-180, 180))))
def test_every_place_is_drawn_once(places: dict[int, tuple[float, float]]) -> None:
    spots = draw(places)

    assert sorted(one for spot in spots for one in spot.ids) == sorted(places)
    assert all(spot.box.holds(*places[one]) for spot in spots for one in spot.ids)
