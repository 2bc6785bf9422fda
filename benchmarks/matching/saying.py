"""What invented groups say of themselves: less than there is, in one language or in two."""

from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime, timedelta

import numpy as np
from numpy.random import Generator
from numpy.typing import NDArray

from benchmarks import corpus
from benchmarks.matching import stock
from benchmarks.matching.hidden import Flags, Groups
from wiki.matching.sides import Side
from wiki.vocab import vocabulary

Array = NDArray[np.generic]

TODAY = date(2026, 11, 22)
_NOW = datetime(2026, 11, 22, tzinfo=UTC)
#: how many did not answer: what a form insists on, a condition, anything else. Who has no condition
#: has nothing to say, so that few of those who have one keep it back.
_NEEDED, _CONDITIONS, _MISSING = 0.0, 0.05, 0.3
_FORGOTTEN = 0.15  # of the themes that somebody lists
_INFERRED = 0.6  # how sure a theme is that is told from works
_WRITES = ((("fr",), 0.45), (("en",), 0.35), (("fr", "en"), 0.2))
_FILLING = (20, 60)  # words that say nothing in particular
_NAMED = 0.5  # of its themes, how many a text calls by name


Said = Mapping[str, Flags]
"""By answer: which groups gave it."""


def answers(size: int, draw: Generator) -> Said:
    """Which answers so many groups gave, each by itself; type and country always are."""
    shares = dict.fromkeys(("has", "seeks", "kinds"), _NEEDED)
    shares |= dict.fromkeys(("types", "translates", "territories", "languages"), _CONDITIONS)
    shares |= dict.fromkeys(("texts", "area", "wish", "place", "within"), _MISSING)
    return {name: draw.random(size) >= share for name, share in shares.items()}


def everything(size: int) -> Said:
    """Every group gave every answer."""
    return {name: np.ones(size, np.bool_) for name in answers(0, np.random.default_rng())}


def sides(groups: Groups, said: Said, draw: Generator) -> Iterator[Side]:
    """The side of each group, numbered from 1."""
    writer = _Writer(draw)
    for at in range(len(groups)):
        given = {name for name, flags in said.items() if flags[at]}
        yield _side(groups, at, given, draw, writer)


def _side(groups: Groups, at: int, given: set[str], draw: Generator, writer: "_Writer") -> Side:
    works = _coded("themes", groups.works[at])
    listed = _listed(groups.strong[at], draw) if "has" in given else []
    kinds = (("within-country", groups.at_home[at]), ("transnational", groups.abroad[at]))
    return Side(
        document_id=at + 1,
        organisation_id=at + 1,
        type=stock.codes("organisation-types")[groups.type[at]],
        types_sought=_types(groups, at) if "types" in given else (),
        has=dict.fromkeys(works, _INFERRED) | dict.fromkeys(listed, 1.0),
        seeks=frozenset(_listed(groups.wants[at], draw) if "seeks" in given else ()),
        area=frozenset(_coded("area-types", groups.area[at]) if "area" in given else ()),
        area_wish=_wish(groups, at) if "wish" in given else "",
        languages=_spoken(groups, at) if "languages" in given else frozenset(),
        translates=bool(groups.translates[at]) if "translates" in given else None,
        territory=stock.countries()[groups.country[at]].code,
        territories_sought=_territories(groups, at) if "territories" in given else frozenset(),
        place=(groups.place[at, 0], groups.place[at, 1]) if "place" in given else None,
        within_km=int(groups.reach_km[at]) if "within" in given else None,
        project_types=frozenset(code for code, may in kinds if may and "kinds" in given),
        texts=writer.texts(groups, at) if "texts" in given else {},
        know_how=works,
        published_at=_NOW - timedelta(int(groups.age_days[at])),
    )


def _wish(groups: Groups, at: int) -> str:
    return "similar" if groups.likes_similar[at] else "complementary"


def _spoken(groups: Groups, at: int) -> frozenset[str]:
    return frozenset(_coded("spoken-languages", groups.speaks[at]))


def _coded(vocabulary_name: str, values: Array) -> dict[str, int]:
    codes = stock.codes(vocabulary_name)
    return {codes[place]: int(values[place]) for place in np.flatnonzero(values)}


def _listed(weights: Array, draw: Generator) -> list[str]:
    codes = stock.codes("themes")
    return [codes[at] for at in np.flatnonzero(weights) if draw.random() >= _FORGOTTEN]


def _types(groups: Groups, at: int) -> tuple[str, ...]:
    """Those it would work with, the dearest first; nothing where it would with all."""
    liked, codes = groups.types_liked[at], stock.codes("organisation-types")
    if (liked > 0).all():
        return ()
    return tuple(codes[place] for place in np.argsort(-liked) if liked[place] > 0)


def _territories(groups: Groups, at: int) -> frozenset[str]:
    wanted = groups.countries_wanted[at]
    if wanted.all():
        return frozenset()
    return frozenset(
        one.code for one, is_in in zip(stock.countries(), wanted, strict=True) if is_in
    )


class _Writer:
    """Writes of the themes and subjects of a group, between words that mean nothing."""

    def __init__(self, draw: Generator) -> None:
        self._draw = draw
        self._drawn = {
            code: (language.words, np.array(language.weights) / language.weights[-1])
            for code, language in corpus.languages().items()
        }

    def texts(self, groups: Groups, at: int) -> dict[str, str]:
        """In one language or in both; the same things in both."""
        place = self._draw.choice(len(_WRITES), p=[share for _, share in _WRITES])
        themes = np.flatnonzero(groups.strong[at] + groups.wants[at])
        named = [theme for theme in themes if self._draw.random() < _NAMED]
        subjects = (groups.does[at], groups.seeks[at])
        return {
            language: " ".join(self._words(language, named, subjects))
            for language in _WRITES[place][0]
        }

    def _words(self, language: str, themes: list[int], subjects: tuple[int, int]) -> Iterator[str]:
        words, summed = self._drawn[language]
        filling = np.searchsorted(summed, self._draw.random(self._draw.integers(*_FILLING)))
        yield from (words[place] for place in filling)
        yield from (stock.subjects()[place].words[language] + "." for place in subjects)
        terms = list(vocabulary.load("themes"))
        for theme in themes:
            names = (terms[theme].label_in(language), *terms[theme].also.get(language, ()))
            yield names[self._draw.integers(len(names))] + "."
