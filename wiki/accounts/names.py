"""The names people go by: cleaned for show, folded so that nobody can pass for somebody else.

Signs that look alike come from Unicode's confusables (UTS 39, section 4), cut down to the letters
that Cyrillic and Greek share with Latin by their looks.
"""

import re
import unicodedata
from ipaddress import ip_address

from wiki.errors import Problem

LONGEST = 80
ANONYMOUS = "anonymous"

_BLANK_LETTERS = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0")
_EAST_ASIAN = frozenset({"CJK", "HIRAGANA", "KATAKANA", "KATAKANA-HIRAGANA", "HANGUL", "BOPOMOFO"})
_ANY_SCRIPT = frozenset({"MODIFIER", "COMBINING"})
_LOOK_ALIKE = str.maketrans(
    "авеһіјкмнорсԛѕтухԝԁёїαβεζηικμνορτυχ‘’ʼ`´‐–—",
    "abehijkmhopcqstyxwdëïabezhikmvoptyx'''''---",
)
_LEET = str.maketrans("013457", "oieast")
_RANKS = ("admin", "moderat", "sysop")
_RESERVED = re.compile(
    "all|anonyme|anonymous|editeur|editor|equipe|everybody|everyone|guest|invite|lieuxcommuns"
    "|member|membre|nobody|personne|postmaster|root|staff|support|sysadmin|system|systeme|team"
    "|tous|visiteur|visitor|webmaster|webmestre"
)
_ADDRESS = re.compile(r"@|://|\bwww\.", re.IGNORECASE)
_SIGNS = frozenset("°+")


def clean(name: str) -> str:
    """`name` as it is shown: composed, without invisible signs, single spaces between words."""
    composed = unicodedata.normalize("NFC", name)
    return " ".join("".join(sign for sign in composed if _is_seen(sign)).split())


def fold(name: str) -> str:
    """What two names that look the same have in common."""
    plain = unicodedata.normalize("NFKC", clean(name)).casefold()
    return unicodedata.normalize("NFKC", plain.translate(_LOOK_ALIKE))


def problem_of(name: str) -> Problem | None:
    """What forbids a person to take this (cleaned) name, if anything does."""
    if not any(sign.isalpha() for sign in name):
        return Problem("name", "name.missing")
    if len(name) > LONGEST or len(fold(name)) > 2 * LONGEST:
        return Problem("name", "name.too_long", {"most": LONGEST})
    if _ADDRESS.search(name):
        return Problem("name", "name.address")
    if any(unicodedata.category(sign)[0] == "S" and sign not in _SIGNS for sign in name):
        return Problem("name", "name.signs")
    if any(len(_scripts(word)) > 1 for word in name.split()):
        return Problem("name", "name.mixed")
    if _is_reserved(name):
        return Problem("name", "name.reserved")
    return None


def credit(name: str) -> str:
    """The name to credit for a text from elsewhere: never a machine's or a person's address."""
    shown = clean(name).split("@")[0].strip()[:LONGEST].strip()
    try:
        ip_address(shown)
    except ValueError:
        return shown or ANONYMOUS
    return ANONYMOUS


def _is_seen(sign: str) -> bool:
    if sign.isspace():
        return True
    is_selector = "\ufe00" <= sign <= "\ufe0f"
    return unicodedata.category(sign)[0] != "C" and sign not in _BLANK_LETTERS and not is_selector


def _scripts(word: str) -> set[str]:
    """The writing systems of the letters of `word`, by the first word of their Unicode names."""
    found = {
        unicodedata.name(sign, "UNKNOWN").split()[0]
        for sign in unicodedata.normalize("NFKC", word)
        if sign.isalpha()
    }
    return {"EAST ASIAN" if script in _EAST_ASIAN else script for script in found - _ANY_SCRIPT}


def _is_reserved(name: str) -> bool:
    """Whether the name claims a rank, or to be everybody or nobody."""
    decomposed = unicodedata.normalize("NFD", fold(name)).translate(_LEET)
    bare = "".join(sign for sign in decomposed if not unicodedata.combining(sign))
    words = re.findall(r"[^\W\d_]+", bare)
    return bool(_RESERVED.fullmatch("".join(words))) or any(
        word.startswith(_RANKS) for word in words
    )
