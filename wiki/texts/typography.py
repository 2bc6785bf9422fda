"""Typography of a language, at the moment of showing: the source stays as it was typed."""

import re

_URL = r"(?P<url>(?:https?://|ftp://|mailto:|www\.)\S+)"
_FRENCH = re.compile(
    _URL
    + r"|(?P<narrow>[ ](?=[;!?]))"
    + r"|(?P<thousands>(?<=\d)(?<!\d{4})[ ](?=\d{3}(?!\d)))"
    + r"|(?P<wide>[ ](?=[:»%])|(?<=«)[ ]|(?<=\d)[ ](?=€|h\b))"
    + r"|(?P<apostrophe>(?<=[^\W\d_])'(?=[^\W\d_]))",
    re.IGNORECASE,
)
_SIGNS = {"narrow": "\u202f", "thousands": "\u202f", "wide": "\u00a0", "apostrophe": "’"}
_PATTERNS = {"fr": _FRENCH}


def typeset(text: str, language: str) -> str:
    """`text` with the no-break spaces and apostrophes that `language` asks for.

    It only puts one sign for another: a space that is not there is not added, and doing it twice
    changes nothing. Addresses are left alone. `text` is plain words, not code nor HTML.
    """
    pattern = _PATTERNS.get(language)
    return pattern.sub(_sign, text) if pattern else text


def _sign(match: re.Match[str]) -> str:
    return _SIGNS.get(match.lastgroup or "", match[0])
