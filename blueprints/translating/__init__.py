"""Bringing languages up to date: the desk, the board, five minutes, the two read face to face."""

from blueprints.translating import board, both, queue, views
from blueprints.translating.blueprint import blueprint

__all__ = ["blueprint", "board", "both", "queue", "views"]
