"""A line from anybody is read strictly: what is not expected is refused, with a stable code."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.wiki.exchange.taking import Line, revision
from wiki.errors import Invalid
from wiki.exchange.jsonlines import LONGEST, find_id, parse
from wiki.exchange.reading import read

_ADDRESSES = {"en": {"door": "live", "gate": "live"}}


def _code(line: bytes) -> str:
    with pytest.raises(Invalid) as refused:
        read(parse(line))
    return refused.value.problems[0].code


@pytest.mark.parametrize(
    ("line", "code"),
    [
        (b"{", "json.invalid"),
        (b"[1, 2]", "json.not_an_object"),
        (b'{"id": "\xff"}', "line.not_utf8"),
        (b'{"id": "a", "id": "b"}', "key.twice"),
        (b'{"facts": {"cost": 1, "cost": 2}}', "key.twice"),
        (b'{"number": NaN}', "json.not_a_number"),
        (b'{"id": "\\ud800"}', "text.bad_encoding"),
        (b'{"note": "a\\u0000b"}', "text.bad_encoding"),
        (b'{"x": ' + b"[" * 100_000 + b"]" * 100_000 + b"}", "json.too_deep"),
        (b'{"x": "' + b"y" * LONGEST + b'"}', "line.too_long"),
        (b'{"number": ' + b"9" * 5_000 + b"}", "json.invalid"),
    ],
)
def test_what_is_not_honest_json_is_refused(line: bytes, code: str) -> None:
    assert _code(line) == code


@pytest.mark.parametrize(
    ("told", "code"),
    [
        ({"colour": "red"}, "key.unknown"),
        ({"id": ""}, "id.invalid"),
        ({"id": "a\tb"}, "id.invalid"),
        ({"id": " a"}, "id.invalid"),
        ({"id": "x" * 201}, "key.too_long"),
        ({"id": 12}, "key.wrong_type"),
        ({"type": "note"}, "line.unknown_type"),
        ({"number": True}, "key.wrong_type"),
        ({"number": 1.0}, "key.wrong_type"),
        ({"number": -1}, "key.out_of_bounds"),
        ({"at": "2026-03-01T09:30:00"}, "instant.no_zone"),
        ({"at": "2026-03-01"}, "instant.invalid"),
        ({"at": "2026-02-30T09:30:00Z"}, "instant.invalid"),
        ({"at": "0001-01-01T00:00:00+14:00"}, "instant.invalid"),
        ({"note": "x" * 501}, "key.too_long"),
        ({"significance": "huge"}, "key.unknown_word"),
        ({"publish": "yes"}, "key.wrong_type"),
        ({"parts": {"en": "Say hello."}}, "key.wrong_type"),
        ({"parts": {"facts": {"title": "x"}}}, "key.wrong_type"),
        ({"facts": {"topics": [["making"]]}}, "key.wrong_type"),
        ({"facts": {"cost": 1.5}}, "key.wrong_type"),
        ({"units": {"en": "1.1"}}, "units.invalid"),
        ({"units": {"en": "9" * 5_000 + ".1:1"}}, "units.invalid"),
        ({"erased": {"en": "abc"}}, "erased.invalid"),
        ({"short": "ABCDEFGH"}, "short.invalid"),
        ({"hidden": {"what": "title", "at": "2026-03-01T09:30:00Z"}}, "key.unknown_word"),
        ({"addresses": {"en": {"No Slug": "live"}}}, "address.invalid"),
        ({"addresses": {"en": {"door": "gone"}}}, "address.invalid"),
        ({"addresses": {"xx": {"door": "live"}}}, "language.unknown"),
        ({"addresses": _ADDRESSES}, "address.invalid"),
    ],
)
def test_a_key_that_is_not_what_it_should_be_is_refused(told: Line, code: str) -> None:
    assert _code(json.dumps(revision("door") | told).encode()) == code


@pytest.mark.parametrize(
    ("told", "code"),
    [
        ({"event": "sung"}, "event.unknown"),
        ({"event": "seen"}, "key.missing"),
        ({"event": "renamed", "language": "en"}, "key.missing"),
        ({"event": "published", "slug": "x"}, "key.unknown"),
        ({"event": "published", "parts": []}, "key.wrong_type"),
        ({"event": "published", "parts": ["en", "en"]}, "key.wrong_type"),
        ({"event": "deleted", "reason": " "}, "key.missing"),
    ],
)
def test_an_event_has_keys_of_its_own(told: Line, code: str) -> None:
    line = {"type": "event", "id": "door", "at": "2026-03-01T09:30:00Z"} | told

    assert _code(json.dumps(line).encode()) == code


def test_the_id_of_a_line_that_cannot_be_read_is_found_where_it_can() -> None:
    assert find_id(b'{"id": "door", "kind": ') == "door"
    assert find_id(b'{"id": "\\ud800", ') == ""
    assert find_id(b"{") == ""


@given(st.binary(max_size=80))
def test_no_bytes_break_the_reader(line: bytes) -> None:
    try:
        read(parse(line))
    except Invalid as refused:
        assert refused.problems


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["en", "fr", "facts", "title", "at", "x"]), inner)
    ),
    max_leaves=8,
)
_KEYS = [
    "facts",
    "parts",
    "units",
    "erased",
    "hidden",
    "addresses",
    "number",
    "at",
    "type",
    "event",
]


@given(key=st.sampled_from(_KEYS), value=_JSON)
def test_no_value_breaks_the_reader(key: str, value: object) -> None:
    line = json.dumps(revision("door") | {key: value}).encode()
    try:
        read(parse(line))
    except Invalid as refused:
        assert refused.problems
