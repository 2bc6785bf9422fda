"""Documents, revisions and hits as JSON objects. Instants are in UTC; addresses are full."""

from collections.abc import Mapping, Sequence
from typing import Any

from flask import url_for

from blueprints.web.render import public_href
from wiki.clock import utc_text
from wiki.config import current
from wiki.documents.credits.queries import Share
from wiki.documents.freshness.origins import PassageOrigin, list_origins
from wiki.documents.freshness.queries import list_stale
from wiki.documents.history import RevisionView
from wiki.documents.views import DocumentView, PartView
from wiki.search.model import Hit
from wiki.search.queries import Found


def document(view: DocumentView, credits: Mapping[str, Sequence[Share]]) -> dict[str, Any]:
    """A document as its reader may see it: facts, and each language with its state.

    `credits` by language: whose words readers see.
    """
    return {
        "id": view.public_id,
        "external_id": view.external_id,
        "kind": view.kind,
        "origin": view.origin,
        "audience": view.standing.audience,
        "facts": dict(view.facts),
        "languages": {code: _standing(view, code) for code in current().languages},
        "parts": {
            code: {**_part(view, part), "credits": [_share(one) for one in credits.get(code, ())]}
            for code, part in sorted(view.parts.items())
        },
    }


def _standing(view: DocumentView, language: str) -> dict[str, Any]:
    """Where a language stands to the others: what it has not taken in of them."""
    if language not in view.parts:
        return {"state": "missing", "behind": 0}
    stale = list_stale(view, language)
    is_diverged = any(one.is_diverged for one in stale)
    state = "diverged" if is_diverged else "behind" if stale else "fresh"
    return {"state": state, "behind": len(stale)}


def _part(view: DocumentView, part: PartView) -> dict[str, Any]:
    return {
        **part.texts,
        "slug": part.slug,
        "url": href(part.part, view.kind, part.slug),
        "state": "published" if part.is_live else "draft",
        "revision": part.number,
        "at": utc_text(part.at),
        "passages": [_passage(one) for one in list_origins(view, part)],
    }


def _passage(one: PassageOrigin) -> dict[str, Any]:
    """Where a passage comes from; what there is nothing to say of is left out."""
    told = {
        "unit": one.unit,
        "origin": one.origin,
        "source": one.source,
        "source_revision": one.number,
        "translator": one.by,
        "engine": one.engine,
        "reviewer": one.reviewed_by,
    }
    return {name: value for name, value in told.items() if value}


def _share(share: Share) -> dict[str, Any]:
    """Who brought in how many words; of a machine's words, `name` found them right."""
    return share._asdict()


def revision(view: RevisionView) -> dict[str, Any]:
    """A revision: who, when, why, and which parts it changed."""
    return {
        "number": view.number,
        "at": utc_text(view.at),
        "author": view.author,
        "note": view.note,
        "significance": view.significance,
        "parts": list(view.parts),
    }


def found(answer: Found) -> dict[str, Any]:
    """The hits of a search, group by group, with the number of hits of each group."""
    groups = answer.answer.groups
    return {
        "hits": [_hit(hit, group.language, answer) for group in groups for hit in group.hits],
        "totals": {group.language: group.total for group in groups},
        "page": answer.page,
        "pages": answer.pages,
        "suggestion": answer.answer.suggestion,
    }


def _hit(hit: Hit, group: str, answer: Found) -> dict[str, Any]:
    place = answer.places[hit.document_id, hit.language]
    return {
        "id": hit.public_id,
        "external_id": place.external_id,
        "kind": hit.kind,
        "language": hit.language,
        "title": hit.title,
        "url": href(hit.language, hit.kind, place.slug),
        "snippet": "".join(text for text, _ in hit.snippet),
        "score": hit.score,
        "group": group,
    }


def href(language: str, kind: str, slug: str) -> str:
    """The full public address of a text."""
    return public_href(url_for("reading.show", language=language, kind=kind, slug=slug))
