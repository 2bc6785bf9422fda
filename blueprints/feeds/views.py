"""What machines read. Always as a visitor: a feed shows nobody more than it shows everybody."""

from flask import Blueprint, Response, abort, g, redirect, request, url_for
from werkzeug.wrappers import Response as BaseResponse

from blueprints.feeds import opensearch, revisions, sitemap
from blueprints.web import atom
from blueprints.web.render import public_href
from blueprints.web.routing import on_documents, on_site
from wiki.access.actor import VISITOR
from wiki.config import current
from wiki.documents import queries
from wiki.documents.public import count_public, list_public
from wiki.documents.queries import Moved
from wiki.errors import NotFound
from wiki.journal import queries as journal

blueprint = Blueprint("feeds", __name__)

_XML = "application/xml; charset=utf-8"
_TEXT = "text/plain; charset=utf-8"


@on_site(blueprint, "/-/changes.atom")
def changes(language: str) -> Response:
    """The newest changes of the site, as Atom."""
    g.shared_at = journal.newest()
    return _answer(atom.feed(revisions.of_site(language)), atom.TYPE)


@on_documents(blueprint, "/-/changes.atom")
def document_changes(language: str, kind: str, slug: str) -> BaseResponse:
    """The newest changes of one document, as Atom."""
    try:
        document = queries.find_by_address(VISITOR, language, kind, slug)
    except Moved as now:
        here = "feeds.document_changes"
        return redirect(url_for(here, language=now.language, kind=now.kind, slug=now.slug), 301)
    if document is None:
        raise NotFound(f"{language}/{kind}/{slug}")
    g.shared_at = document.sequence
    return _answer(atom.feed(revisions.of_document(document, language)), atom.TYPE)


@blueprint.get("/sitemap.xml")
def whole_sitemap() -> Response:
    """Every public address, or the list of the files that hold them."""
    g.shared_at = journal.newest()
    files = -(-count_public() // _per_file())
    if files <= 1:
        return _answer(_sitemap(1), _XML)
    hrefs = [url_for("feeds.part_of_sitemap", number=number) for number in range(1, files + 1)]
    return _answer(sitemap.index(public_href(href) for href in hrefs), _XML)


@blueprint.get("/sitemap-<int:number>.xml")
def part_of_sitemap(number: int) -> Response:
    """One file of a site map that is too large for one."""
    g.shared_at = journal.newest()
    if not 1 <= number <= -(-count_public() // _per_file()):
        abort(404)
    return _answer(_sitemap(number), _XML)


@on_site(blueprint, "/-/opensearch.xml")
def search_description(language: str) -> Response:
    """How browsers search this site."""
    return _answer(opensearch.description(language), opensearch.TYPE)


@blueprint.get("/robots.txt")
def robots() -> Response:
    """What robots may read: everything that is for reading."""
    lines = (
        "User-agent: *",
        "Allow: /*/-/site-map",
        "Disallow: /*/-/",
        f"Sitemap: {public_href(url_for('feeds.whole_sitemap'))}",
    )
    return _answer("\n".join((*lines, "")).encode(), _TEXT)


def _per_file() -> int:
    """How many documents one file of the site map holds, the home pages aside."""
    return sitemap.MOST // len(current().languages) - 1


def _sitemap(number: int) -> bytes:
    homes = [
        (language, public_href(url_for("reading.home", language=language)))
        for language in current().languages
    ]
    documents = list_public((number - 1) * _per_file(), _per_file())
    return sitemap.urlset(documents, homes if number == 1 else ())


def _answer(body: bytes, content_type: str) -> Response:
    """The body, or 304 when the reader has it already."""
    answer = Response(body, content_type=content_type)
    answer.add_etag()
    answer.make_conditional(request)
    return answer
