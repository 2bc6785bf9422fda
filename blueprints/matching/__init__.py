"""The board of an organisation: whom it is proposed, why, and why not others."""

from blueprints.matching import looking_up, proposals, settings
from blueprints.matching.blueprint import blueprint

__all__ = ["blueprint", "looking_up", "proposals", "settings"]
