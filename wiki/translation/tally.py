"""What the board counts and sorts by, of every document, held in memory: see decision 0018."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import NamedTuple

from flask import current_app
from sqlalchemy import select

from wiki.access.actor import SYSTEM
from wiki.config import current
from wiki.db import db
from wiki.documents.models import Document
from wiki.journal.keeping import Kept
from wiki.translation.cells import Status, cells


class Mark(NamedTuple):
    """A language of a document, as `wiki.translation.cells` tells it to those who read drafts."""

    language: str
    status: Status
    has_draft: bool
    passages: int
    words: int
    since: datetime | None


@dataclass(frozen=True, slots=True)
class Card:
    """A published document. `titles`: to sort by, language by language."""

    kind: str
    audience: str
    titles: dict[str, str] = field(default_factory=dict)
    marks: list[Mark] = field(default_factory=list)


Tally = Mapping[int, Card]


def tally() -> Tally:
    """Every published document as of now; whoever asks keeps to what they may read."""
    kept: Kept[Tally] = current_app.extensions.setdefault("lieux_tally", Kept(_read, _renew))
    return kept.as_of_now()


def _renew(former: Tally, changed: Collection[int]) -> Tally:
    gone = dict.fromkeys(changed)
    return {number: card for number, card in former.items() if number not in gone} | _read(changed)


def _read(among: Collection[int] | None = None) -> dict[int, Card]:
    every = cells(SYSTEM, current().languages, among)
    columns: Sequence[str] = ("language", "status", "has_draft", "passages", "words", "since")
    rows = db.session.execute(
        select(Document.id, Document.kind, Document.audience, every.c.sort_key)
        .add_columns(*(every.c[name] for name in columns))
        .join_from(every, Document, Document.id == every.c.document_id)
    )
    found: dict[int, Card] = {}
    for number, kind, audience, title, language, status, has_draft, passages, words, since in rows:
        card = found.get(number) or found.setdefault(number, Card(kind, audience))
        if title is not None:
            card.titles[language] = title
        mark = Mark(language, Status(status), bool(has_draft), passages, int(words), since)
        card.marks.append(mark)
    return found
