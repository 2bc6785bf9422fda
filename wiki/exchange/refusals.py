"""Why a line is refused."""

from collections.abc import Sequence
from dataclasses import dataclass

from wiki.errors import Invalid, Problem


@dataclass(frozen=True)
class Refusal:
    """A line that was not taken in. `id` is "" when it could not be read."""

    line: int
    id: str
    problems: Sequence[Problem]


def refuse(code: str, field: str = "", **values: str | int) -> Invalid:
    """The error that says what is wrong with a line."""
    return Invalid(Problem(field, code, values))
