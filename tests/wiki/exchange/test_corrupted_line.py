"""Whatever happens to one line, the other documents are whole, and nothing is half there."""

import json
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.wiki.exchange.conftest import Anew
from wiki.documents import checking
from wiki.exchange.exporting import export_lines
from wiki.exchange.importing import import_lines
from wiki.exchange.refusals import Refusal

_FILE = Path(__file__).parents[2] / "data" / "exchange" / "canonical.jsonl"
_LINES = _FILE.read_bytes().splitlines(keepends=True)


def _cut(line: bytes, at: int, _sign: int) -> bytes:
    return line[: at % len(line)] + b"\n"


def _replace(line: bytes, at: int, sign: int) -> bytes:
    at %= len(line) - 1
    return line[:at] + bytes([sign]) + line[at + 1 :]


def _insert(line: bytes, at: int, sign: int) -> bytes:
    at %= len(line)
    return line[:at] + bytes([sign]) + line[at:]


def _drop_key(line: bytes, at: int, _sign: int) -> bytes:
    told = json.loads(line)
    told.pop(sorted(told)[at % len(told)])
    return json.dumps(told).encode() + b"\n"


def _other_value(line: bytes, at: int, sign: int) -> bytes:
    told = json.loads(line)
    told[sorted(told)[at % len(told)]] = [None, 7, "x", [], {"en": {}}, True][sign % 6]
    return json.dumps(told).encode() + b"\n"


def _twice(line: bytes, _at: int, _sign: int) -> bytes:
    return line + line


def _nothing(_line: bytes, _at: int, _sign: int) -> bytes:
    return b"\n"


_DAMAGES: list[Callable[[bytes, int, int], bytes]] = [
    _cut,
    _replace,
    _insert,
    _drop_key,
    _other_value,
    _twice,
    _nothing,
]


def _id(line: bytes) -> str:
    return str(json.loads(line)["id"])


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    place=st.integers(0, len(_LINES) - 1),
    damage=st.sampled_from(_DAMAGES),
    at=st.integers(0, 2_000),
    sign=st.integers(0, 255),
)
def test_one_damaged_line_harms_its_own_document_only(
    anew: Anew, place: int, damage: Callable[[bytes, int, int], bytes], at: int, sign: int
) -> None:
    harmed = _id(_LINES[place])
    damaged = [*_LINES[:place], damage(_LINES[place], at, sign), *_LINES[place + 1 :]]
    refused: list[Refusal] = []
    with anew():
        import_lines(BytesIO(b"".join(damaged)), refused.append)

        held = list(export_lines())
        assert list(checking.faults()) == []
        assert [line for line in _LINES if _id(line) != harmed] == [
            line for line in held if line in _LINES and _id(line) != harmed
        ]
        assert {one.id for one in refused} & {_id(line) for line in _LINES} <= {harmed}
