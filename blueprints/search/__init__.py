"""Searching the texts, in both languages."""

from blueprints.search.views import blueprint

__all__ = ["blueprint"]
