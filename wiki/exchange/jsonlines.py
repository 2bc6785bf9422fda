"""Lines of JSON from anybody: read one at a time, strictly, or refused with a reason."""

import json
import re
from collections.abc import Iterator
from typing import BinaryIO

from wiki.exchange.refusals import refuse

LONGEST = 4_000_000  # bytes of a line
_ID = re.compile(rb'"id"\s*:\s*("(?:[^"\\]|\\.){1,400}")')
_SLICE = 65_536


def raw_lines(stream: BinaryIO) -> Iterator[tuple[int, bytes]]:
    """Number and bytes of each line that is not blank; of one too long, a little more than LONGEST.

    The lines are never held together.
    """
    number = 0
    while line := stream.readline(LONGEST + 1):
        number += 1
        if len(line) > LONGEST and not line.endswith(b"\n"):
            _skip_rest(stream)
        if not line.isspace():
            yield number, line


def _skip_rest(stream: BinaryIO) -> None:
    piece = b" "
    while piece and not piece.endswith(b"\n"):
        piece = stream.readline(_SLICE)


def parse(line: bytes) -> dict[str, object]:
    """The object that a line holds. Raises Invalid.

    Refused: bad UTF-8, a key told twice, numbers that JSON has not, halves of surrogate pairs,
    the sign NUL, and whatever is nested too deep.
    """
    if len(line.rstrip(b"\r\n")) > LONGEST:
        raise refuse("line.too_long", most=LONGEST)
    try:
        text = line.decode()
        told = json.loads(text, object_pairs_hook=_once, parse_constant=_refuse_constant)
    except UnicodeDecodeError as error:
        raise refuse("line.not_utf8", byte=error.start) from None
    except RecursionError:
        raise refuse("json.too_deep") from None
    except ValueError as error:
        raise refuse("json.invalid", reason=str(error)[:100]) from None
    if not isinstance(told, dict):
        raise refuse("json.not_an_object")
    if "\\u" in text:
        _refuse_bad_signs(told)
    return told


def find_id(line: bytes) -> str:
    """The id that a line which cannot be read seems to have; "" for none."""
    found = _ID.search(line[:_SLICE])
    try:
        return str(json.loads(found[1])).encode().decode() if found else ""
    except ValueError:
        return ""


def _once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    told = dict(pairs)
    if len(told) < len(pairs):
        keys = [key for key, _ in pairs]
        twice = next(key for key in keys if keys.count(key) > 1)
        raise refuse("key.twice", twice[:80])
    return told


def _refuse_constant(name: str) -> None:
    raise refuse("json.not_a_number", value=name)


def _refuse_bad_signs(told: object) -> None:
    try:
        written = json.dumps(told, ensure_ascii=False).encode()
    except UnicodeEncodeError:
        raise refuse("text.bad_encoding") from None
    if rb"\u0000" in written.replace(rb"\\", b""):
        raise refuse("text.bad_encoding")
