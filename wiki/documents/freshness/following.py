"""What follows for the other languages when readers come to see another text in one of them.

All of this runs inside a service's transaction, in the same commit as the publication.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import bindparam, insert, select

from wiki.db import Base, db
from wiki.documents.freshness import answering, states, twins
from wiki.documents.freshness.catching_up import missed
from wiki.documents.freshness.models import Change, Provenance, Seen
from wiki.documents.freshness.rules import Difference, How, State, differences, joined_to, key_of
from wiki.documents.freshness.twins import Twins
from wiki.documents.freshness.weighing import weigh
from wiki.documents.moments import Moment
from wiki.documents.revisions import Held
from wiki.documents.rules import FACTS
from wiki.texts.significance import Significance
from wiki.texts.words import words

Row = dict[str, object]
#: a change, and what each other language made of it
Told = tuple[Row, Mapping[str, How | None]]

_CHANGES, _SEEN, _PROVENANCES = (
    Base.metadata.tables[one.__tablename__] for one in (Change, Seen, Provenance)
)
#: two changes of one act that are alike in these are alike in all
_TELLING = ("part", "unit", "base", "significance")
_INSERT = insert(_CHANGES).returning(_CHANGES.c.id, *(_CHANGES.c[name] for name in _TELLING))
_INSERT_SEEN = insert(_SEEN)
_SAID = (
    select(_PROVENANCES.c.text_hash, _PROVENANCES.c.is_meaning)
    .where(
        _PROVENANCES.c.document_id == bindparam("owner"),
        _PROVENANCES.c.part == bindparam("part"),
        _PROVENANCES.c.text_hash.in_(bindparam("keys", expanding=True)),
    )
    .order_by(_PROVENANCES.c.number)
)


@dataclass(frozen=True)
class Move:
    """What readers saw of each language, and see now. `before` lacks what is new to them."""

    document_id: int
    before: Mapping[str, State]
    after: Mapping[str, State]
    by_id: int | None
    at: datetime

    @property
    def advancing(self) -> list[str]:
        """The languages that show another revision than before."""
        return [part for part in self.after if self.after[part] is not self.before.get(part)]

    def others(self, part: str) -> list[str]:
        """The other languages."""
        return [other for other in self.after if other != part]


def follow(
    document_id: int,
    languages: Collection[str],
    live: Mapping[str, int | None],
    revision: Held,
    moment: Moment,
) -> None:
    """Keep track of a publication of `revision` in these languages, before it is written.

    A document in one language has nothing to follow. `live`: what readers see of each part.
    """
    known = _last_seen(document_id, live)
    if len({*known, *languages}) < 2:
        return
    before, after = _load(document_id, known, languages, revision)
    move = Move(document_id, before, after, moment.by_id, moment.at)
    held = Twins({}) if moment.is_first else twins.load(document_id)
    paired = twins.extend(_rejoin(move, held), move.after)
    twins.keep(document_id, held, paired)
    _tell(move, paired)
    if move.before:  # else nothing was open before, and nothing that is open now was answered
        answering.settle(document_id, move.after, paired, move.by_id, move.at)


def reopen(move: Move, part: str, language: str, units: Collection[str], paired: Twins) -> None:
    """A language wants these passages of `part` again, those that nothing answers."""
    wanted = [one for one in _lacks(move, part, language, paired) if one[0]["unit"] in units]
    _write(move, wanted)


def _last_seen(document_id: int, live: Mapping[str, int | None]) -> dict[str, int]:
    """Language → the revision that readers see of it, or saw last before it was withdrawn."""
    if None in live.values():
        return states.last_public(document_id)
    return {part: number for part, number in live.items() if part != FACTS and number is not None}


def _load(
    document_id: int, known: Mapping[str, int], languages: Iterable[str], revision: Held
) -> tuple[dict[str, State], dict[str, State]]:
    """What readers saw of each language, and what they will see."""
    shown = {**known, **dict.fromkeys(languages, revision.number)}
    held = states.load_many(document_id, {*known.items(), *shown.items()}, revision)
    before = {part: held[part, n] for part, n in known.items() if (part, n) in held}
    return before, {part: held[part, n] for part, n in shown.items() if (part, n) in held}


def _rejoin(move: Move, held: Twins) -> Twins:
    """The pieces of a passage that was only cut in several have its twins."""
    more = held.copy()
    for part in move.advancing:
        if part not in move.before:
            continue
        for piece, whole in joined_to(move.before[part], move.after[part]).items():
            for other in move.others(part):
                known = more.between(part, other)
                pairs = [(piece, twin) for twin in known.twins(whole)]
                lone = [piece] if known.is_lone(whole) else []
                joined = known.with_pairs(pairs, is_sure=False).with_lone(lone)
                more.put(part, other, joined)
    return more


def _tell(move: Move, paired: Twins) -> None:
    """Write down the changes, and which languages are behind for them."""
    changed = {
        part: differences(move.before[part], move.after[part])
        for part in move.advancing
        if part in move.before
    }
    told: list[Told] = []
    for part, found in changed.items():
        told += _changes(move, part, _weighed(move, part, found), changed, paired)
    for part in move.after:
        if part not in move.before:
            told += _gaps(move, part, paired)
            told += _missed(move, part, paired)
    _write(move, told)


def _write(move: Move, told: Sequence[Told]) -> None:
    """Add the rows."""
    if not told:
        return
    # SQLite gives rows back in no order: asking for one would cost a statement a row
    ids: dict[tuple[object, ...], list[int]] = defaultdict(list)
    for id_, *telling in db.session.execute(_INSERT, [change for change, _ in told]):
        ids[tuple(telling)].append(id_)
    rows = [
        {
            "change_id": id_,
            "language": language,
            "document_id": move.document_id,
            "how": how,
            "by_id": move.by_id if how else None,
            "at": move.at if how else None,
        }
        for one, languages in told
        for id_ in [ids[tuple(one[name] for name in _TELLING)].pop(0)]
        for language, how in languages.items()
    ]
    if rows:
        db.session.execute(_INSERT_SEEN, rows)


def _weighed(
    move: Move, part: str, found: Sequence[Difference]
) -> Iterable[tuple[Difference, Significance]]:
    """The differences that others hear of: neither typos nor translations."""
    brought = _brought_over(move.document_id, part, found)
    own = [one for one in found if one.after is None or key_of(one.after) not in brought]
    if not own:
        return []
    numbers = move.before[part].number, move.after[part].number
    weights = weigh(move.document_id, part, *numbers, [one.unit for one in own])
    return [(one, weights[one.unit]) for one in own if weights[one.unit] != Significance.TYPO]


def _brought_over(document_id: int, part: str, found: Sequence[Difference]) -> set[bytes]:
    """The texts that say what another language says, and no more."""
    keys = [key_of(one.after) for one in found if one.after is not None]
    asked = {"owner": document_id, "part": part, "keys": keys}
    said = dict(db.session.execute(_SAID, asked).all())
    return {key for key, is_meaning in said.items() if not is_meaning}


def _changes(
    move: Move,
    part: str,
    weighed: Iterable[tuple[Difference, Significance]],
    changed: Mapping[str, Sequence[Difference]],
    paired: Twins,
) -> Iterable[Told]:
    touched = {other: {one.unit for one in found} for other, found in changed.items()}
    for one, significance in weighed:
        change = _change(move, part, one, move.before[part].number, significance)
        answers: dict[str, How | None] = {}
        for other in move.others(part):
            if other not in move.before or paired.is_lone(part, one.unit, other):
                continue  # what it lacks is told by its gaps, or it lacks nothing
            own = {*paired.of(part, one.unit, other)}
            answers[other] = How.TOGETHER if own & touched.get(other, set()) else None
        yield change, answers


def _gaps(move: Move, part: str, paired: Twins) -> Iterable[Told]:
    """What a language that is new to readers lacks, or has alone."""
    for other in move.others(part):
        is_second = other not in move.before and other < part  # told the other way round already
        if is_second:
            continue
        for one, lacking in ((other, part), (part, other)):
            yield from _lacks(move, one, lacking, paired)


def _lacks(move: Move, part: str, language: str, paired: Twins) -> Iterable[Told]:
    """The passages of `part` that a language wants."""
    pairs, there = paired.between(part, language), move.after[language].passages
    for unit, text in move.after[part].passages.items():
        if not pairs.is_lone(unit) and there.keys().isdisjoint(pairs.twins(unit)):
            gap = Difference(unit, None, text)
            yield _change(move, part, gap, 0, Significance.MEANING), {language: None}


def _missed(move: Move, part: str, paired: Twins) -> Iterable[Told]:
    """What changed while a language that is new to readers was being written."""
    for other in move.others(part):
        if other not in move.before:
            continue  # nobody saw it change
        now = move.after[other]
        base, found = missed(move.document_id, part, move.after[part].number, other, now)
        weights = weigh(move.document_id, other, base, now.number, [one.unit for one in found])
        for one in found:
            is_lone = paired.is_lone(other, one.unit, part)
            if one.before is not None and weights[one.unit] != Significance.TYPO and not is_lone:
                yield _change(move, other, one, base, weights[one.unit]), {part: None}


def _change(move: Move, part: str, one: Difference, base: int, significance: Significance) -> Row:
    return {
        "document_id": move.document_id,
        "part": part,
        "unit": one.unit,
        "base": base if one.before is not None else 0,
        "number": move.after[part].number,
        "before": None if one.before is None else key_of(one.before),
        "after": None if one.after is None else key_of(one.after),
        "significance": significance,
        "at": move.at,
        "words": len(words(one.after or "")),
    }
