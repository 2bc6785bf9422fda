"""What is asked of two sides by name: their score, and what excludes them."""

from collections.abc import Sequence

import numpy as np

from wiki.matching.scoring.asking import Mine, mine_of
from wiki.matching.scoring.columns import Values
from wiki.matching.scoring.constraints import possible, refused
from wiki.matching.scoring.fusion import Weights, scored
from wiki.matching.scoring.measures import WEIGHTS, Match, Refusal
from wiki.matching.scoring.pool import Pool


def score(pool: Pool, mine: int, other: int, weights: Weights = WEIGHTS) -> Match | None:
    """The match of two documents; None where something excludes it or one would not want it."""
    me, row = mine_of(pool, mine), pool.find_row(other)
    if me is None or row is None:
        return None
    found = scored(pool, me, possible(pool, me, np.array([row])), weights)
    return found.match(0, other) if len(found.rows) else None


def scores_between(pool: Pool, documents: Sequence[int]) -> Values:
    """The score of each of these with each, in their order; 0 where they are no match.

    The same from either end, to the last digit.
    """
    found = np.zeros((len(documents), len(documents)))
    places = {pool.find_row(one): at for at, one in enumerate(documents)}
    rows = np.array([row for row in places if row is not None], np.intp)
    for at, one in enumerate(documents):
        me = mine_of(pool, one)
        if me:
            match = scored(pool, me, possible(pool, me, rows), WEIGHTS)
            found[at, [places[row] for row in match.rows.tolist()]] = match.scores
    return np.triu(found) + np.triu(found).T


def refusals(pool: Pool, mine: int, other: int) -> tuple[Refusal, ...]:
    """All that excludes a match of two documents, as far as the pool knows.

    Who is blocked or has declined is not in it. One that it does not have is not published.
    """
    me, row = mine_of(pool, mine), pool.find_row(other)
    if me is None or row is None:
        return (Refusal.UNPUBLISHED,)
    return tuple(name for name, excluded in refused(pool, me, np.array([row])) if excluded[0])


def own_refusals(pool: Pool, mine: int, other: int) -> tuple[Refusal, ...]:
    """Those of them that are for a wish of `mine`, whether the other makes such a wish too."""
    me, they = mine_of(pool, mine), mine_of(pool, other)
    if me is None or they is None:
        return ()
    ours, theirs = _without_wishes(pool, me, they.row), _without_wishes(pool, they, me.row)
    excluding = set(refusals(pool, mine, other)).intersection(me.wishes())
    return tuple(one for one in Refusal if one in excluding - ours or one in excluding & theirs)


def _without_wishes(pool: Pool, mine: Mine, row: int) -> set[Refusal]:
    """What would exclude the two, had this side no wishes."""
    free = mine.without(mine.wishes())
    return {name for name, excluded in refused(pool, free, np.array([row])) if excluded[0]}
