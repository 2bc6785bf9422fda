"""Reading screens: find, read, answer. No address here sets a cookie."""

from flask import Blueprint, Response, g, redirect, request, url_for
from flask_babel import gettext as _
from werkzeug.wrappers import Response as BaseResponse

from blueprints.reading import (
    document_page,
    home_page,
    kept,
    links_page,
    moved,
    site_map_page,
)
from blueprints.reading.addresses import document_href, switch
from blueprints.reading.entries import describe
from blueprints.reading.kept import Reading
from blueprints.reading.lists.views import show_lists
from blueprints.reading.shown import Shown
from blueprints.web import reads
from blueprints.web.actor import current_actor
from blueprints.web.asof import as_of
from blueprints.web.pieces import cut, set_in_frame
from blueprints.web.render import Page, page
from blueprints.web.routing import on_documents, on_site
from wiki.config import current
from wiki.documents import listings, queries
from wiki.documents.queries import Moved
from wiki.documents.views import DocumentView
from wiki.errors import NotFound
from wiki.journal import queries as journal

blueprint = Blueprint("reading", __name__)
moved.redirect_words(blueprint)
show_lists(blueprint)


@blueprint.get("/")
def front() -> BaseResponse:
    """Send the reader to the home page of their language."""
    answer = redirect(url_for("reading.home", language=_reader_language()))
    answer.headers.add("Vary", "Accept-Language")
    return answer


@on_site(blueprint, "")
def home(language: str) -> Response:
    """The home page."""
    g.shared_at = journal.newest()
    here = {code: url_for("reading.home", language=code) for code in current().languages}
    frame = Page(
        canonical=here[language],
        alternates=here,
        feed=_feed(language),
        is_indexed=True,
    )
    return page("reading/home.html", frame, home=home_page.compose(language))


@on_documents(blueprint)
def show(language: str, kind: str, slug: str) -> BaseResponse:
    """A document, at its address."""
    by_passages = "passages" in request.args
    held = None if by_passages else kept.find(request.path)
    if held is not None:
        reads.says(held.document_id, held.language)
        return set_in_frame(held.pieces, held.frame)
    try:
        document = _get(language, kind, slug)
    except Moved as now:
        return redirect(
            url_for("reading.show", language=now.language, kind=now.kind, slug=now.slug), 301
        )
    return _read(Shown(current_actor(), document, language, by_passages))


def _read(shown: Shown) -> Response:
    """The text that is shown, in its frame; what every visitor sees alike is kept."""
    as_of(shown.document.sequence)
    composed = document_page.compose(shown)
    pieces = cut("documents/show.html", page=composed)
    frame = _frame(shown, composed.place.section)
    reading = Reading(pieces, frame, shown.document.id, shown.part.part)
    if composed.text.html is not None:
        g.shared_at = g.sequence
        if shown.is_for_all:
            kept.keep(request.path, reading, composed.depends)
    if shown.part.is_live and not shown.edits_passages:
        reads.says(shown.document.id, shown.part.part)
    return set_in_frame(pieces, frame)


def _frame(shown: Shown, section: str) -> Page:
    document = shown.document
    read_at = {code: document_href(document, code) for code in shown.held}
    return Page(
        switch=switch(document),
        canonical=read_at[shown.part.part],
        alternates=read_at if len(read_at) > 1 else {},
        feed=(_("Changes to this page"), shown.href("feeds.document_changes")),
        is_indexed=shown.other_language is None and shown.part.is_live,
        section=section,
    )


@blueprint.get("/r/<path:name>")
def short(name: str) -> BaseResponse:
    """The short address of a document, as paper has it."""
    document = queries.get_document(current_actor(), name)
    answer = redirect(document_href(document, _reader_language(document.origin)))
    answer.headers.add("Vary", "Accept-Language")
    return answer


@on_documents(blueprint, "/-/links")
def links(language: str, kind: str, slug: str) -> Response:
    """What leads to a document, where it leads, and what it asks for."""
    document = _get(language, kind, slug)
    g.shared_at = document.sequence
    composed = links_page.compose(current_actor(), document, language)
    return page(
        "reading/links.html", Page(switch=switch(document, "reading.links")), links=composed
    )


@on_site(blueprint, "/-/wanted")
def wanted(language: str) -> Response:
    """The pages that links ask for and nobody wrote."""
    g.shared_at = journal.newest()
    groups = links_page.list_wanted(current_actor(), language)
    return page("reading/wanted.html", Page(), groups=groups)


@on_site(blueprint, "/-/orphans")
def orphans(language: str) -> Response:
    """The articles that no page leads to."""
    g.shared_at = journal.newest()
    items = listings.list_orphans(current_actor(), "article", language)
    entries = describe(items, "article", language)
    return page("reading/orphans.html", Page(), entries=entries)


@on_site(blueprint, "/-/site-map")
def site_map(language: str) -> Response:
    """Every page in its place, and the sections with their counts."""
    g.shared_at = journal.newest()
    composed = site_map_page.compose(current_actor(), language)
    return page("reading/site_map.html", site_map=composed)


def _get(language: str, kind: str, slug: str) -> DocumentView:
    document = queries.find_by_address(current_actor(), language, kind, slug)
    if document is None:
        raise NotFound(f"{language}/{kind}/{slug}")
    return document


def _feed(language: str) -> tuple[str, str]:
    return _("Recent changes"), url_for("feeds.changes", language=language)


def _reader_language(otherwise: str | None = None) -> str:
    """The language that the browser asks for, among those of the site."""
    asked = request.accept_languages.best_match(current().languages)
    return asked or otherwise or current().languages[0]
