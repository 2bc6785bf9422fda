"""Closing what is open: a language took a change in, or the change was taken back.

All of this runs inside a service's transaction.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import bindparam, select, tuple_, update

from wiki.db import Base, db
from wiki.documents.freshness.models import Change, Provenance, Seen
from wiki.documents.freshness.rules import How, State, is_reverted, key_of
from wiki.documents.freshness.twins import Twins

_CHANGES, _SEEN, _PROVENANCES = (
    Base.metadata.tables[one.__tablename__] for one in (Change, Seen, Provenance)
)
_OPEN = (
    select(
        *(_CHANGES.c.id, _CHANGES.c.part, _CHANGES.c.unit, _CHANGES.c.number),
        *(_CHANGES.c.before, _CHANGES.c.after, _SEEN.c.language),
    )
    .join(_SEEN, _SEEN.c.change_id == _CHANGES.c.id)
    .where(_SEEN.c.document_id == bindparam("owner"), _SEEN.c.how.is_(None))
    .order_by(_CHANGES.c.id)
)
_SOURCES = (
    select(
        *(_PROVENANCES.c.part, _PROVENANCES.c.source, _PROVENANCES.c.text_hash),
        *(_PROVENANCES.c.source_number, _PROVENANCES.c.engine),
    )
    .where(
        _PROVENANCES.c.document_id == bindparam("owner"),
        _PROVENANCES.c.part.in_(bindparam("languages", expanding=True)),
    )
    .order_by(_PROVENANCES.c.number)
)


class Open(NamedTuple):
    """A change, by its id, that `language` has not answered; see `Change`."""

    id: int
    part: str
    unit: str
    number: int
    before: bytes | None
    after: bytes | None
    language: str


class Source(NamedTuple):
    """Where a text comes from: the revision that it was translated from, and what by."""

    number: int
    engine: str


#: (language, the one it was translated from, hash of a text) → where the text comes from
Sources = Mapping[tuple[str, str, bytes], Source]


def list_open(document_id: int) -> list[Open]:
    """What is open in a document, the oldest first."""
    return [Open(*row) for row in db.session.execute(_OPEN, {"owner": document_id})]


def close(found: Iterable[tuple[Open, How]], by_id: int | None, at: datetime) -> None:
    """Say how each of these was answered, by whom and when."""
    by_how: dict[How, list[tuple[int, str]]] = defaultdict(list)
    for one, how in found:
        by_how[how].append((one.id, one.language))
    for how, keys in by_how.items():
        for start in range(0, len(keys), 200):
            db.session.execute(
                update(Seen)
                .where(tuple_(Seen.change_id, Seen.language).in_(keys[start : start + 200]))
                .values(how=how, by_id=by_id, at=at)
                .execution_options(synchronize_session=False)
            )


def settle(
    document_id: int,
    shown: Mapping[str, State],
    twins: Twins,
    by_id: int | None,
    at: datetime,
) -> None:
    """Close what the texts that readers see now have answered."""
    opened = list_open(document_id)
    if not opened:
        return
    reverted = list(_reverted(opened, shown))
    rest = [one for one in opened if one not in reverted]
    sources = _sources(document_id, {one.language for one in rest})
    answered = [
        (one, how)
        for one in rest
        if one.language in shown
        and (how := _answer(one, shown[one.language], twins, sources)) is not None
    ]
    close([*((one, How.REVERTED) for one in reverted), *answered], by_id, at)


def _reverted(opened: Sequence[Open], shown: Mapping[str, State]) -> Iterator[Open]:
    """What was taken back: the passage says again what it said before all of it."""
    groups: dict[tuple[str, str, str], list[Open]] = defaultdict(list)
    for one in opened:
        groups[one.part, one.unit, one.language].append(one)
    for (part, unit, _), group in groups.items():
        if part in shown:
            text = shown[part].passages.get(unit)
            now = None if text is None else key_of(text)
            if is_reverted([one.before for one in group], now):
                yield from group


def _answer(one: Open, state: State, twins: Twins, sources: Sources) -> How | None:
    if twins.is_lone(one.part, one.unit, one.language):
        return How.ALONE
    texts = [
        state.passages[twin]
        for twin in twins.of(one.part, one.unit, one.language)
        if twin in state.passages
    ]
    if one.after is None and not texts:
        return How.TRANSLATED  # it went from both
    for text in texts:
        source = sources.get((one.language, one.part, key_of(text)))
        if source is not None and source.number >= one.number:
            return How.MACHINE if source.engine else How.TRANSLATED
    return How.PAIRED if one.before is None and texts else None


def _sources(document_id: int, languages: Collection[str]) -> Sources:
    asked = {"owner": document_id, "languages": list(languages)}
    return {
        (part, source, bytes(key)): Source(number, engine)
        for part, source, key, number, engine in db.session.execute(_SOURCES, asked)
    }
