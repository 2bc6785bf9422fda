"""Deleting a document, with a reason that whoever follows an old link reads; and bringing back."""

from flask import Response, flash, redirect, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from blueprints.stewarding.blueprint import blueprint, find, tabs
from blueprints.web.actor import current_actor
from blueprints.web.addresses import document_href
from blueprints.web.notes import tell_note
from blueprints.web.posted import typed
from blueprints.web.render import work
from blueprints.web.routing import on_documents, on_site
from blueprints.web.words import tell_by_field
from wiki.access.actions import Action
from wiki.access.policy import require
from wiki.documents import listings, oversight, removing
from wiki.documents.views import DocumentView
from wiki.errors import Invalid


@on_documents(blueprint, "/-/delete")
def delete(language: str, kind: str, slug: str) -> Response:
    """What deleting means here, and the reason."""
    return _screen(_find(language, kind, slug), language)


@on_documents(blueprint, "/-/delete", methods=["POST"])
def remove(language: str, kind: str, slug: str) -> ResponseReturnValue:
    """Take the document away from its readers."""
    document = _find(language, kind, slug)
    try:
        removing.delete_document(current_actor(), document.id, request.form.get("reason", ""))
    except Invalid as refusal:
        return _screen(document, language, refusal)
    flash(_("Deleted. It can be brought back from here."), "note")
    return redirect(url_for("stewarding.deleted", language=language), 303)


@on_site(blueprint, "/-/deleted")
def deleted(language: str) -> Response:
    """What was deleted, newest first."""
    listed = oversight.list_deleted(current_actor(), language)
    return work(
        "stewarding/deleted.html",
        entries=[
            (
                one,
                tell_note(one.reason),
                url_for("stewarding.undelete", language=language, public_id=one.document.public_id),
            )
            for one in listed
        ],
        tabs=tabs(language, "deleted"),
    )


@on_site(blueprint, "/-/deleted/<public_id>/undelete", methods=["POST"])
def undelete(language: str, public_id: str) -> ResponseReturnValue:
    """Bring a document back, as a draft."""
    actor = current_actor()
    removing.undelete(actor, oversight.get_deleted(actor, public_id))
    flash(_("It is back, as a draft: publish it for readers to see it."), "note")
    return redirect(url_for("reading.short", name=public_id), 303)


def _find(language: str, kind: str, slug: str) -> DocumentView:
    document = find(language, kind, slug)
    require(current_actor(), Action.DOCUMENT_DELETE, document.standing)
    return document


def _screen(document: DocumentView, language: str, refusal: Invalid | None = None) -> Response:
    spoken = document.language_for(language)
    links = listings.list_links_here(current_actor(), document.id, language)
    return work(
        "stewarding/delete.html",
        422 if refusal else 200,
        title=document.parts[spoken].title,
        spoken=spoken,
        links=len(links),
        links_href=document_href(document, language, "reading.links"),
        read_href=document_href(document, language, "reading.show"),
        reason=typed().get("reason", ""),
        errors=tell_by_field(refusal.problems) if refusal else {},
        action=request.path,
    )
