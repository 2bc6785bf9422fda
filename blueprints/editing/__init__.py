"""Writing: new documents, edits whole or by section, addresses, publishing."""

from blueprints.editing import publishing, views
from blueprints.editing.blueprint import blueprint

__all__ = ["blueprint", "publishing", "views"]
