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


@cache
def locale(code: str) -> str:
    """The locale that writes the dates and numbers of a language: "en_GB"."""
    listed = loads((vocabulary.FOLDER / "languages.toml").read_text("utf-8"))["terms"]
    return str(next(term["locale"] for term in listed if term["code"] == code))
