"""Why a backup cannot be restored."""

from enum import StrEnum

from wiki.errors import LieuxError


class Why(StrEnum):
    """What is the matter, as a code."""

    DAMAGED = "damaged"  # cut short, changed since, or never a backup
    NEWER = "newer"  # written by a program that knows more than this one
    NOT_EMPTY = "not_empty"  # the instance holds something that would be lost
    NOT_STORABLE = "not_storable"  # the database refuses a row


class Refused(LieuxError):
    """The backup is not restored, and nothing changed. `what`: the thing in the way, if any."""

    status = 409

    def __init__(self, why: Why, what: str = "") -> None:
        super().__init__(f"{why} {what}".rstrip())
        self.why, self.what = why, what
