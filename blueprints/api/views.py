"""Views of the API: find as the actor, tell as JSON."""

import json
from functools import cache
from pathlib import Path
from typing import Any

from flask import Response, request, url_for

from blueprints.api import told
from blueprints.api.blueprint import MOST_A_PAGE, Wrong, answer, blueprint, whole
from blueprints.web.actor import current_actor
from blueprints.web.render import public_href
from wiki.accounts import limits
from wiki.config import current
from wiki.documents import history, queries
from wiki.documents.credits.queries import list_shares
from wiki.kinds.registry import KINDS
from wiki.search import queries as queries_of_search

_LAST_NUMBER = 2**31 - 1
#: searches from one address, in so many seconds
SEARCHES, SECONDS = 120, 60


@blueprint.get("/documents/<string:public_id>")
def document(public_id: str) -> Response:
    """One document, by its public id or the id it was imported under."""
    view = queries.get_document(current_actor(), public_id)
    return answer(told.document(view, list_shares(view)))


@blueprint.get("/documents/<string:public_id>/revisions")
def revisions(public_id: str) -> Response:
    """Its revisions, newest first; `next` is the address of the older ones."""
    actor = current_actor()
    view = queries.get_document(actor, public_id)
    limit = whole("per_page", 50, MOST_A_PAGE)
    before = whole("before", _LAST_NUMBER, _LAST_NUMBER)
    listed = history.list_revisions(actor, view, before, limit + 1)
    page = [told.revision(one) for one in listed[:limit]]
    more = (
        url_for(".revisions", public_id=public_id, before=page[-1]["number"], per_page=limit)
        if len(listed) > limit
        else None
    )
    return answer({"items": page, "next": public_href(more) if more else None})


@blueprint.get("/search")
def search() -> Response:
    """What answers `?q=`, the language of `?lang=` first."""
    text, language = request.args.get("q", "").strip(), request.args.get("lang")
    kind = request.args.get("kind") or None
    language = language or current().languages[0]
    if not text:
        raise Wrong("q: say what to look for")
    if language not in current().languages:
        raise Wrong(f"lang: one of {', '.join(current().languages)}")
    if kind is not None and kind not in KINDS:
        raise Wrong(f"kind: one of {', '.join(KINDS)}")
    limits.hit_here(f"search {request.remote_addr}", SEARCHES, SECONDS)
    page = whole("page", 1, queries_of_search.MOST_PAGES)
    found = queries_of_search.search(current_actor(), text, language, kind, page=page)
    return answer(told.found(found))


@blueprint.get("/openapi.json")
def openapi() -> Response:
    """What this API offers, as programs read it (OpenAPI 3.1)."""
    described = {**_described(), "servers": [{"url": public_href(request.path.rpartition("/")[0])}]}
    return answer(described)


@cache
def _described() -> dict[str, Any]:
    path = Path(__file__).with_name("openapi.json")
    described: dict[str, Any] = json.loads(path.read_text("utf-8"))
    return described
