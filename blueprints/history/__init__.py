"""The past of a document: its versions, one of them, two compared; going back; taking out."""

from blueprints.history import comparing, erasing, listing, past, restoring, undoing
from blueprints.history.blueprint import blueprint

__all__ = ["blueprint", "comparing", "erasing", "listing", "past", "restoring", "undoing"]
