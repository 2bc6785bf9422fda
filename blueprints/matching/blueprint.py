"""The blueprint that the screens of this folder hang on, and what they share."""

from dataclasses import dataclass

from flask import Blueprint, url_for
from flask_babel import gettext as _

from blueprints.web.actor import current_actor
from wiki.access.actor import Actor
from wiki.introductions import queries as introductions
from wiki.introductions.queries import Own

blueprint = Blueprint("matching", "blueprints.matching")


@dataclass(frozen=True)
class Tab:
    """One of the pages of a board, for `components/tabs.html`."""

    label: str
    href: str
    is_current: bool
    lang: None = None


def own_board(organisation: str, language: str) -> tuple[Actor, Own]:
    """Who asks, and the organisation whose board it is.

    Raises NotFound, NotSignedIn or Forbidden.
    """
    actor = current_actor()
    return actor, introductions.get_own(actor, organisation, language)


def board_tabs(organisation: str, language: str, here: str) -> list[Tab]:
    """The pages of a board; `here`: the endpoint of this one."""
    pages = (
        ("matching.proposals", _("Proposals")),
        ("introducing.columns", _("Introductions")),
        ("matching.look_up", _("Look somebody up")),
        ("matching.consortium", _("Consortium")),
        ("matching.settings", _("What counts for you")),
    )
    return [
        Tab(label, url_for(name, language=language, organisation=organisation), name == here)
        for name, label in pages
    ]
