"""A follower that writes down what it was told, and entries for it to read."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from wiki.db import db, writing
from wiki.journal.follower import Seen
from wiki.journal.models import Cursor, Parked
from wiki.journal.service import record


@dataclass(frozen=True)
class LampLit:
    """Something that happens."""

    document_id: int
    room: str


class Notebook:
    """Writes down the documents it is told of, but for those it cannot stand."""

    name = "notebook"

    def __init__(self, poison: Collection[int | None] = ()) -> None:
        self.poison = poison
        self.told: list[int | None] = []
        self.ticks = 0

    def follow(self, entries: Sequence[Seen]) -> None:
        """Write them down, up to the first that is poison."""
        for entry in entries:
            if entry.document_id in self.poison:
                raise ValueError(f"document {entry.document_id} is poison")
            self.told.append(entry.document_id)

    def tick(self) -> None:
        """Count."""
        self.ticks += 1


def happen(*document_ids: int) -> None:
    """One entry for each, in one transaction."""
    with writing():
        for document_id in document_ids:
            record(7, LampLit(document_id, "kitchen"))


def cursor() -> int:
    """Where the notebook has read to."""
    place = db.session.get_one(Cursor, Notebook.name, populate_existing=True).sequence
    db.session.rollback()
    return place


def parked() -> dict[int, str]:
    """The entries put aside, each with the last line of its error."""
    rows = db.session.query(Parked.sequence, Parked.error).all()
    db.session.rollback()
    return {sequence: error.strip().splitlines()[-1] for sequence, error in rows}
