"""The few words that the renderer adds to a text, kept in `labels.toml`."""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path


@dataclass(frozen=True)
class Labels:
    """The words of one language; those that count something hold `{number}`."""

    notes: str
    note_number: str
    back: str
    back_again: str
    table: str
    table_number: str
    done: str
    to_do: str
    note: str
    tip: str
    warning: str
    hidden: str


@cache
def _all() -> dict[str, Labels]:
    file = Path(__file__).with_name("labels.toml")
    listed = tomllib.loads(file.read_text("utf-8"))
    return {language: Labels(**words) for language, words in listed.items()}


def known() -> list[str]:
    """The codes of the languages that have words here."""
    return list(_all())


def labels_in(language: str) -> Labels:
    """The words in `language`, else in the first language there is."""
    return _all().get(language) or next(iter(_all().values()))


def table_words() -> list[str]:
    """What may announce the caption of a table, in any language."""
    return sorted({labels.table for labels in _all().values()})
