"""The board of an organisation: whom it is proposed, why, and why not others."""

from blueprints.matching import asking_all, composing, looking_up, mailed, proposals, settings
from blueprints.matching.blueprint import blueprint
from blueprints.matching.mailed import stop

__all__ = [
    "asking_all",
    "blueprint",
    "composing",
    "looking_up",
    "mailed",
    "proposals",
    "settings",
    "stop",
]
