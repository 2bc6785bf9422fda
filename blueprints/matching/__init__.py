"""The board of an organisation: whom it is proposed, why, and why not others."""

from blueprints.matching import looking_up, mailed, proposals, settings
from blueprints.matching.blueprint import blueprint
from blueprints.matching.mailed import stop

__all__ = ["blueprint", "looking_up", "mailed", "proposals", "settings", "stop"]
