"""The languages of a site: their own names, for menus and labels."""

from functools import cache

from wiki.vocab import terms


def known() -> list[str]:
    """The codes of every language the program has words for."""
    return list(terms.read("languages").terms)


def own_name(code: str) -> str:
    """What its speakers call the language, as a menu writes it: "Français"."""
    term = terms.read("languages").terms[code]
    return term.also.get(code, (term.label_in(code),))[0]


def name_in(code: str, language: str) -> str:
    """What `language` calls the language `code`: "French", "anglais"."""
    return terms.read("languages").label(code, language)


def locale(code: str) -> str:
    """The locale that writes the dates and numbers of a language: "en_GB"."""
    return _told(code, "locale")


def first_day(code: str) -> str:
    """How a language writes the first day of a month: "1er", "1"."""
    return _told(code, "first")


def iso3(code: str) -> str:
    """The code of three letters (ISO 639-3) of a language: "eng"."""
    return _told(code, "iso3")


@cache
def small_words(code: str) -> frozenset[str]:
    """The words by which a sentence of a language is known from those of the others."""
    return frozenset(_told(code, "small_words").split())


def _told(code: str, key: str) -> str:
    return str(next(term[key] for term in terms.tables("languages") if term["code"] == code))
