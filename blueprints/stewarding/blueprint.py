"""The blueprint that the screens of this folder hang on, and what they share."""

from flask import Blueprint, url_for
from flask_babel import gettext as _

from blueprints.web.actor import current_actor
from wiki.documents import queries
from wiki.documents.views import DocumentView
from wiki.errors import NotFound

blueprint = Blueprint("stewarding", "blueprints.stewarding")


def tabs(language: str, current: str) -> list[dict[str, object]]:
    """The screens of the editors; `current` is the name of this one."""
    labels = {
        "desk": _("What waits"),
        "reviews": _("Edits to read"),
        "reports": _("Reports"),
        "drafts": _("Drafts"),
        "deleted": _("Deleted"),
        "sheets": _("From a file"),
    }
    return [
        {
            "label": label,
            "href": url_for(f"stewarding.{name}", language=language),
            "lang": None,
            "is_current": name == current,
        }
        for name, label in labels.items()
    ]


def find(language: str, kind: str, slug: str) -> DocumentView:
    """The document at this address, as the reader may see it. Raises NotFound, Moved or Gone."""
    document = queries.find_by_address(current_actor(), language, kind, slug)
    if document is None:
        raise NotFound(slug)
    return document
