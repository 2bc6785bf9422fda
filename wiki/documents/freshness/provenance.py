"""Saying that passages of one language say what those of another do.

All of this runs inside a service's transaction.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import insert

from wiki.db import Base, db
from wiki.documents.freshness import states, twins
from wiki.documents.freshness.models import Provenance
from wiki.documents.freshness.pairs import is_field
from wiki.documents.freshness.rules import State, differences, key_of
from wiki.markup.passages import split

_INSERT = insert(Base.metadata.tables[Provenance.__tablename__])
_NOTHING = State(0, {}, ())


@dataclass(frozen=True)
class Translated:
    """A text of `part` that says what the passages `units` of `source` say at `source_number`.

    `text` None: every passage that the revision changes or adds. No `units`: those that the pairs
    tell. `engine`: the machine that wrote it; "" for a person. `is_meaning`: it says more, or
    otherwise, so that the source is behind in its turn.
    """

    part: str
    text: str | None
    source: str
    units: Sequence[str]
    source_number: int
    engine: str = ""
    is_meaning: bool = False


@dataclass(frozen=True)
class Brought:
    """The passage `unit` says what `units` of `source` say; see `Translated`.

    `reviewed_at`, `reviewed_by_id`: when a person found a machine's text right, and who.
    """

    unit: str
    source: str
    source_number: int
    units: Sequence[str] = ()
    engine: str = ""
    is_meaning: bool = False
    reviewed_by_id: int | None = None
    reviewed_at: datetime | None = None


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
    wanted = {(one.part, near) for one in translated for near in (number, number - 1)}
    held = states.load_many(document_id, wanted)
    found: dict[str, dict[tuple[str, str], Brought]] = {}
    for one in translated:
        brought = found.setdefault(one.part, {})
        for unit in _found(held, number, one):
            earlier = brought.get((unit, one.source))
            units = dict.fromkeys((*(earlier.units if earlier else ()), *one.units))
            brought[unit, one.source] = Brought(
                unit,
                one.source,
                min(one.source_number, number),
                tuple(units),
                one.engine,
                one.is_meaning,
            )
    for part, listed in found.items():
        keep(document_id, part, held[part, number], list(listed.values()), by_id, at)


def keep(
    document_id: int,
    part: str,
    state: State,
    brought: Sequence[Brought],
    by_id: int | None,
    at: datetime,
) -> None:
    """Keep where these passages of `state` come from, and that they answer those of the source."""
    place = {unit: where for where, unit in enumerate(state.passages)}
    ordered = sorted(brought, key=lambda one: (place[one.unit], one.source))
    rows = [_row(document_id, part, state, one, by_id, at) for one in ordered]
    if rows:
        db.session.execute(_INSERT, rows)
    before = twins.load(document_id)
    after = before.copy()
    for one in ordered:
        pairs = [(unit, one.unit) for unit in one.units if not is_field(unit)]
        if pairs and not is_field(one.unit):
            known = after.between(one.source, part)
            after.put(one.source, part, known.with_pairs(pairs, is_sure=True))
    twins.keep(document_id, before, after)


def changed(before: State | None, now: State) -> list[str]:
    """The passages that the second text adds, or changes a word of."""
    found = differences(before or _NOTHING, now)
    return [one.unit for one in found if one.after is not None]


def _found(held: Mapping[states.Where, State], number: int, one: Translated) -> Iterator[str]:
    """The passages that the text became."""
    state = held[one.part, number]
    if one.text is None:
        yield from changed(held.get((one.part, number - 1)), state)
        return
    pieces = [passage.text.strip() for passage in split(one.text)]
    wanted = {piece for piece in pieces if piece} | {one.text.strip()}
    fields = {unit for unit in one.units if is_field(unit)}
    for unit, text in state.passages.items():
        if text.strip() in wanted and (unit in fields if is_field(unit) else not fields):
            yield unit


def _row(
    document_id: int, part: str, state: State, one: Brought, by_id: int | None, at: datetime
) -> dict[str, object]:
    return {
        "document_id": document_id,
        "part": part,
        "number": state.number,
        "unit": one.unit,
        "source": one.source,
        "source_number": one.source_number,
        "units": " ".join(one.units),
        "text_hash": key_of(state.passages[one.unit]),
        "engine": one.engine,
        "is_meaning": one.is_meaning,
        "by_id": by_id,
        "at": at,
        "reviewed_by_id": one.reviewed_by_id,
        "reviewed_at": one.reviewed_at,
    }
