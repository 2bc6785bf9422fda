"""The blueprint that the screens of this folder hang on, and what they share."""

from flask import Blueprint

from blueprints.web.actor import current_actor
from wiki.access.actor import Actor
from wiki.introductions import queries as introductions
from wiki.introductions.queries import Own

blueprint = Blueprint("matching", "blueprints.matching")


def own_board(organisation: str, language: str) -> tuple[Actor, Own]:
    """Who asks, and the organisation whose board it is.

    Raises NotFound, NotSignedIn or Forbidden.
    """
    actor = current_actor()
    return actor, introductions.get_own(actor, organisation, language)
