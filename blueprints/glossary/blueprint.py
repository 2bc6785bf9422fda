"""The blueprint that the screens of this folder hang on, and what they share."""

from collections.abc import Sequence
from dataclasses import dataclass

from flask import Blueprint

from wiki.config import current
from wiki.translation.glossary.rules import Words
from wiki.vocab import languages

blueprint = Blueprint("glossary", "blueprints.glossary")


@dataclass(frozen=True)
class Said:
    """A term in one language: the code of the language, its name here, the words, the note."""

    code: str
    name: str
    word: str
    note: str


def said_in(words: Words, language: str) -> Sequence[Said]:
    """The words of a term in the languages of the site, named in `language`, the reader's first."""
    codes = sorted(current().languages, key=lambda code: code != language)
    return [
        Said(code, languages.name_in(code, language), words[code].shown, words[code].note)
        for code in codes
        if code in words
    ]


def name_of(words: Words, language: str) -> tuple[str, str]:
    """What the term is called, and in which language that is: the reader's if it can be."""
    code = language if language in words else next(iter(words))
    return words[code].forms[0], code
