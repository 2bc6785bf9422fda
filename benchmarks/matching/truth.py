"""Who would work with whom, in an invented network: what every method is judged by.

A weighted geometric mean of hidden closenesses becomes a chance through a logistic curve whose
middle is each group's own. Nothing of the scorer is used, and a good part of what counts here it
cannot see: character, quality, what counts for whom, and how near themes are to each other.
"""

from dataclasses import dataclass
from typing import Self

import numpy as np
from numpy.random import Generator

from benchmarks.matching import stock
from benchmarks.matching.hidden import Flags, Groups, Numbers, kilometres

_ACCEPTED = 0.2  # of all that is possible, what a group would accept, about
_SLOPE = 18.0
_TRANSLATED = 0.25


@dataclass(frozen=True, eq=False)
class Truth:
    """`gain` (N × N): the chance that both accept. `both`: whether they do, this time."""

    gain: Numbers
    both: Flags

    @classmethod
    def of(cls, groups: Groups, kinship: Numbers, draw: Generator) -> Self:
        """What comes of each pair. `kinship`: of themes, as `theme_kinship` has it."""
        wish = _wish(groups, kinship)
        possible = _possible(groups)
        bar = np.array(
            [
                np.quantile(row[may], 1 - _ACCEPTED) if may.any() else 1.0
                for row, may in zip(wish, possible, strict=True)
            ]
        ) + draw.normal(0, 0.03, len(groups))
        chance = possible / (1 + np.exp(-_SLOPE * (wish - bar[:, None])))
        accepts = draw.random(chance.shape) < chance
        return cls(chance * chance.T, accepts & accepts.T)


def _wish(groups: Groups, kinship: Numbers) -> Numbers:
    """How much each would like to work with each."""
    parts = (
        _theme(groups, kinship),
        _subject(groups),
        1 / (1 + (kilometres(groups.place) / groups.reach_km[:, None]) ** 2),
        _language(groups),
        _character(groups),
        np.broadcast_to(1 / (1 + np.exp(-groups.quality)), (len(groups), len(groups))),
        _area(groups),
        np.tanh(_share(groups.wants) @ groups.works.T),
    )
    logs = sum(
        weight[:, None] * np.log(0.05 + 0.95 * part)
        for weight, part in zip(groups.tastes.T, parts, strict=True)
    )
    return np.exp(logs)


def _theme(groups: Groups, kinship: Numbers) -> Numbers:
    return 1 - np.exp(-1.5 * _share(groups.wants) @ kinship @ groups.strong.T)


def _share(values: Numbers) -> Numbers:
    return values / values.sum(axis=1, keepdims=True)


def _subject(groups: Groups) -> Numbers:
    themes = [subject.theme for subject in stock.subjects()]
    near = np.array([[one == other for other in themes] for one in themes]) * 0.4
    np.fill_diagonal(near, 1)
    return near[groups.seeks][:, groups.does]


def _language(groups: Groups) -> Numbers:
    shared = groups.speaks.astype(float) @ groups.speaks.T
    translated = groups.translates[:, None] & groups.translates
    return np.maximum(1 - np.exp(-1.2 * shared), _TRANSLATED * translated)


def _character(groups: Groups) -> Numbers:
    apart = groups.character[:, None, :] - groups.character
    return np.exp(-(apart**2).sum(axis=2) / 3)


def _area(groups: Groups) -> Numbers:
    shared = groups.area.astype(float) @ groups.area.T
    norm = np.sqrt(np.maximum(groups.area.sum(axis=1), 1))
    alike = shared / norm[:, None] / norm
    return np.where(groups.likes_similar[:, None], alike, 1 - alike)


def _possible(groups: Groups) -> Flags:
    """What no wish overcomes, seen from both sides."""
    at_home = groups.country[:, None] == groups.country
    fits = np.where(at_home, groups.at_home[:, None], groups.abroad[:, None])
    liked = groups.types_liked[:, groups.type] > 0
    wanted = groups.countries_wanted[:, groups.country]
    one_way = fits & liked & wanted
    shared = (groups.speaks.astype(int) @ groups.speaks.T) > 0
    speak = shared | (groups.translates[:, None] & groups.translates)
    return one_way & one_way.T & speak & ~np.eye(len(groups), dtype=bool)
