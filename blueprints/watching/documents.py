"""Watching a page, or one of its sections."""

from collections.abc import Iterator

from flask import Response, request
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from blueprints.watching.blueprint import Options, begun, blueprint, choosing, signed_in
from blueprints.web.addresses import document_href, switch
from blueprints.web.posted import typed
from blueprints.web.render import Page
from blueprints.web.routing import on_documents
from blueprints.web.typeset import typeset
from wiki.documents import queries
from wiki.documents.sections import list_sections
from wiki.documents.views import DocumentView
from wiki.errors import Invalid, NotFound
from wiki.notify import service
from wiki.notify.queries import list_watches_of
from wiki.notify.rules import Target, What
from wiki.texts import units
from wiki.vocab import languages

_WHOLE = "page"


@on_documents(blueprint, "/-/watch")
def choose(language: str, kind: str, slug: str) -> ResponseReturnValue:
    """The form: the whole page or a section of it, and how soon."""
    return _screen(_find(language, kind, slug), language)


@on_documents(blueprint, "/-/watch", methods=["POST"])
def watch(language: str, kind: str, slug: str) -> ResponseReturnValue:
    """Watch what was chosen."""
    document = _find(language, kind, slug)
    try:
        target = _read_target(document, request.form.get("what", ""))
        service.watch(signed_in(), target, request.form.get("pace", ""))
    except Invalid as refusal:
        return _screen(document, language, refusal)
    return begun(language)


def _find(language: str, kind: str, slug: str) -> DocumentView:
    document = queries.find_by_address(signed_in(), language, kind, slug)
    if document is None:
        raise NotFound(slug)
    return document


def _read_target(document: DocumentView, chosen: str) -> Target:
    """ "page", or a language and the identity of a heading: "fr 3.2"."""
    if chosen == _WHOLE:
        return Target(What.DOCUMENT, document.id)
    part, _blank, unit = chosen.partition(" ")
    return Target(What.SECTION, document.id, part, unit)


def _screen(document: DocumentView, language: str, refusal: Invalid | None = None) -> Response:
    spoken = document.language_for(language)
    watched = [watch.target for watch in list_watches_of(signed_in(), document.id)]
    return choosing(
        "watching/choose.html",
        language,
        refusal,
        Page(switch=switch(document, "watching.choose"), is_work=True),
        title=document.parts[spoken].title,
        spoken=spoken,
        read_href=document_href(document, language, "reading.show"),
        options=[(_WHOLE, _("The whole page")), *_sections(document, language)],
        chosen=typed().get("what", request.args.get("what", _WHOLE)),
        watched=len(watched),
    )


def _sections(document: DocumentView, language: str) -> Options:
    return list(_each_section(document, document.language_for(language)))


def _each_section(document: DocumentView, spoken: str) -> Iterator[tuple[str, str]]:
    """The sections of the text that the reader is shown first, then those of the others."""
    for part in sorted(document.parts, key=lambda code: code != spoken):
        view = document.parts[part]
        for section in list_sections(units.decode(view.units, view.body)):
            heading = typeset(section.heading, part)
            name = languages.own_name(part)
            words = heading if part == spoken else f"{name} / {heading}"
            yield f"{part} {section.unit_id}", words
