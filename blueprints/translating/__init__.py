"""Bringing languages up to date: the translator's desk, and what there is to translate."""

from blueprints.translating import board, queue, views
from blueprints.translating.blueprint import blueprint

__all__ = ["blueprint", "board", "queue", "views"]
