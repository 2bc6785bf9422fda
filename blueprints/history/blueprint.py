"""The blueprint that the screens of this folder hang on, and what they share."""

from dataclasses import dataclass
from typing import Any

from flask import Blueprint, abort, request
from flask_babel import gettext as _

from blueprints.web import posted
from blueprints.web.actor import current_actor
from blueprints.web.addresses import document_href, switch
from blueprints.web.render import Page
from blueprints.web.typeset import typeset
from wiki.access.actions import Action
from wiki.access.actor import Actor
from wiki.access.policy import may
from wiki.documents import queries
from wiki.documents.views import DocumentView
from wiki.errors import NotFound

blueprint = Blueprint("history", "blueprints.history")

#: what the addresses of these screens may ask; the other languages are asked the same
_ASKED = ("a", "b", "view", "part", "section", "before", "first", "last", "number")
_LARGEST = 2**31 - 1


@dataclass(frozen=True)
class Subject:
    """The document that a screen is about, for the reader of `language`."""

    actor: Actor
    document: DocumentView
    language: str

    @property
    def title(self) -> str:
        """Its title, in the language of the reader or another."""
        return self.document.parts[self.spoken].title

    @property
    def spoken(self) -> str:
        """The language of the title."""
        return self.document.language_for(self.language)

    @property
    def crumbs(self) -> list[tuple[str, ...]]:
        """The way back to the document, in the language of its title, and to its history."""
        return [
            (typeset(self.title, self.spoken), self.href("reading.show"), self.spoken),
            (_("History"), self.href("history.revisions")),
        ]

    def href(self, endpoint: str, **values: Any) -> str:
        """A screen of the document, in the reader's interface."""
        return document_href(self.document, self.language, endpoint, **values)

    def may(self, action: Action) -> bool:
        """Whether the reader may do this to the document."""
        return self.actor.is_member and may(self.actor, action, self.document.standing)

    def frame(self) -> Page:
        """The frame of the screen that is asked for."""
        told = {
            name: value for name, value in (request.view_args or {}).items() if name == "number"
        }
        told |= {name: request.args[name] for name in _ASKED if name in request.args}
        return Page(
            switch=switch(self.document, str(request.endpoint), **told),
            feed=(_("Changes to this page"), self.href("feeds.document_changes")),
            is_work=True,
            section=self.document.kind,
        )


def find(language: str, kind: str, slug: str) -> Subject:
    """The document at this address. Raises NotFound, Moved or Gone."""
    actor = current_actor()
    document = queries.find_by_address(actor, language, kind, slug)
    if document is None:
        raise NotFound(slug)
    return Subject(actor, document, language)


def asked_number(name: str) -> int:
    """A number that the form, or the address, gives. Answers 404 when it is none."""
    given = posted.typed().get(name) or request.args.get(name, "")
    if not (given.isascii() and given.isdecimal()):
        abort(404)
    return min(int(given[:12]), _LARGEST)
