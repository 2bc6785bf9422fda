"""One spelling for all the ways of writing the same letters."""

import unicodedata

# What NFKD leaves alone, though readers type it otherwise.
_LETTERS = str.maketrans({"œ": "oe", "æ": "ae", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "ı": "i"})


def fold(text: str) -> str:
    """The text without case, accents, ligatures or other compatibility forms."""
    bare = unicodedata.normalize("NFKD", text.casefold().translate(_LETTERS))
    return bare if bare.isascii() else "".join(c for c in bare if not unicodedata.combining(c))
