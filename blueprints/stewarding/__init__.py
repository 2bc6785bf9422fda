"""Looking after the commons: recent changes for everybody, the rest for editors."""

from blueprints.stewarding import (
    deleting,
    desk,
    edits,
    recent,
    reporting,
    reports,
    reviews,
    sheets,
)
from blueprints.stewarding.blueprint import blueprint

__all__ = [
    "blueprint",
    "deleting",
    "desk",
    "edits",
    "recent",
    "reporting",
    "reports",
    "reviews",
    "sheets",
]
