"""Which country or region somebody means by a name, a number, a postcode or a code."""

import re
from collections.abc import Mapping
from functools import cache

from wiki.texts.folding import fold
from wiki.vocab import territories

#: "Vienne (FRI34)", as a form gives back what was found
_WITH_CODE = re.compile(r"\(([A-Z]{2}[0-9A-Z]{0,3})\)\s*$")
_MOST = 12


def find_territories(words: str, country: str = "") -> list[str]:
    """The codes that `words` may mean, within `country` if one is told, in the order of the tree.

    A code is itself; a French postcode, its department; a name, those that are called so in any
    language, else the first whose name holds it.
    """
    terms = territories.listed()
    told = _WITH_CODE.search(words)
    code = told[1] if told else words.strip().upper()
    if code in terms:
        return [code] if _is_within(code, country) else []
    if department := territories.find_by_postcode(country, words):
        return [department]
    key = _key(words)
    names = _names()
    held = {code for code in names.get(key, ()) if _is_within(code, country)}
    if not held and len(key) > 2:
        held = {
            code
            for name, codes in names.items()
            if key in name
            for code in codes
            if _is_within(code, country)
        }
    return [code for code in terms.terms if code in held][:_MOST]


def _is_within(code: str, country: str) -> bool:
    return not country or territories.country_of(code) == country


def _key(name: str) -> str:
    """A name without what people leave out: case, accents, hyphens."""
    return " ".join(re.split(r"[\s\-’']+", fold(name))).strip()


@cache
def _names() -> Mapping[str, list[str]]:
    """Every name of what is offered, folded, to the codes that bear it."""
    found: dict[str, list[str]] = {}
    for term in territories.listed().offered():
        words = {*term.label.values(), *(word for also in term.also.values() for word in also)}
        for name in {_key(word) for word in words}:
            found.setdefault(name, []).append(term.code)
    return found
