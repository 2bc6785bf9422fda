"""Who can have brought words in: plain values."""

from enum import StrEnum
from typing import NamedTuple


class Role(StrEnum):
    """How somebody brought words in."""

    WRITER = "writer"
    TRANSLATOR = "translator"
    MACHINE = "machine"


class Author(NamedTuple):
    """A person, or a machine with the person who found its words right; None: nobody known."""

    role: Role
    account_id: int | None
    engine: str = ""

    @property
    def key(self) -> str:
        """The same as one word, for `wiki.texts.authorship`."""
        return f"{self.role}:{self.account_id or ''}:{self.engine}"


def author_of(key: str) -> Author:
    """The author whose key it is."""
    role, account_id, engine = key.split(":", 2)
    return Author(Role(role), int(account_id) if account_id else None, engine)
