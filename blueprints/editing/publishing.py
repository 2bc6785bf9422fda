"""What readers see of a document: publish, withdraw, choose the audience, language by language."""

from dataclasses import dataclass

from flask import flash, redirect, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from blueprints.editing.blueprint import blueprint
from blueprints.web.actor import current_actor
from blueprints.web.render import work
from blueprints.web.routing import interface_language, on_documents
from blueprints.web.writing import find
from wiki.access.actions import Action
from wiki.access.policy import require
from wiki.documents import publishing, queries
from wiki.documents.views import DocumentView
from wiki.errors import NotFound
from wiki.vocab import languages, vocabulary


@dataclass(frozen=True)
class Standing:
    """One language of the document: what readers see, and what is newest."""

    code: str
    name: str
    live: int | None
    newest: int

    @property
    def is_behind(self) -> bool:
        """Whether the newest revision says something that readers do not see."""
        return self.live != self.newest


def _standings(document: DocumentView) -> list[Standing]:
    live = queries.live_numbers(document.id)
    changed = queries.last_changes(document.id)
    return [
        Standing(code, languages.own_name(code), live.get(code), changed.get(code, 0))
        for code in sorted({*document.parts, *live} - {"facts"})
    ]


@on_documents(blueprint, "/-/publishing")
def publications(language: str, kind: str, slug: str) -> ResponseReturnValue:
    """Which revision readers see in each language, and what can be done about it."""
    document = find(language, kind, slug)
    require(current_actor(), Action.DOCUMENT_AUDIENCE, document.standing)
    spoken = document.language_for(language)
    return work(
        "editing/publishing.html",
        title=document.parts[spoken].title,
        title_language=spoken,
        standings=_standings(document),
        audience=document.standing.audience,
        audiences=[
            (term.code, term.label_in(interface_language()))
            for term in vocabulary.load("audiences")
        ],
        read_href=url_for("reading.show", language=language, kind=kind, slug=slug),
        delete_href=url_for("stewarding.delete", language=language, kind=kind, slug=slug),
        action=request.path,
    )


@on_documents(blueprint, "/-/publishing", methods=["POST"])
def change_publications(language: str, kind: str, slug: str) -> ResponseReturnValue:
    """Publish or withdraw one language, or choose the audience."""
    document = find(language, kind, slug)
    actor, part = current_actor(), request.form.get("part", "")
    match request.form.get("do"):
        case "publish" if part in document.parts:
            publishing.publish(actor, document.id, document.head, [part])
            flash(_("Published in %(language)s.", language=languages.own_name(part)), "note")
        case "withdraw" if part in document.parts:
            publishing.withdraw(actor, document.id, [part])
            flash(_("Withdrawn in %(language)s.", language=languages.own_name(part)), "note")
        case "audience":
            publishing.set_audience(actor, document.id, request.form.get("audience", ""))
            flash(_("The audience is changed."), "note")
        case _:
            raise NotFound("act")
    return redirect(request.path, 303)
