"""The blueprint that the screens of this folder hang on, and the ways between them."""

from dataclasses import dataclass

from flask import Blueprint
from flask_babel import gettext as _

from blueprints.web.routing import screen_path

SECTION = "partners"

blueprint = Blueprint("partnering", "blueprints.partnering")


@dataclass(frozen=True)
class Tab:
    """One of these pages, for `components/tabs.html`."""

    label: str
    href: str
    is_current: bool
    lang: None = None


def tabs(language: str, here: str) -> list[Tab]:
    """The pages; `here`: the endpoint of this one."""
    pages = (
        ("partnering.needs", _("Who looks for what")),
        ("partnering.network", _("Who works together")),
        ("partnering.fairness", _("Is everybody shown?")),
        ("offering.outcomes", _("What came of the offers")),
    )
    return [Tab(label, screen_path(name, language=language), name == here) for name, label in pages]
