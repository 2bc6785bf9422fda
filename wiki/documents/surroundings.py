"""What stands around a text when it is read: where its links lead, what leads here, who wrote it,
and which languages there is more to ask of.

Questions of one shape, so that one statement answers them all.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any, NamedTuple

from sqlalchemy import (
    ColumnElement,
    CompoundSelect,
    Integer,
    ScalarSelect,
    Select,
    String,
    and_,
    bindparam,
    case,
    func,
    literal,
    select,
    union_all,
)

from wiki.access.actor import Actor, Role
from wiki.db import Base, db
from wiki.documents.anchors.models import FormerAnchor
from wiki.documents.credits.queries import Share, shares_of
from wiki.documents.freshness.models import Provenance, Seen
from wiki.documents.freshness.rules import How
from wiki.documents.listings import visible_to
from wiki.documents.models import Document, Heading, Link
from wiki.documents.views import DocumentView

#: how many of the documents that lead here are named beside a text
_MOST_LINKS_HERE = 12

Rows = Select[*tuple[Any, ...]]

_DOCUMENTS, _HEADINGS, _LINKS, _SEEN, _PROVENANCES, _ANCHORS = (
    Base.metadata.tables[one.__tablename__]
    for one in (Document, Heading, Link, Seen, Provenance, FormerAnchor)
)
_HELD = _HEADINGS.alias("held")
_ID = bindparam("document_id", type_=Document.id.type)
_SHOWN = bindparam("shown", type_=String())
_WANTED = bindparam("wanted", type_=String())
_NOTHING = literal("", String())
_NOBODY = literal(0, Integer())


class Neighbour(NamedTuple):
    """A document at the other end of a link, in the language in which a reader is shown it."""

    kind: str
    language: str
    slug: str
    title: str
    document_id: int


@dataclass(frozen=True)
class Surroundings:
    """`targets` by what stands between the brackets; `credits` by language, the most words first.

    `links_here`: the first of them in alphabetical order. `behind`: the languages that have not
    taken in something of another; `translated`: those with passages that were translated;
    `confirmed`: those of which somebody said that nothing is to change. `former`: heading →
    anchors that it had under other titles.
    """

    targets: Mapping[str, Neighbour]
    links_here: Sequence[Neighbour]
    credits: Mapping[str, Sequence[Share]]
    behind: Collection[str] = ()
    translated: Collection[str] = ()
    confirmed: Collection[str] = ()
    former: Mapping[str, Sequence[str]] = field(default_factory=dict)

    @property
    def documents(self) -> set[int]:
        """The documents at the other ends of the links that are shown."""
        return {one.document_id for one in (*self.targets.values(), *self.links_here)}


class _Row(NamedTuple):
    """`key` says of what or whom it tells; of one key, the lowest place comes first.

    A share of the words is a neighbour with a role, an engine and a name; an anchor is a title.
    """

    role: str
    key: str
    place: int
    neighbour: Neighbour


def look_around(actor: Actor, document: DocumentView, language: str) -> Surroundings:
    """What stands around the published text that a reader of `language` is shown."""
    values = {
        "document_id": document.id,
        "shown": document.language_for(language),
        "wanted": language,
    }
    found = db.session.execute(_statement(actor.role), values).all()
    rows = sorted(_Row(row[0], row[1], row[2], Neighbour(*row[3:])) for row in found)
    targets: dict[str, Neighbour] = {}
    here: list[Neighbour] = []
    credits: dict[str, list[Share]] = {}
    former: dict[str, list[str]] = {}
    asked: dict[str, list[str]] = {"behind": [], "translated": [], "confirmed": []}
    for role, key, place, neighbour in rows:
        if role == "target":
            targets.setdefault(key, neighbour)
        elif role == "here":
            here.append(neighbour)
        elif role in asked:
            asked[role].append(key)
        elif role == "anchor":
            former.setdefault(key, []).append(neighbour.title)
        else:
            share = Share(neighbour.kind, neighbour.title, neighbour.language, -place)
            credits.setdefault(key, []).append(share)
    return Surroundings(targets, here, credits, former=former, **asked)


@cache
def _statement(role: Role) -> CompoundSelect[*tuple[Any, ...]]:
    """Built once for each role: building costs more than asking."""
    anybody = Actor(role=role)
    return union_all(
        *(_targets(anybody), _links_here(anybody), _credits(), _former()),
        _languages("behind", _SEEN.c.language).where(
            _SEEN.c.document_id == _ID, _SEEN.c.how.is_(None)
        ),
        _languages("confirmed", _SEEN.c.language).where(
            _SEEN.c.document_id == _ID, _SEEN.c.how == How.NOTHING
        ),
        _languages("translated", _PROVENANCES.c.part).where(_PROVENANCES.c.document_id == _ID),
    )


def _targets(actor: Actor) -> Rows:
    """Each of them in all its languages, the best one for the reader in the lowest place."""
    language = _HEADINGS.c.language
    is_asked = and_(_LINKS.c.language_asked != "", language == _LINKS.c.language_asked)
    is_origin = language == _DOCUMENTS.c.origin
    place = case((is_asked, 0), (language == _WANTED, 1), (is_origin, 2), else_=3)
    return (
        _neighbours(actor, "target", _LINKS.c.raw, place)
        .join(_LINKS, _LINKS.c.target_id == _DOCUMENTS.c.id)
        .where(_LINKS.c.document_id == _ID, _LINKS.c.language == _SHOWN)
    )


def _links_here(actor: Actor) -> Rows:
    """There may be thousands of them: the database itself chooses the language of each."""
    here = select(_LINKS.c.document_id).where(
        _LINKS.c.target_id == _ID, _LINKS.c.document_id != _ID
    )
    best = func.coalesce(_held(_WANTED), _held(_DOCUMENTS.c.origin), _held(_HELD.c.language))
    first = (
        _neighbours(actor, "here", _HEADINGS.c.sort_key, literal(0, Integer()))
        .where(_DOCUMENTS.c.id.in_(here), _HEADINGS.c.language == best)
        .order_by(_HEADINGS.c.sort_key)
        .limit(_MOST_LINKS_HERE)
        .subquery()
    )
    return select(*first.c)


def _neighbours(
    actor: Actor, role: str, key: ColumnElement[str], place: ColumnElement[int]
) -> Rows:
    return (
        select(
            *(literal(role, String()).label("role"), key.label("key"), place.label("place")),
            *(_DOCUMENTS.c.kind, _HEADINGS.c.language, _HEADINGS.c.slug, _HEADINGS.c.title),
            _DOCUMENTS.c.id,
        )
        .select_from(_DOCUMENTS)
        .join(_HEADINGS, _HEADINGS.c.document_id == _DOCUMENTS.c.id)
        .where(visible_to(actor, _DOCUMENTS))
    )


def _held(language: ColumnElement[str]) -> ScalarSelect[str]:
    """This language, if the document has a published part in it."""
    return (
        select(func.min(_HELD.c.language))
        .where(_HELD.c.document_id == _DOCUMENTS.c.id, _HELD.c.language == language)
        .correlate(_DOCUMENTS)
        .scalar_subquery()
    )


def _credits() -> Rows:
    """The place of a share is the number of its words, turned about: the most come first."""
    share = shares_of().order_by(None).subquery()
    return select(
        *(literal("credit", String()), share.c.language, -share.c.words),
        *(share.c.role, share.c.engine, _NOTHING, share.c.name, _NOBODY),
    )


def _former() -> Rows:
    return select(
        *(literal("anchor", String()), _ANCHORS.c.unit, literal(0, Integer())),
        *(_NOTHING, _NOTHING, _NOTHING, _ANCHORS.c.anchor, _NOBODY),
    ).where(_ANCHORS.c.document_id == _ID, _ANCHORS.c.language == _SHOWN)


def _languages(role: str, language: ColumnElement[str]) -> Rows:
    return select(
        *(literal(role, String()), language, literal(0, Integer())),
        *(_NOTHING, _NOTHING, _NOTHING, _NOTHING, _NOBODY),
    ).distinct()
