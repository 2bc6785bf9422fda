"""The languages of a site: their own names, for menus and labels."""

from functools import cache
from tomllib import loads

from wiki.vocab import vocabulary


def known() -> list[str]:
    """The codes of every language the program has words for."""
    return list(vocabulary.load("languages").terms)


def own_name(code: str) -> str:
    """What its speakers call the language, as a menu writes it: "Français"."""
    term = vocabulary.load("languages").terms[code]
    return term.also.get(code, (term.label_in(code),))[0]


def name_in(code: str, language: str) -> str:
    """What `language` calls the language `code`: "French", "anglais"."""
    return vocabulary.load("languages").label(code, language)


def locale(code: str) -> str:
    """The locale that writes the dates and numbers of a language: "en_GB"."""
    return _told(code, "locale")


def iso3(code: str) -> str:
    """The code of three letters (ISO 639-3) of a language: "eng"."""
    return _told(code, "iso3")


@cache
def _told(code: str, key: str) -> str:
    listed = loads((vocabulary.FOLDER / "languages.toml").read_text("utf-8"))["terms"]
    return str(next(term[key] for term in listed if term["code"] == code))
