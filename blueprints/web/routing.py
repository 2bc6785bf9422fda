"""Addresses: `/<language>/<section>/<slug>` for reading, `-` before whatever is not reading.

Each language has its own section words, so a rule of ours becomes one rule a language and kind.
"""

from collections.abc import Callable, Collection, Mapping, Sequence
from functools import cache, lru_cache
from typing import Any, TypeVar
from urllib.parse import quote, urlencode

from flask import Blueprint, abort, current_app, g, request
from werkzeug import routing

from wiki.config import current
from wiki.kinds.registry import KINDS
from wiki.vocab import languages, sections

View = TypeVar("View", bound=Callable[..., Any])


class IntegerConverter(routing.IntegerConverter):
    """A number in an address; one that no column can hold is an address that is nowhere."""

    def __init__(self, map: routing.Map, **told: Any) -> None:
        super().__init__(map, **{"max": 2**31 - 1, **told})


def on_site(
    blueprint: Blueprint, rule: str, methods: Sequence[str] = ("GET",)
) -> Callable[[View], View]:
    """Answer at `/<language><rule>`; the view is given `language`."""

    def add(view: View) -> View:
        for language in languages.known():
            blueprint.add_url_rule(
                f"/{language}{rule}",
                view.__name__,
                view,
                methods=list(methods),
                defaults={"language": language},
            )
        return view

    return add


def on_section(
    blueprint: Blueprint, section: str, rule: str = "", methods: Sequence[str] = ("GET",)
) -> Callable[[View], View]:
    """Answer at `/<language>/<word of the section><rule>`; the view is given `language`."""

    def add(view: View) -> View:
        for language in languages.known():
            blueprint.add_url_rule(
                f"/{language}/{sections.word(section, language)}{rule}",
                view.__name__,
                view,
                methods=list(methods),
                defaults={"language": language},
            )
        return view

    return add


def on_kinds(
    blueprint: Blueprint,
    rule: str,
    methods: Sequence[str] = ("GET",),
    only: Collection[str] = tuple(KINDS),
) -> Callable[[View], View]:
    """Answer beneath each kind's section: `/fr/communs<rule>`, `/fr<rule>` for the flat kinds.

    The view is given `language` and `kind`. `only`: the kinds that have such a screen.
    """

    def add(view: View) -> View:
        for language in languages.known():
            for kind in map(KINDS.__getitem__, only):
                word = f"/{sections.word(kind.name, language)}" if kind.has_section else ""
                blueprint.add_url_rule(
                    f"/{language}{word}{rule}",
                    view.__name__,
                    view,
                    methods=list(methods),
                    defaults={"language": language, "kind": kind.name},
                )
        return view

    return add


def on_documents(
    blueprint: Blueprint,
    rule: str = "",
    methods: Sequence[str] = ("GET",),
    only: Collection[str] = tuple(KINDS),
) -> Callable[[View], View]:
    """Answer at a document's address, then `rule`: `/fr/communs/<slug>/-/edit`.

    The view is given `language`, `kind` and `slug`. `only`: the kinds that have such a screen.
    """
    return on_kinds(blueprint, f"/<slug>{rule}", methods, only)


def document_path(endpoint: str, language: str, kind: str, slug: str) -> str:
    """`url_for` of a document's screen, many times as fast: a page leads to dozens of documents."""
    before, after = _around_slug(endpoint, language, kind)
    return f"{before}{_quoted(slug)}{after}"


def with_query(path: str, query: Mapping[str, str] | Sequence[tuple[str, str]]) -> str:
    """`path` with these questions."""
    asked = query.items() if isinstance(query, Mapping) else query
    return f"{path}?{_query(tuple(asked))}" if query else path


@cache
def screen_path(endpoint: str, **codes: str) -> str:
    """`url_for` of a screen whose address holds codes only (a language, a kind): they are few."""
    return current_app.url_map.bind("").build(endpoint, codes)


@lru_cache(5_000)
def _quoted(slug: str) -> str:
    return quote(slug, safe="")


@lru_cache(5_000)
def _query(pairs: tuple[tuple[str, str], ...]) -> str:
    return urlencode(pairs)


@cache
def _around_slug(endpoint: str, language: str, kind: str) -> tuple[str, str]:
    """What stands before and after the slug in the addresses of these documents."""
    values = {"language": language, "kind": kind, "slug": "\0"}
    before, _, after = current_app.url_map.bind("").build(endpoint, values).partition("%00")
    return before, after


def remember_language() -> None:
    """Before each request: the interface speaks the language of the address."""
    spoken = (request.view_args or {}).get("language")
    if spoken is not None and spoken not in current().languages:
        abort(404)
    g.language = spoken or language_of_path(request.path) or current().languages[0]


def language_of_path(path: str) -> str | None:
    """The language that an address begins with, even an address that is nowhere."""
    first = path.strip("/").partition("/")[0]
    return first if first in current().languages else None


def interface_language() -> str:
    """The language this page's interface speaks."""
    return str(g.get("language") or current().languages[0])
