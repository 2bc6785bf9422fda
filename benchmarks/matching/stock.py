"""What an invented network is made of: vocabularies, countries and subjects."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from wiki.vocab import vocabulary

_WORLD = Path(__file__).with_name("world.toml")
WRITTEN = ("fr", "en")


class Country(NamedTuple):
    """Where its middle is, in degrees, what is spoken there, and how many groups it has."""

    code: str
    latitude: float
    longitude: float
    spoken: tuple[str, ...]
    groups: int


class Subject(NamedTuple):
    """What a group does in particular, in each of the written languages."""

    theme: str
    words: dict[str, str]


@cache
def countries() -> tuple[Country, ...]:
    """The twenty-seven."""
    return tuple(
        Country(code, latitude, longitude, tuple(spoken), groups)
        for code, latitude, longitude, spoken, groups in _told()["countries"]
    )


@cache
def subjects() -> tuple[Subject, ...]:
    """All of them."""
    told = (
        (theme, dict(zip(WRITTEN, words, strict=True))) for theme, *words in _told()["subjects"]
    )
    return tuple(Subject(theme, words) for theme, words in told)


def glossary() -> list[dict[str, tuple[str, ...]]]:
    """Every second subject: a glossary knows some words, and not others."""
    return [
        {language: (word,) for language, word in subject.words.items()}
        for subject in subjects()[::2]
    ]


@cache
def codes(name: str) -> tuple[str, ...]:
    """The codes of a vocabulary, in its order."""
    return tuple(vocabulary.load(name).terms)


@cache
def _told() -> dict[str, Any]:
    return tomllib.loads(_WORLD.read_text("utf-8"))
