"""The read-only JSON API: the same documents, the same rights, for programs."""

from blueprints.api import views
from blueprints.api.blueprint import blueprint

__all__ = ["blueprint", "views"]
