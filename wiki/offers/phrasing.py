"""How an offer puts things, judged by short word lists, language by language (`clarity.toml`)."""

import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from wiki.texts.folding import fold
from wiki.texts.plain import plain
from wiki.texts.sentences import split_sentences
from wiki.texts.words import words

_ITEM = re.compile(r"^[ \t]*(?:[-*+•–]|\d{1,3}[.)])[ \t]+(.+)$", re.MULTILINE)


@dataclass(frozen=True)
class _Lists:
    """The word lists of a language, folded. A language without any has nothing in them."""

    verbs: frozenset[str]
    endings: tuple[str, ...]
    not_verbs: frozenset[str]
    before: frozenset[str]
    exchange: tuple[str, ...]
    deeds: tuple[str, ...]


def is_verb_led(objectives: str, language: str) -> bool:
    """Whether half of the objectives, or more, begin with what will be done.

    >>> is_verb_led("- Open a workshop\\n- A network", "en")
    True
    """
    lists = _lists(language)
    led = [_is_led(_folded(one), lists) for one in _items(objectives, language)]
    return bool(led) and 2 * sum(led) >= len(led)


def only_talks(text: str, language: str) -> bool:
    """Whether it speaks of exchanging experience, and of nothing that will be made.

    >>> only_talks("Two study visits, to share experience.", "en")
    True
    """
    lists, told = _lists(language), _folded(plain(text))
    sentence = f" {' '.join(told)} "
    has_exchange = any(f" {phrase} " in sentence for phrase in lists.exchange)
    return has_exchange and not any(word.startswith(lists.deeds) for word in told)


def _items(objectives: str, language: str) -> list[str]:
    """The items of a list where there is one, else sentences."""
    listed = _ITEM.findall(objectives)
    told = plain(objectives)
    return [plain(one) for one in listed] or split_sentences(told, language)


def _is_led(told: Sequence[str], lists: _Lists) -> bool:
    """Whether the first word, but for those that only lead up to it, is a verb."""
    first = next((word for word in told if word not in lists.before), "")
    if first in lists.verbs:
        return True
    return first.endswith(lists.endings) and first not in lists.not_verbs


def _folded(text: str) -> list[str]:
    """The words, without case, accents and the apostrophe of an elision."""
    return [word.rstrip("'") for word in words(fold(text).replace("’", "'"))]


@cache
def _lists(language: str) -> _Lists:
    with (Path(__file__).parent / "clarity.toml").open("rb") as stream:
        told: dict[str, str] = tomllib.load(stream).get(language, {})
    listed = {name: tuple(fold(text).split()) for name, text in told.items()}
    return _Lists(
        verbs=frozenset(listed.get("verbs", ())),
        endings=listed.get("endings", ()),
        not_verbs=frozenset(listed.get("not_verbs", ())),
        before=frozenset(listed.get("before", ())),
        exchange=tuple(filter(None, fold(told.get("exchange", "")).splitlines())),
        deeds=listed.get("deeds", ()),
    )
