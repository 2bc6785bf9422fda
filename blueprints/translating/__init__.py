"""Bringing languages up to date: the translator's desk, the two read face to face."""

from blueprints.translating import both, views
from blueprints.translating.blueprint import blueprint

__all__ = ["blueprint", "both", "views"]
