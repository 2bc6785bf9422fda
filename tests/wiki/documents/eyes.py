"""Everything that one person can find through the queries, as one long text."""

from collections.abc import Callable, Iterator
from functools import cache, partial
from typing import ParamSpec

from sqlalchemy import select

from tests.support.lists import browse
from tests.wiki.documents.random_acts import documents
from wiki.access.actor import Actor
from wiki.browsing.queries import list_page
from wiki.db import db
from wiki.documents import history, listings, public, queries, recent, surroundings, undoing
from wiki.documents.facets import list_facets
from wiki.documents.models import Address
from wiki.documents.named import find_named
from wiki.documents.queries import Moved
from wiki.documents.section_history import find_trace
from wiki.documents.views import DocumentView
from wiki.errors import LieuxError

LANGUAGES = ("fr", "en")

P = ParamSpec("P")


def told(question: Callable[P, object], *asked: P.args, **named: P.kwargs) -> str:
    """The answer, or what the refusal says."""
    try:
        return opened(question(*asked, **named))
    except (LieuxError, Moved) as refusal:
        return repr(refusal) + repr(vars(refusal))


def opened(answer: object) -> str:
    """The answer in full, with the parts that it holds packed."""
    parts = answer.parts.values() if isinstance(answer, DocumentView) else ()
    return repr(answer) + repr([(dict(part.texts), part.units) for part in parts])


def everything(actor: Actor, words: list[str]) -> str:
    """All that `actor` is told, whatever they ask."""
    return "\n".join([*_lists(actor, words), *_at_addresses(actor), *_of_documents(actor)])


def _lists(actor: Actor, words: list[str]) -> Iterator[str]:
    source = " ".join(f"[[{word}]]" for word in words)
    yield told(find_named, actor, words, "fr")
    yield told(public.list_public, 0, 100)
    for language in LANGUAGES:
        page = cache(partial(list_page, actor, language))  # most words find the same: nothing
        yield told(recent.list_recent, actor, language)
        yield told(listings.list_tree, actor, language)
        yield told(listings.list_wanted, actor)
        # the brackets are what was asked: only where they lead is an answer
        yield told(list, listings.find_link_targets(actor, language, source).values())
        for kind in ("article", "page"):
            listing = listings.list_documents(actor, kind, language)
            yield repr(listing)
            yield told(list_facets, [item.document_id for item in listing.items])
            yield told(listings.list_orphans, actor, kind, language)
            chosen = browse(actor, {}, kind, language)
            yield repr((chosen.ids, chosen.facets, page(tuple(chosen.ids))))
            for word in words:
                found = browse(actor, {"tag": (word,)}, kind, language)
                yield repr((found.ids, page(tuple(found.ids))))


def _at_addresses(actor: Actor) -> Iterator[str]:
    rows = db.session.execute(select(Address.language, Address.kind, Address.slug)).all()
    for language, kind, slug in rows:
        yield told(queries.find_by_address, actor, language, kind, slug)
        yield told(queries.find_to_edit, actor, language, kind, slug)


def _of_documents(actor: Actor) -> Iterator[str]:
    for row in documents():
        yield told(queries.find_draft, actor, row.id)
        yield told(queries.get_to_edit, actor, row.id)
        yield told(queries.get_document, actor, row.public_id)
        try:
            document = queries.find_document(actor, row.id)
        except LieuxError:
            continue
        if document is not None and document.parts:
            yield opened(document)
            yield from _around(actor, document)
            yield from _past(actor, document, row.head)


def _around(actor: Actor, document: DocumentView) -> Iterator[str]:
    for language in LANGUAGES:
        yield told(surroundings.look_around, actor, document, language)
        yield told(listings.list_links_here, actor, document.id, language)
        yield told(listings.list_link_targets, actor, document.id, language, language)


def _past(actor: Actor, document: DocumentView, head: int) -> Iterator[str]:
    yield told(history.list_revisions, actor, document)
    for language in LANGUAGES:
        for unit in (f"{number}.1" for number in range(1, head + 1)):
            yield told(find_trace, actor, document, language, unit)
    for number in range(1, head + 1):
        yield told(history.get_revision, actor, document, number)
        yield told(history.read_at, actor, document, number)
        yield told(undoing.foresee_restore, actor, document, number)
        yield told(undoing.foresee_undo, actor, document, number, number)
