"""The blueprint that the screens of this folder hang on, and what they share."""

from collections.abc import Callable
from functools import partial

from flask import Blueprint, flash, redirect, request, url_for
from flask.typing import ResponseReturnValue

from blueprints.web.actor import current_actor
from blueprints.web.addresses import document_href
from blueprints.web.routing import on_documents
from blueprints.web.words import tell
from wiki.access.actions import Action
from wiki.access.actor import Actor
from wiki.access.policy import require
from wiki.accounts import limits
from wiki.accounts.rules import email_key
from wiki.documents import queries
from wiki.documents.naming import Name
from wiki.documents.views import DocumentView
from wiki.errors import Invalid, NotFound
from wiki.kinds.organisation import ORGANISATION
from wiki.vocab import vocabulary

blueprint = Blueprint("organisations", "blueprints.organisations")

#: answers at an organisation's address, then the rule
on_organisations = partial(on_documents, blueprint, only=(ORGANISATION.name,))

Act = Callable[[], object]


def find(language: str, slug: str) -> DocumentView:
    """The organisation at this address, as its reader sees it. Raises NotFound, Moved or Gone."""
    document = queries.find_by_address(current_actor(), language, ORGANISATION.name, slug)
    if document is None:
        raise NotFound(slug)
    return document


def get_moderated(actor: Actor, language: str, slug: str) -> DocumentView:
    """The same, for those who look after it. Raises NotSignedIn or Forbidden as well."""
    document = find(language, slug)
    require(actor, Action.ORGANISATION_MODERATE, document.standing)
    return document


def href_of(name: Name, language: str) -> str:
    """Where an organisation that a list names is read, in the interface of `language`."""
    if not name.is_public or not name.slug:
        return url_for("reading.short", name=name.public_id)
    return url_for("reading.show", language=language, kind=name.kind, slug=name.slug)


def back(document: DocumentView, language: str, endpoint: str) -> ResponseReturnValue:
    """On to another screen of the organisation."""
    return redirect(document_href(document, language, endpoint), 303)


def decide(act: Act, done: str) -> None:
    """Do what a button says, and say what came of it on the next page."""
    try:
        act()
    except Invalid as refusal:
        flash(" ".join(tell(problem) for problem in refusal.problems), "err")
    else:
        flash(done, "note")


def role_options(language: str) -> list[tuple[str, str]]:
    """(role, its words) of those who act for an organisation."""
    return [
        (term.code, term.label_in(language)) for term in vocabulary.load("seat-roles").offered()
    ]


def count_letter(email: str) -> None:
    """A letter that somebody asks us to write to an address. Raises TooMany."""
    network = limits.network_of(request.remote_addr or "")
    limits.hit(f"letters from {network}", 30, 3600)
    limits.hit(f"letters to {email_key(email.strip())}", 6, 3600)
