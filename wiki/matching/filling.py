"""Who is right for the places of a consortium, out of the whole pool: plain values in and out."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass

import numpy as np

from wiki.matching.consortium import Place, Table
from wiki.matching.scoring import codes
from wiki.matching.scoring.asking import mine_of
from wiki.matching.scoring.columns import Flags, Values
from wiki.matching.scoring.constraints import possible
from wiki.matching.scoring.fusion import scored
from wiki.matching.scoring.measures import WEIGHTS
from wiki.matching.scoring.pairs import scores_between
from wiki.matching.scoring.places import countries
from wiki.matching.scoring.pool import Pool

#: for each place, the best so many are tried
_TRIED = 24

#: which pairs of these documents must not meet, the smaller id first
Barring = Callable[[Collection[int]], Collection[tuple[int, int]]]


@dataclass(frozen=True, eq=False)
class Filling:
    """`table` numbers the asker and the candidates as `documents` lists them.

    `there`: by place, how many organisations are such, whether they suit the asker or not, those
    that are out of the question included: who blocks whom is not to be counted.
    """

    documents: Sequence[int]
    table: Table
    there: Sequence[int]


def fill(
    pool: Pool,
    mine: int,
    places: Sequence[Place],
    excluded: Collection[int],
    barring: Barring,
) -> Filling | None:
    """Who could take these places beside this document; None for one that the pool has not.

    `excluded`: organisations that are out of the question.
    """
    me = mine_of(pool, mine)
    if me is None:
        return None
    is_other = ~pool.plain.is_offer & (pool.plain.organisation != me.plain.organisation)
    such = [is_other & _is_such(pool, place) for place in places]
    is_asked = np.logical_or.reduce(such) & ~np.isin(pool.plain.document, list(excluded))
    rows = np.flatnonzero(is_asked)
    found = scored(pool, me, possible(pool, me, rows), WEIGHTS)
    best = found.rows[np.lexsort((pool.plain.document[found.rows], -found.scores))]
    chosen = [np.sort(best[each[best]][:_TRIED]) for each in such]
    among = np.unique(np.concatenate(chosen))
    documents = [mine, *pool.plain.document[among].tolist()]
    lands = countries()[pool.plain.territory[[me.row, *among.tolist()]]].tolist()
    table = Table(
        scores=_scores(pool, documents, barring),
        countries=[codes.territories().order[one] if one >= 0 else "" for one in lands],
        fitting=[(np.searchsorted(among, each) + 1).tolist() for each in chosen],
    )
    return Filling(documents, table, [int(each.sum()) for each in such])


def _scores(pool: Pool, documents: Sequence[int], barring: Barring) -> Values:
    scores = scores_between(pool, documents)
    places = {document: place for place, document in enumerate(documents)}
    for one, other in barring(documents):
        pair = [places[one], places[other]]
        scores[np.ix_(pair, pair)] = 0
    return scores


def _is_such(pool: Pool, place: Place) -> Flags:
    """Which sides are of the type and in the area wanted."""
    wanted: Flags = np.ones(len(pool), np.bool_)
    if place.type:
        wanted &= pool.plain.type & np.uint64(codes.types().bits([place.type])) != 0
    if place.area:
        wanted &= pool.plain.area & np.uint64(codes.areas().bits([place.area])) != 0
    return wanted
