"""Documents that words or facts name: by a slug they ever had, by their id, by their title."""

import re
from collections.abc import Collection
from typing import Any

from sqlalchemy import ColumnElement, Select, func, select

from wiki.access.actor import Actor
from wiki.db import db
from wiki.documents.derived import sort_key
from wiki.documents.listings import Item, visible_to
from wiki.documents.models import Address, Document, Heading
from wiki.documents.rules import AddressState

#: "Its title (its public id)", as a form gives back what was found
_WITH_ID = re.compile(r"\(([a-z2-7]{8})\)\s*$")

#: what people leave out of a name, or put there, as it comes
_LEFT_OUT = re.compile(r"[\s\-’']+")


def find_named(actor: Actor, slugs: Collection[str], language: str) -> dict[tuple[str, str], Item]:
    """By (kind, slug), the documents that this actor may read, as a reader of `language` does."""
    rows = db.session.execute(
        _headings(actor, language, Address.kind, Address.slug)
        .join(Address, Address.document_id == Document.id)
        .where(
            Address.slug.in_(slugs),
            Address.state.in_((AddressState.LIVE, AddressState.OLD)),
        )
    )
    return {(row[0], row[1]): Item(*row[2:]) for row in rows}


def find_identified(actor: Actor, ids: Collection[str], language: str) -> dict[str, Item]:
    """By public id, those of these documents that this actor may read, told in `language`."""
    rows = db.session.execute(_headings(actor, language).where(Document.public_id.in_(ids)))
    return {row.public_id: Item(*row) for row in rows}


def find_titled(actor: Actor, kind: str, words: str, language: str, most: int) -> list[Item]:
    """The documents of a kind that `words` may mean, in the order of the alphabet.

    "… (public id)" means that one; the very title in any language, those that bear it; else
    every title that holds the words, `most` of them at most.
    """
    told = _WITH_ID.search(words)
    if told:
        known = find_identified(actor, [told[1]], language)
        return [item for item in known.values() if item.kind == kind]
    key = " ".join(_LEFT_OUT.sub(" ", sort_key(words)).split())
    if not key:
        return []
    title: ColumnElement[str] = func.replace(Heading.sort_key, "-", " ")
    for sign in "’'":
        title = func.replace(title, sign, " ")
    for is_meant in (title == key, title.contains(key, autoescape=True)):
        meant = select(Heading.document_id).where(is_meant)
        found = db.session.execute(
            _headings(actor, language).where(Document.kind == kind, Document.id.in_(meant))
        )
        items = {row.public_id: Item(*row) for row in found}
        if items:
            return sorted(items.values(), key=lambda item: (sort_key(item.title), item.public_id))[
                :most
            ]
    return []


def _headings(actor: Actor, language: str, *before: Any) -> Select[*tuple[Any, ...]]:
    """Every heading of what the actor may read; of one document, the best comes last."""
    return (
        select(
            *before,
            *(Document.id, Document.public_id, Document.kind, Heading.language, Heading.title),
            *(Heading.summary, Heading.slug, Heading.menu, Heading.published_at),
        )
        .select_from(Document)
        .join(Heading, Heading.document_id == Document.id)
        .where(visible_to(actor))
        .order_by(Heading.language == language, Heading.language == Document.origin)
    )
