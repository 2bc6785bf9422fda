"""Countries and the regions under them (NUTS, levels 1 to 3), as one tree."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from wiki.vocab import languages, terms
from wiki.vocab.terms import Term, Vocabulary

NAME = "territories"

#: two islands have postcodes of Guadeloupe, which they left in 2007, and no NUTS code of their own
_OUTSIDE = {"97133", "97150"}


@cache
def listed() -> Vocabulary:
    """Every country and region. Fifteen hundred terms, read when first asked for."""
    found = [term for country in terms.contents(NAME)["countries"] for term in _country(country)]
    return Vocabulary(NAME, {term.code: term for term in found})


def ancestors(code: str) -> list[str]:
    """The regions and the country that `code` is in, nearest first."""
    return listed().ancestors(code)


def children(code: str) -> list[str]:
    """The regions right under `code`."""
    return listed().children(code)


def descendants(code: str) -> list[str]:
    """Every region in `code`, itself left out."""
    return listed().with_descendants(code)[1:]


def country_of(code: str) -> str:
    """The country (ISO 3166) that `code` is in; `code` itself when it is one."""
    return [code, *ancestors(code)][-1]


def find_by_postcode(country: str, postcode: str) -> str | None:
    """The NUTS 3 region of a postcode; known for France only, where it is the department.

    The first digits tell it. A few border communes, whose letters the next department sorts,
    are found there.
    """
    digits = "".join(postcode.split())
    if country != "FR" or digits in _OUTSIDE or not re.fullmatch("[0-9]{5}", digits):
        return None
    return _by_other_name().get(_department_number(digits))


def _department_number(postcode: str) -> str:
    if postcode.startswith("97"):
        return postcode[:3]
    if postcode.startswith("20"):
        return "2A" if postcode[2] in "01" else "2B"
    return postcode[:2]


@cache
def _by_other_name() -> Mapping[str, str]:
    """The other names of French regions, department numbers among them, to their codes."""
    below = (listed().terms[code] for code in descendants("FR"))
    return {word: term.code for term in below for words in term.also.values() for word in words}


def _country(told: Mapping[str, Any]) -> Iterator[Term]:
    also = {language: tuple(words) for language, words in told.get("also", {}).items()}
    yield Term(told["code"], told["label"], also, is_retired=False, scheme=told["group"])
    for line in told.get("units", ()):
        yield _unit(line, told["code"], told.get("names", {}))


def _unit(line: str, country: str, names: Mapping[str, Mapping[str, str]]) -> Term:
    code, *words = line.removeprefix("-").split("|")
    label = {
        language: names.get(language, {}).get(code, words[0]) for language in languages.known()
    }
    also = {
        language: tuple(word for word in words if word != called)
        for language, called in label.items()
    }
    return Term(
        code=code,
        label=label,
        also={language: others for language, others in also.items() if others},
        is_retired=line.startswith("-"),
        parent=code[:-1] if len(code) > 3 else country,
        scheme="nuts",
    )
