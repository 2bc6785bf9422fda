"""The page of results: two groups, filters in the address, and what to do when nothing is found."""

from flask import Blueprint, request, url_for
from flask.typing import ResponseReturnValue

from blueprints.search.results import SCREENED_FACETS, compose
from blueprints.web.actor import current_actor
from blueprints.web.render import Page, page
from blueprints.web.routing import on_section
from wiki.accounts import limits
from wiki.config import current
from wiki.kinds.registry import KINDS
from wiki.search import queries

blueprint = Blueprint("search", __name__)

#: searches a minute from one address
_MOST, _SECONDS = 60, 60
_LONGEST = 400


@on_section(blueprint, "search")
def results(language: str) -> ResponseReturnValue:
    """What answers `?q=`; without words, how to search."""
    text = request.args.get("q", "").strip()[:_LONGEST]
    chosen = {name: request.args[name] for name in SCREENED_FACETS if request.args.get(name)}
    found = None
    if text:
        limits.hit_here(f"search {request.remote_addr}", _MOST, _SECONDS)
        kind = chosen.get("kind")
        found = queries.search(
            current_actor(),
            text,
            language,
            kind=kind if kind in KINDS else None,
            facets={name: value for name, value in chosen.items() if name != "kind"},
            page=_number(request.args.get("page", "")),
        )
    frame = Page(
        search_text=text,
        switch={
            code: url_for("search.results", language=code, q=text or None, **chosen)  # type: ignore[arg-type]
            for code in current().languages
        },
    )
    return page(
        "search/results.html", frame, text=text, screen=compose(language, text, chosen, found)
    )


def _number(raw: str) -> int:
    return int(raw) if raw.isascii() and raw.isdecimal() and len(raw) < 6 else 1
