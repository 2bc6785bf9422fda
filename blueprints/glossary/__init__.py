"""The glossary: everybody reads it, members keep it."""

from blueprints.glossary import changing, listing, showing, words
from blueprints.glossary.blueprint import blueprint

__all__ = ["blueprint", "changing", "listing", "showing", "words"]
