"""What an import has seen of each id so far, in a temporary file: memory does not grow with it."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import astuple, dataclass, fields


@dataclass
class Seen:
    """How far the lines of one id have been read.

    `is_new`: its document was made by this very import. `has_addresses`: its first line told them
    all. `renamed` and `audiences` count those events.
    """

    document_id: int | None = None
    is_new: bool = False
    lines: int = 0
    renamed: int = 0
    audiences: int = 0
    has_addresses: bool = False
    is_refused: bool = False


_NAMES = [field.name for field in fields(Seen)]


class Ledger:
    """Id → what was seen of it."""

    def __init__(self) -> None:
        self._file = sqlite3.connect("", isolation_level=None)
        self._file.execute("PRAGMA synchronous = OFF")
        self._file.execute(f"CREATE TABLE seen (id TEXT PRIMARY KEY, {', '.join(_NAMES)})")

    def get(self, id_: str) -> Seen:
        """What was seen of `id_`, by default nothing."""
        row = self._file.execute("SELECT * FROM seen WHERE id = ?", (id_,)).fetchone()
        if row is None:
            return Seen()
        _, document_id, is_new, lines, renamed, audiences, has_addresses, is_refused = row
        return Seen(
            document_id,
            bool(is_new),
            lines,
            renamed,
            audiences,
            bool(has_addresses),
            bool(is_refused),
        )

    def put(self, id_: str, seen: Seen) -> None:
        """Note what was seen of `id_`."""
        marks = ", ".join("?" * (1 + len(_NAMES)))
        self._file.execute(f"REPLACE INTO seen VALUES ({marks})", (id_, *astuple(seen)))  # noqa: S608

    @contextmanager
    def undone_on_error(self) -> Iterator[None]:
        """What is noted inside is forgotten when it does not end well."""
        self._file.execute("BEGIN")
        try:
            yield
        except BaseException:
            self._file.execute("ROLLBACK")
            raise
        self._file.execute("COMMIT")

    def close(self) -> None:
        """Forget everything."""
        self._file.close()
