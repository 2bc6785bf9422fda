"""Offers between their first draft and their outcome: their people's screens, and the desk."""

from blueprints.offering import (
    card,
    clear,
    concluding,
    deciding,
    ledger,
    merging,
    own,
    panel,
    renewal,
    words,
)
from blueprints.offering.blueprint import blueprint

__all__ = [
    "blueprint",
    "card",
    "clear",
    "concluding",
    "deciding",
    "ledger",
    "merging",
    "own",
    "panel",
    "renewal",
    "words",
]
