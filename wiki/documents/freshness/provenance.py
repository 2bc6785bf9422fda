"""Saying that passages of one language say what those of another do.

All of this runs inside a service's transaction.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from wiki.db import db
from wiki.documents.freshness import states, twins
from wiki.documents.freshness.models import Provenance
from wiki.documents.freshness.pairs import is_field
from wiki.documents.freshness.rules import State, key_of
from wiki.markup.passages import split


@dataclass(frozen=True)
class Translated:
    """A text of `part` that says what the passages `units` of `source` say at `source_number`.

    `engine`: the machine that wrote it; "" for a person. `is_meaning`: it says more, or otherwise,
    so that the source is behind in its turn.
    """

    part: str
    text: str
    source: str
    units: Sequence[str]
    source_number: int
    engine: str = ""
    is_meaning: bool = False


def note(
    document_id: int,
    number: int,
    translated: Sequence[Translated],
    by_id: int | None,
    at: datetime,
) -> None:
    """Keep where the texts of revision `number` come from, and which passages they answer."""
    if not translated:
        return
    held = states.load(document_id, {one.part: number for one in translated})
    before = twins.load(document_id)
    after = twins.Twins(dict(before.items()))
    for one in translated:
        state = held[one.part]
        for unit, text in _found(state, one):
            _remember(document_id, one, text, by_id, at)
            _pair(after, one, unit)
    twins.keep(document_id, before, after)
    db.session.flush()


def _found(state: State, one: Translated) -> Iterator[tuple[str, str]]:
    """The passages that the text became, with their identity."""
    pieces = [passage.text.strip() for passage in split(one.text)]
    wanted = {piece for piece in pieces if piece} | {one.text.strip()}
    fields = {unit for unit in one.units if is_field(unit)}
    for unit, text in state.passages.items():
        if text.strip() in wanted and (unit in fields if is_field(unit) else not fields):
            yield unit, text


def _remember(
    document_id: int, one: Translated, text: str, by_id: int | None, at: datetime
) -> None:
    db.session.merge(
        Provenance(
            document_id=document_id,
            part=one.part,
            text_hash=key_of(text),
            engine=one.engine,
            source=one.source,
            source_number=one.source_number,
            is_meaning=one.is_meaning,
            by_id=by_id,
            at=at,
        )
    )


def _pair(after: twins.Twins, one: Translated, unit: str) -> None:
    if is_field(unit):
        return
    known = after.between(one.source, one.part)
    pairs: Iterable[tuple[str, str]] = [(source, unit) for source in one.units]
    after.put(one.source, one.part, known.with_pairs(pairs, is_sure=True))
