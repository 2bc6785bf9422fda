"""The words of a title as they stand in an address."""

import re
import unicodedata

MOST = 80  # characters

_LETTERS = str.maketrans(
    {
        "œ": "oe",
        "æ": "ae",
        "ß": "ss",
        "ł": "l",
        "ø": "o",
        "đ": "d",
        "ð": "d",
        "þ": "th",
        "ħ": "h",
        "ı": "i",
        "ŋ": "n",
    }
)
_INVISIBLE = {"Mn", "Cf"}  # accents once set apart, soft hyphens, joiners
_FOREIGN = re.compile(r"[^\x00-\x7f]")
_OTHERS = re.compile(r"[^a-z0-9]+")
_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def slugify(title: str) -> str:
    """`title` in small ASCII letters, figures and hyphens, at most MOST characters, cut at a word.

    "" when nothing is left of it (a title in another script, or of signs only).
    """
    apart = unicodedata.normalize("NFKD", title).casefold().translate(_LETTERS)
    slug = _OTHERS.sub("-", _FOREIGN.sub(_seen, apart)).strip("-")
    if len(slug) <= MOST:
        return slug
    cut = slug[: MOST + 1].rpartition("-")[0]
    return cut or slug[:MOST]


def _seen(sign: re.Match[str]) -> str:
    return "" if unicodedata.category(sign[0]) in _INVISIBLE else sign[0]


def is_slug(text: str) -> bool:
    """Whether `text` may stand as a slug."""
    return len(text) <= MOST and _SLUG.fullmatch(text) is not None
