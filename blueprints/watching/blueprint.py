"""The blueprint that the screens of this folder hang on, and what they share."""

from flask import Blueprint, Response, flash, redirect, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from blueprints.web.actor import current_actor
from blueprints.web.posted import typed
from blueprints.web.render import WORK, Page, page
from blueprints.web.words import tell_by_field
from wiki.access.actor import Actor
from wiki.errors import Invalid, NotSignedIn
from wiki.notify.rules import Pace
from wiki.vocab import vocabulary

blueprint = Blueprint("watching", "blueprints.watching")

Options = list[tuple[str, str]]


def signed_in() -> Actor:
    """The person of this request. Raises NotSignedIn: the sign-in page leads back here."""
    actor = current_actor()
    if not actor.is_member:
        raise NotSignedIn
    return actor


def pace_options(language: str) -> Options:
    """(pace, its words), the quickest first."""
    words = vocabulary.load("paces")
    return [(pace, words.label(pace, language)) for pace in Pace]


def choosing(
    template: str,
    language: str,
    refusal: Invalid | None = None,
    frame: Page = WORK,
    **context: object,
) -> Response:
    """A screen on which one chooses what to watch, and how soon to hear of it."""
    return page(
        template,
        frame,
        refusal.status if refusal else 200,
        action=request.full_path.rstrip("?"),
        paces=pace_options(language),
        pace=typed().get("pace", Pace.AT_ONCE),
        errors=tell_by_field(refusal.problems) if refusal else {},
        **context,
    )


def begun(language: str) -> ResponseReturnValue:
    """It is watched from now on: on to the list of all that is."""
    flash(_("You will hear of what changes."), "note")
    return redirect(url_for("watching.watches", language=language), 303)
