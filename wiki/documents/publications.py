"""Moving what readers see: one revision number per part, and all that follows from it.

All of this runs inside a service's transaction.
"""

from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType

from sqlalchemy import and_, bindparam, insert, select, update

from wiki.db import Base, db
from wiki.documents import addresses, contents, derived, revisions
from wiki.documents.freshness import following
from wiki.documents.models import Document, Publication
from wiki.documents.moments import Moment
from wiki.documents.revisions import Held
from wiki.documents.rules import FACTS
from wiki.gathering import add_rows

#: part → the revision number readers see; None when it was withdrawn; absent: never public
Live = Mapping[str, int | None]

_TABLE = Base.metadata.tables[Publication.__tablename__]
_STANDS = and_(_TABLE.c.document_id == bindparam("owner"), _TABLE.c.until.is_(None))
_LIVE = select(_TABLE.c.part, _TABLE.c.number).where(_STANDS)
_CLOSE = (
    update(_TABLE)
    .where(_STANDS, _TABLE.c.part.in_(bindparam("parts", expanding=True)))
    .values(until=bindparam("at"))
)
_OPEN = insert(_TABLE)


def live_numbers(document_id: int) -> dict[str, int | None]:
    """What readers see of a document."""
    return dict(db.session.execute(_LIVE, {"owner": document_id}).all())


def move(
    document: Document, revision: Held, parts: Iterable[str], live: Live, moment: Moment
) -> list[str]:
    """Let readers see this revision of these parts; a part it lacks is withdrawn.

    `live`: what they see now. Gives the parts that really moved, facts first. Raises Invalid when a
    language has no address.
    """
    hashes, number = revision.parts, revision.number
    aims = {part: number if part in hashes else None for part in _in_order(parts)}
    moved = {part: aim for part, aim in aims.items() if live.get(part) != aim}
    languages = [part for part in moved if part in hashes and part != FACTS]
    if moment.moves_addresses:
        is_newest = number == document.head or _is_at_head(document, hashes, languages)
        titles = _titles(revision, languages)
        addresses.go_live(
            document, titles, moment.languages, is_newest, moment.slugs, moment.is_first
        )
    else:
        addresses.require_live(document, languages)
    if languages:
        following.follow(document.id, languages, live, revision, moment)
    _turn(document, moved, live, moment, revision.texts)
    return list(moved)


def _titles(revision: Held, languages: Iterable[str]) -> dict[str, str]:
    """Language → the title that the revision has there, where it is not erased."""
    wanted = {language: revision.parts[language][0] for language in languages}
    missing = contents.load_many(set(wanted.values()) - revision.texts.keys())
    texts = {**revision.texts, **missing}
    return {code: derived.title_of(texts[key]) for code, key in wanted.items() if key in texts}


def withdraw(document: Document, parts: Iterable[str], moment: Moment) -> list[str]:
    """Let readers see nothing of these parts any more. Gives those that were public."""
    live = live_numbers(document.id)
    gone = [part for part in _in_order(parts) if live.get(part) is not None]
    _turn(document, dict.fromkeys(gone), live, moment)
    return gone


def readdress(document: Document, language: str, languages: Sequence[str]) -> None:
    """The published part keeps its text and its date, and answers at its new address."""
    number = live_numbers(document.id)[language] or 0
    key = revisions.parts_of(document.id, number)[language][0]
    title = derived.title_of(contents.load_many([key])[key])
    addresses.go_live(document, {language: title}, languages)
    derived.derive([document.id], languages)


def _is_at_head(
    document: Document, hashes: Mapping[str, revisions.PartHashes], languages: Iterable[str]
) -> bool:
    newest = revisions.parts_of(document.id, document.head)
    return all(newest.get(language) == hashes[language] for language in languages)


def _in_order(parts: Iterable[str]) -> list[str]:
    return sorted(set(parts), key=lambda part: (part != FACTS, part))


def _turn(
    document: Document,
    aims: Live,
    live: Live,
    moment: Moment,
    at_hand: Mapping[bytes, bytes] = MappingProxyType({}),
) -> None:
    """Close the publications that stand, open the next ones, and make what follows from them."""
    if not aims:
        return
    if closing := [part for part in aims if part in live]:
        db.session.execute(_CLOSE, {"owner": document.id, "parts": closing, "at": moment.at})
    rows = [
        {
            "document_id": document.id,
            "part": part,
            "number": number,
            "since": moment.at,
            "by_id": moment.by_id,
        }
        for part, number in aims.items()
    ]
    add_rows(_OPEN, rows)
    if moment.derives:
        derived.derive([document.id], moment.languages, aims, at_hand)
