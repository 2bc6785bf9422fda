"""What follows from published parts: headings, facets, links, the tree. Can be made again.

All of this runs inside a service's transaction.
"""

import json
from collections.abc import Collection, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Any

from sqlalchemy import Table, and_, bindparam, delete, insert, select, update

from wiki.db import Base, db
from wiki.documents import contents
from wiki.documents.freshness import measures
from wiki.documents.models import (
    Address,
    Branch,
    Document,
    Facet,
    Heading,
    Link,
    Place,
    Publication,
    RevisionPart,
)
from wiki.documents.rules import FACTS, AddressState
from wiki.kinds.fields import FactValue
from wiki.kinds.registry import KINDS, get_kind
from wiki.markup.links import find_links
from wiki.texts import slugs
from wiki.texts.discretion import without_addresses
from wiki.texts.folding import fold
from wiki.texts.plain import plain
from wiki.vocab import sections
from wiki.vocab.languages import known

Row = dict[str, Any]

_RANKS = {kind: place for place, kind in enumerate(KINDS)}

_TABLES = [Base.metadata.tables[one.__tablename__] for one in (Branch, Facet, Heading, Link, Place)]
_BRANCHES, _FACETS, _HEADINGS, _LINKS, _PLACES = _TABLES
_DOCUMENTS = bindparam("documents", type_=Document.id.type, expanding=True)
_PARTS = bindparam("parts", type_=Publication.part.type, expanding=True)
_OF_FACTS = ""  # the language of facts, which have none
_CLEAR_FACTS = [
    delete(table).where(table.c.document_id.in_(_DOCUMENTS)) for table in (_BRANCHES, _PLACES)
]
_CLEAR = [
    delete(table).where(
        table.c.document_id.in_(_DOCUMENTS),
        table.c.language.in_(bindparam("languages", expanding=True)),
    )
    for table in (_FACETS, _HEADINGS, _LINKS)
]
_INSERT = {table: insert(table) for table in _TABLES}
_IS_SHOWN = and_(
    RevisionPart.document_id == Publication.document_id,
    RevisionPart.number == Publication.number,
    RevisionPart.part == Publication.part,
)
_IS_WHERE = and_(
    Address.document_id == Publication.document_id,
    Address.language == Publication.part,
    Address.state == AddressState.LIVE,
)
#: what readers see of each document, part by part, and where
_PUBLIC = (
    select(
        Document.id,
        Document.kind,
        Publication.part,
        Publication.since,
        RevisionPart.content_hash,
        Address.slug,
    )
    .join(Publication, Publication.document_id == Document.id)
    .join(RevisionPart, _IS_SHOWN)
    .outerjoin(Address, _IS_WHERE)
    .where(Publication.until.is_(None), Document.id.in_(_DOCUMENTS), Publication.part.in_(_PARTS))
)
_ADDRESSES = Base.metadata.tables[Address.__tablename__].c
_LEADS = _ADDRESSES.state.in_((AddressState.LIVE, AddressState.OLD))
_ANSWERS = (
    select(*(_ADDRESSES[name] for name in ("slug", "language", "kind", "state", "document_id")))
    .where(
        _ADDRESSES.slug.in_(bindparam("slugs", expanding=True)),
        _LEADS,
        _ADDRESSES.language.in_(bindparam("languages", expanding=True)),
    )
    .order_by(_ADDRESSES.id)
)
_WISHES = select(_LINKS).where(
    _LINKS.c.target_id.is_(None),
    _LINKS.c.slug.in_(
        select(_ADDRESSES.slug).where(_ADDRESSES.document_id.in_(_DOCUMENTS), _LEADS)
    ),
)
_ANSWER = (
    update(_LINKS)
    .where(
        _LINKS.c.document_id == bindparam("its_document_id"),
        _LINKS.c.language == bindparam("its_language"),
        _LINKS.c.raw == bindparam("its_raw"),
    )
    .values(target_id=bindparam("its_target_id"))
)


def derive(
    document_ids: Collection[int],
    languages: Sequence[str],
    parts: Collection[str] = (),
    at_hand: Mapping[bytes, bytes] = MappingProxyType({}),
) -> None:
    """Make again every row that follows from what these documents have public.

    `parts`: the only ones of which another text is public; none told: all. `at_hand`: texts by
    hash that need not be fetched.
    """
    asked = {"documents": list(document_ids)}
    told = list(parts or (FACTS, *known()))  # those the site no longer speaks, too
    _clear(asked, told)
    rows = db.session.execute(_PUBLIC, {**asked, "parts": told}).all()
    keys = {bytes(row.content_hash) for row in rows}
    held = {**at_hand, **contents.load_many(keys - at_hand.keys())}
    made: dict[Table, list[Row]] = {table: [] for table in _TABLES}
    for row in rows:
        text = held.get(bytes(row.content_hash))
        if text is None:
            continue  # erased
        follow = _follow_facts if row.part == FACTS else _follow_text
        for table, values in follow(row, json.loads(text), languages):
            made[table].append({"document_id": row.id, **values})
    unread = measures.count_unread(document_ids)
    for heading in made[_HEADINGS]:
        heading["unread"] = unread.get((heading["document_id"], heading["language"]), 0)
    _resolve(made[_LINKS], languages)
    for table, listed in made.items():
        if listed:
            db.session.execute(_INSERT[table], listed)
    _answer_wishes(asked, languages)


def _clear(asked: Row, parts: Sequence[str]) -> None:
    if FACTS in parts:
        for clear in _CLEAR_FACTS:
            db.session.execute(clear, asked)
    languages = [_OF_FACTS if part == FACTS else part for part in parts]
    for clear in _CLEAR:
        db.session.execute(clear, {**asked, "languages": languages})


def _follow_facts(
    row: Any, facts: Mapping[str, FactValue], _languages: Sequence[str]
) -> Iterator[tuple[Table, Row]]:
    for name, value in dict.fromkeys(get_kind(row.kind).facets(facts)):
        yield _FACETS, {"name": name, "value": value, "language": _OF_FACTS}
    if {"latitude", "longitude"} <= facts.keys():
        yield _PLACES, {name: float(str(facts[name])) for name in ("latitude", "longitude")}
    if {"parent", "place", "in_menu"} & facts.keys():
        yield (
            _BRANCHES,
            {
                "parent": str(facts.get("parent", "")),
                "place": int(str(facts.get("place", 0))),
                "is_in_menu": bool(facts.get("in_menu", False)),
            },
        )


def _follow_text(
    row: Any, texts: Mapping[str, str], languages: Sequence[str]
) -> Iterator[tuple[Table, Row]]:
    yield (
        _HEADINGS,
        {
            "language": row.part,
            "title": without_addresses(texts.get("title", "")),
            "sort_key": sort_key(texts.get("title", "")),
            "summary": _summary(row.kind, texts),
            "slug": row.slug or "",
            "menu": texts.get("menu", ""),
            "published_at": row.since,
            "words": measures.count_words(texts),
        },
    )
    for tag in tags_of(texts):
        yield _FACETS, {"name": "tag", "value": tag, "language": row.part}
    yield from _follow_links(row, texts, languages)


def _summary(kind: str, texts: Mapping[str, str]) -> str:
    summary = without_addresses(texts.get("summary", ""))
    return plain(summary) if "summary" in get_kind(kind).long_texts else summary


def _follow_links(
    row: Any, texts: Mapping[str, str], languages: Sequence[str]
) -> Iterator[tuple[Table, Row]]:
    source = get_kind(row.kind).markdown_of(texts)
    raws = {link.target: None for link in find_links(source) if link.target}
    for raw in raws:
        language, kind, title = narrow(raw, languages)
        yield (
            _LINKS,
            {
                "language": row.part,
                "raw": raw[:300],
                "slug": slugs.slugify(title),
                "language_asked": language,
                "kind_asked": kind,
            },
        )


def title_of(content: bytes) -> str:
    """The title in a part's content."""
    return str(json.loads(content).get("title", ""))


def tags_of(texts: Mapping[str, str]) -> list[str]:
    """The free words a part is tagged with, each once, without regard to case."""
    words = (word.strip().casefold()[:100] for word in texts.get("tags", "").split(","))
    return [word for word in dict.fromkeys(words) if word]


def sort_key(title: str) -> str:
    """The title as an alphabetical list orders it: accents and case set aside."""
    return fold(title)[:300]


def narrow(raw: str, languages: Sequence[str]) -> tuple[str, str, str]:
    """(language asked for or "", kind asked for or "", title) of a wiki link's target.

    `en:Title` asks for a language, `communs:Title` (a section word) for a kind.
    """
    prefix, colon, rest = raw.partition(":")
    word = prefix.strip().lower()
    if colon and word in languages:
        return word, "", rest.strip()
    if colon and sections.find_code(word) in KINDS:
        return "", str(sections.find_code(word)), rest.strip()
    return "", "", raw.strip()


def find_target(
    language: str, asked_language: str, asked_kind: str, slug: str, languages: Sequence[str]
) -> int | None:
    """The document that a link leads to: articles then pages, this language then the others."""
    wish: Row = {
        "language": language,
        "slug": slug,
        "language_asked": asked_language,
        "kind_asked": asked_kind,
    }
    _resolve([wish], languages)
    target: int | None = wish["target_id"]
    return target


def _answer_wishes(asked: Row, languages: Sequence[str]) -> None:
    """Links of any document that wanted one of these documents' addresses lead there now."""
    wishes = [dict(row._mapping) for row in db.session.execute(_WISHES, asked)]
    _resolve(wishes, languages)
    answered = [wish for wish in wishes if wish["target_id"] is not None]
    if answered:
        rows = [{f"its_{name}": value for name, value in wish.items()} for wish in answered]
        db.session.execute(_ANSWER, rows)


def _resolve(links: Sequence[Row], languages: Sequence[str]) -> None:
    """Set the `target_id` of each link."""
    answers: dict[str, list[Any]] = {}
    wanted = sorted({link["slug"] for link in links})
    for start in range(0, len(wanted), 500):
        asked = {"slugs": wanted[start : start + 500], "languages": list(languages)}
        for row in db.session.execute(_ANSWERS, asked):
            answers.setdefault(row.slug, []).append(row)
    for link in links:
        link["target_id"] = _best(link, answers.get(link["slug"], []))


def _best(link: Row, answers: Sequence[Any]) -> int | None:
    fitting = [
        row
        for row in answers
        if link["language_asked"] in ("", row.language) and link["kind_asked"] in ("", row.kind)
    ]
    best = min(
        fitting,
        key=lambda row: (
            row.language != link["language"],
            _RANKS.get(row.kind, len(_RANKS)),
            row.state != AddressState.LIVE,
        ),
        default=None,
    )
    return None if best is None else best.document_id
