"""Typography of a language, at the moment of showing: the source stays as it was typed."""

import re

_URL = r"(?P<url>(?:https?://|ftp://|mailto:|www\.)\S+)"
_PHONE = r"(?P<phone>(?<![\d+])(?<!\d )(?:\+33 ?(?:\(0\) ?)?|0)[1-9](?: \d{2}){4}(?! ?\d))"
_PHONE = _PHONE.replace(" ", "[ \u00a0\u202f]")
#: what holds in every language: a number of this country is dialled from all of them
_ANY = re.compile(f"{_URL}|{_PHONE}")
_FRENCH = re.compile(
    _URL
    + f"|{_PHONE}"
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
    return _PATTERNS.get(language, _ANY).sub(_sign, text)


def keep_together(number: str) -> str:
    """A telephone number that no line cuts."""
    return number.replace(" ", "\u00a0")


def _sign(match: re.Match[str]) -> str:
    if match["phone"]:
        return keep_together(match[0])
    return _SIGNS.get(match.lastgroup or "", match[0])
