"""Translating: two languages read face to face."""

from blueprints.translating import both
from blueprints.translating.blueprint import blueprint

__all__ = ["blueprint", "both"]
