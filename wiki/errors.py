"""What can go wrong, as the domains say it: a code and its values, never a sentence.

    LieuxError
    ├── NotFound            404  no such thing, or none that this actor may know of
    ├── Gone                410  it was deleted, and says why
    ├── NotSignedIn         401
    ├── Forbidden           403
    ├── Invalid             422  what was asked is wrong, field by field
    ├── Conflict            409  somebody changed the same passage meanwhile
    ├── TooMany             429  a limit was reached
    └── Unavailable         503  a part that is needed does not answer

Each code has its words, in every language, in `blueprints/web/words.py`.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from dataclasses import field as dataclass_field


@dataclass(frozen=True)
class Problem:
    """One thing that is wrong with one field.

    `field` is the name of the form field ("" when it is the whole that is wrong), `code` a stable
    word such as "title.missing", `values` what its sentence names.
    """

    field: str
    code: str
    values: Mapping[str, str | int] = dataclass_field(default_factory=dict)


class LieuxError(Exception):
    """Anything the domains refuse or miss; `status` is what HTTP would call it."""

    status = 500


class NotFound(LieuxError):
    """There is no such thing, or none that this actor may know of."""

    status = 404


class Gone(LieuxError):
    """It was here and was deleted, for this reason."""

    status = 410

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class NotSignedIn(LieuxError):
    """This takes somebody who has signed in."""

    status = 401


class Forbidden(LieuxError):
    """This actor may not do this."""

    status = 403

    def __init__(self, action: str = "") -> None:
        super().__init__(action)
        self.action = action


class Invalid(LieuxError):
    """What was asked is wrong; `problems` says what, field by field."""

    status = 422

    def __init__(self, *problems: Problem) -> None:
        super().__init__(", ".join(problem.code for problem in problems))
        self.problems: Sequence[Problem] = problems


class TooMany(LieuxError):
    """A limit was reached; `seconds` until it is worth trying again."""

    status = 429

    def __init__(self, seconds: int) -> None:
        super().__init__(f"try again in {seconds} s")
        self.seconds = seconds


class Unavailable(LieuxError):
    """A part that is needed does not answer."""

    status = 503
