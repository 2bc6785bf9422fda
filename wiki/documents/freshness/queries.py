"""Where the languages of a document stand, for somebody who may read it."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, select

from wiki.accounts.models import Account
from wiki.db import Base, db
from wiki.documents.freshness import states, twins
from wiki.documents.freshness.models import Change, Provenance, Seen
from wiki.documents.freshness.rules import State, key_of
from wiki.documents.freshness.twins import Twins
from wiki.documents.sight import hidden_among
from wiki.documents.views import DocumentView, PartView
from wiki.texts import units
from wiki.texts.significance import Significance

_CHANGES = Base.metadata.tables[Change.__tablename__]
_SEEN = Base.metadata.tables[Seen.__tablename__]
_PROVENANCES = Base.metadata.tables[Provenance.__tablename__]
_ACCOUNTS = Base.metadata.tables[Account.__tablename__]
_OPEN = (
    select(
        _SEEN.c.language,
        _CHANGES.c.id,
        _CHANGES.c.part,
        _CHANGES.c.unit,
        _CHANGES.c.base,
        _CHANGES.c.number,
        _CHANGES.c.before,
        _CHANGES.c.significance,
        _CHANGES.c.at,
    )
    .join_from(_SEEN, _CHANGES, _CHANGES.c.id == _SEEN.c.change_id)
    .where(_SEEN.c.document_id == bindparam("owner"), _SEEN.c.how.is_(None))
    .order_by(_CHANGES.c.id)
)
_SOURCES = (
    select(_PROVENANCES, _ACCOUNTS.c.name)
    .outerjoin_from(_PROVENANCES, _ACCOUNTS, _ACCOUNTS.c.id == _PROVENANCES.c.by_id)
    .where(
        _PROVENANCES.c.document_id == bindparam("owner"), _PROVENANCES.c.part == bindparam("part")
    )
    .order_by(_PROVENANCES.c.number, _PROVENANCES.c.unit)
)


@dataclass(frozen=True)
class Stale:
    """A passage of `source` that another language has not taken in since revision `base`.

    `twins` stand for it in that language. None of them: it would stand after `place`, a passage of
    that language, or first. `before` None: it is new, or
    what it said is hidden; `after` None: it is gone. `is_diverged`: its twin changed too, and
    `source` has not taken that in. `at`: when it changed last. `changes`: what there is to answer.
    """

    source: str
    unit: str
    base: int
    number: int
    before: str | None
    after: str | None
    significance: Significance
    twins: Sequence[str]
    place: str | None
    is_diverged: bool
    at: datetime
    changes: Sequence[int]


@dataclass(frozen=True)
class Origin:
    """Where the texts of one language come from: `source`, up to its revision `number`.

    `machine` passages were read by nobody yet: each with what the source says there.
    """

    source: str | None = None
    number: int = 0
    translators: Sequence[str] = ()
    engines: Sequence[str] = ()
    machine: Mapping[str, str] = field(default_factory=dict)
    reviewed: Collection[str] = ()


def state_of(part: PartView) -> State:
    """A text that somebody is shown, cut into passages."""
    return State.of(part.number, part.texts, units.decode(part.units, part.body))


def list_stale(
    document: DocumentView, language: str, least: Significance = Significance.CLEARER
) -> list[Stale]:
    """What `language` has not taken in of the others, in the order of their texts.

    `least`: lighter changes are left out. `document` holds only what this person may read.
    """
    rows = db.session.execute(_OPEN, {"owner": document.id}).all()
    groups: dict[tuple[str, str], list[Any]] = {}
    for row in rows:
        if row.language == language and row.part in document.parts:
            groups.setdefault((row.part, row.unit), []).append(row)
    heavy = [group for group in groups.values() if _weight(group) >= _rank(least)]
    if not heavy:
        return []
    shown = {part: state_of(view) for part, view in document.parts.items()}
    pairs, bases = twins.load(document.id), _bases(document.id, heavy)
    others = {(row.part, row.unit) for row in rows if row.language != language}
    found = [_stale(group, language, shown, pairs, bases, others) for group in heavy]
    order = [(part, unit) for part in sorted(shown) for unit in shown[part].passages]
    place = {passage: where for where, passage in enumerate(order)}
    return sorted(
        found, key=lambda one: (one.source, place.get((one.source, one.unit), len(order)))
    )


def _bases(document_id: int, groups: Sequence[Sequence[Any]]) -> Mapping[states.Where, State]:
    """The texts as they stood when both were in step, but for those that an editor hid."""
    wanted = {(group[0].part, group[0].base) for group in groups if group[0].base}
    if not wanted:
        return {}
    hidden = hidden_among(document_id, {number for _, number in wanted})
    return states.load_many(document_id, {one for one in wanted if one[1] not in hidden})


def find_origin(document: DocumentView, part: PartView) -> Origin:
    """Where a text comes from, passage by passage."""
    rows = db.session.execute(_SOURCES, {"owner": document.id, "part": part.part}).all()
    if not rows:
        return Origin()
    by_text = {bytes(row.text_hash): row for row in rows}
    shown = {
        unit: by_text[key]
        for unit, text in state_of(part).passages.items()
        if (key := key_of(text)) in by_text
    }
    return Origin(
        source=rows[0].source,
        number=max(row.source_number for row in rows),
        translators=list(dict.fromkeys(row.name for row in rows if row.name and not row.engine)),
        engines=list(dict.fromkeys(row.engine for row in shown.values() if row.engine)),
        machine=_originals(document, part.part, {u: row for u, row in shown.items() if row.engine}),
        reviewed={u for u, row in shown.items() if row.engine and row.reviewed_at is not None},
    )


def _originals(document: DocumentView, part: str, rows: Mapping[str, Any]) -> dict[str, str]:
    """Passage → what its source says, of those that nobody reviewed."""
    unread = {unit: row.source for unit, row in rows.items() if row.reviewed_at is None}
    if not unread:
        return {}
    pairs = twins.load(document.id)
    sources = document.parts.keys() & unread.values()
    shown = {source: state_of(document.parts[source]) for source in sources}
    return {
        unit: "".join(
            shown[source].passages[twin] for twin in _twins(part, unit, source, shown, pairs)
        )
        for unit, source in unread.items()
    }


def _stale(
    group: Sequence[Any],
    language: str,
    shown: Mapping[str, State],
    pairs: Twins,
    bases: Mapping[tuple[str, int], State],
    others: Collection[tuple[str, str]],
) -> Stale:
    first, last = group[0], group[-1]
    source = shown[first.part]
    base = bases.get((first.part, first.base))
    there = _twins(first.part, first.unit, language, shown, pairs)
    return Stale(
        source=first.part,
        unit=first.unit,
        base=first.base,
        number=last.number,
        before=base.passages.get(first.unit) if base and first.before is not None else None,
        after=source.passages.get(first.unit),
        significance=list(Significance)[_weight(group)],
        twins=there,
        place=None if there else _place(first.part, first.unit, language, shown, pairs),
        is_diverged=any((language, twin) in others for twin in there),
        at=last.at,
        changes=[row.id for row in group],
    )


def _twins(
    part: str, unit: str, language: str, shown: Mapping[str, State], pairs: Twins
) -> list[str]:
    if language not in shown:
        return []
    here = shown[language].passages
    return [twin for twin in pairs.of(part, unit, language) if twin in here]


def _place(
    part: str, unit: str, language: str, shown: Mapping[str, State], pairs: Twins
) -> str | None:
    """The passage after which a missing one would stand."""
    for earlier in _before(unit, shown[part]):
        if there := _twins(part, earlier, language, shown, pairs):
            return there[-1]
    return None


def _before(unit: str, state: State) -> Iterator[str]:
    listed = [one.id for one in state.units]
    at = listed.index(unit) if unit in listed else 0
    yield from reversed(listed[:at])


def _weight(group: Sequence[Any]) -> int:
    return max(_rank(row.significance) for row in group)


def _rank(significance: str) -> int:
    return list(Significance).index(Significance(significance))
