"""Closing what is open: a language took a change in, or the change was taken back.

All of this runs inside a service's transaction.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import datetime

from sqlalchemy import select, tuple_, update

from wiki.db import db
from wiki.documents.freshness.models import Change, Provenance, Seen
from wiki.documents.freshness.rules import How, State, is_reverted, key_of
from wiki.documents.freshness.twins import Twins

Open = tuple[Change, str]


def list_open(document_id: int) -> list[Open]:
    """(change, language that has not answered it) of a document, the oldest first."""
    rows = db.session.execute(
        select(Change, Seen.language)
        .join(Seen, Seen.change_id == Change.id)
        .where(Seen.document_id == document_id, Seen.how.is_(None))
        .order_by(Change.id)
    )
    return [(change, language) for change, language in rows]


def close(found: Iterable[tuple[Open, How]], by_id: int | None, at: datetime) -> None:
    """Say how each of these was answered, by whom and when."""
    by_how: dict[How, list[tuple[int, str]]] = defaultdict(list)
    for (change, language), how in found:
        by_how[how].append((change.id, language))
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
    sources = _sources(document_id, {language for _, language in rest})
    answered = [
        (one, how)
        for one in rest
        if one[1] in shown and (how := _answer(one, shown[one[1]], twins, sources)) is not None
    ]
    close([*((one, How.REVERTED) for one in reverted), *answered], by_id, at)


def _reverted(opened: Sequence[Open], shown: Mapping[str, State]) -> Iterator[Open]:
    """What was taken back: the passage says again what it said before all of it."""
    groups: dict[tuple[str, str, str], list[Open]] = defaultdict(list)
    for change, language in opened:
        groups[change.part, change.unit, language].append((change, language))
    for (part, unit, _), group in groups.items():
        if part in shown:
            text = shown[part].passages.get(unit)
            now = None if text is None else key_of(text)
            if is_reverted([change.before for change, _ in group], now):
                yield from group


def _answer(
    one: Open, state: State, twins: Twins, sources: Mapping[tuple[str, str, bytes], Provenance]
) -> How | None:
    change, language = one
    if twins.is_lone(change.part, change.unit, language):
        return How.ALONE
    texts = [
        state.passages[twin]
        for twin in twins.of(change.part, change.unit, language)
        if twin in state.passages
    ]
    if change.after is None and not texts:
        return How.TRANSLATED  # it went from both
    for text in texts:
        source = sources.get((language, change.part, key_of(text)))
        if source is not None and source.source_number >= change.number:
            return How.MACHINE if source.engine else How.TRANSLATED
    return How.PAIRED if change.before is None and texts else None


def _sources(
    document_id: int, languages: Collection[str]
) -> Mapping[tuple[str, str, bytes], Provenance]:
    """(language, the one it was translated from, hash of a text) → where the text comes from."""
    rows = db.session.scalars(
        select(Provenance)
        .where(Provenance.document_id == document_id, Provenance.part.in_(languages))
        .order_by(Provenance.number)
    )
    return {(row.part, row.source, bytes(row.text_hash)): row for row in rows}
