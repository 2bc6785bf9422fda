"""Exporting what anybody may read: each text as it was shown to readers, in order."""

from collections.abc import Collection, Iterator, Mapping

from sqlalchemy import select

from wiki.access.actor import VISITOR
from wiki.db import db, snapshot
from wiki.documents.listings import visible_to
from wiki.documents.models import Document, Publication
from wiki.documents.rules import FACTS, AddressState
from wiki.exchange.acts import PUBLISHED, Act, pages_of_acts
from wiki.exchange.lines import Addresses
from wiki.exchange.shelf import Shelf
from wiki.exchange.terms import term_lines
from wiki.exchange.writing import document_told, encode, event, head_of_revision, parts_told
from wiki.texts.discretion import in_json, with_addresses_dotted

#: document → part → the number that readers see now
Live = Mapping[int, Mapping[str, int]]


def export_public_lines() -> Iterator[bytes]:
    """Every document that an anonymous reader may read, in the states that readers were shown, and
    the glossary.

    Left out: drafts, withdrawn parts, hidden revisions and notes, erased texts; dots stand in the
    place of e-mail addresses. Raises Disagreement.
    """
    return (in_json(line.decode(), with_addresses_dotted).encode() for line in _public_lines())


def _public_lines() -> Iterator[bytes]:
    begun: set[int] = set()
    with snapshot():
        for page in pages_of_acts():
            acts = [act for act in page if act.type == PUBLISHED]
            live = _live({act.document_id for act in acts})
            acts = [act for act in acts if act.document_id in live]
            keys = [(act.document_id, act.number) for act in acts]
            shelf = Shelf(acts, set(keys))
            shelf.open(
                (key, part) for key, act in zip(keys, acts, strict=True) for part in act.parts
            )
            for act in acts:
                yield from _lines(shelf, act, live[act.document_id], begun)
        yield from term_lines(is_public=True)


def _live(ids: Collection[int]) -> Live:
    rows = db.session.execute(
        select(Publication.document_id, Publication.part, Publication.number)
        .join(Document, Document.id == Publication.document_id)
        .where(
            Document.id.in_(ids),
            visible_to(VISITOR),
            Publication.until.is_(None),
            Publication.number.is_not(None),
        )
    )
    found: dict[int, dict[str, int]] = {}
    for owner, part, number in rows:
        found.setdefault(owner, {})[part] = number or 0
    return found


def _lines(shelf: Shelf, act: Act, live: Mapping[str, int], begun: set[int]) -> Iterator[bytes]:
    """The revision as it was shown then, and when, unless it was at once."""
    key = (act.document_id, act.number)
    document, row = shelf.documents[act.document_id], shelf.revisions[key]
    parts = [
        part
        for part in act.parts
        if part in shelf.parts_of(key)
        and shelf.text(key, part) is not None
        and (live.get(part) == act.number if row.hidden == "revision" else part in live)
    ]
    if not parts or act.at is None:
        return
    is_first = act.document_id not in begun
    begun.add(act.document_id)
    told = head_of_revision(document, row, None, "" if row.hidden else row.note)
    told |= parts_told(shelf, key, parts, is_first)
    if act.at == row.at:
        told["publish"] = True
    if is_first:
        written = [part for part in parts if part != FACTS]
        told |= document_told(document, written, _public(shelf.addresses[document.id], live))
    yield encode(told)
    if act.at != row.at:
        yield event(document, act.at, "published", parts=parts)


def _public(addresses: Addresses, live: Mapping[str, int]) -> Addresses:
    """The addresses that lead to what anybody may read."""
    leading = {
        language: {
            slug: state
            for slug, state in addresses.get(language, {}).items()
            if state in (AddressState.LIVE, AddressState.OLD)
        }
        for language in live
        if language != FACTS
    }
    known = {slug for slugs in leading.values() for slug in slugs}
    for language, states in addresses.items():
        for slug, state in states.items():
            if state == AddressState.STANDIN and slug in known:
                leading.setdefault(language, {})[slug] = state
    return {language: dict(sorted(leading[language].items())) for language in sorted(leading)}
