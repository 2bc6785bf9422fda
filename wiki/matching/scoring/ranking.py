"""From scores to a list: enough difference, enough fairness, a place for newcomers."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from wiki.matching.scoring import codes
from wiki.matching.scoring.asking import mine_of
from wiki.matching.scoring.choosing import candidates, choose
from wiki.matching.scoring.columns import Flags, Values
from wiki.matching.scoring.constraints import possible, refused
from wiki.matching.scoring.fusion import Scored, Weights, scored
from wiki.matching.scoring.measures import WEIGHTS, Asked, Match, Refusal
from wiki.matching.scoring.places import countries
from wiki.matching.scoring.pool import Pool

#: how many of the best a list is composed from
_LOOKED_AT = 200


def rank(pool: Pool, mine: int, asked: Asked) -> list[Match]:
    """The sides that suit this document and that it suits, best first, and not all alike.

    None for one that the pool does not have. The same whatever order sides came in.
    """
    found = _found(pool, mine, asked)
    if found is None:
        return []
    best = np.lexsort((pool.plain.document[found.rows], -found.scores))[:_LOOKED_AT]
    among = candidates(pool, found.rows[best], found.scores[best], asked)
    return [found.match(best[at], among.documents[at]) for at in choose(among, asked)]


def mutual(pool: Pool, mine: int, asked: Asked) -> list[int]:
    """All documents where each would work with the other, by id: what `most` cuts a list from."""
    found = _found(pool, mine, asked)
    return [] if found is None else pool.plain.document[found.rows].tolist()


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


def relaxations(pool: Pool, mine: int, asked: Asked) -> dict[Refusal, int]:
    """For each wish of this side: how many more mutual matches there are without it."""
    me = mine_of(pool, mine)
    if me is None:
        return {}
    before = set(mutual(pool, mine, asked))
    return {
        wish: len(set(mutual(pool, mine, replace(asked, relaxed=asked.relaxed | {wish}))) - before)
        for wish in me.without(asked.relaxed).wishes()
    }


def _found(pool: Pool, mine: int, asked: Asked) -> Scored | None:
    me = mine_of(pool, mine)
    if me is None:
        return None
    rows = np.flatnonzero(_is_asked_for(pool, asked))
    relaxed = me.without(asked.relaxed)
    return scored(pool, relaxed, possible(pool, relaxed, rows), asked.weights)


def _is_asked_for(pool: Pool, asked: Asked) -> Flags:
    kinds = np.array(["organisation" in asked.kinds, "offer" in asked.kinds])
    kept = kinds[pool.plain.is_offer.astype(np.int8)]
    kept &= ~np.isin(pool.plain.document, list(asked.excluded))
    kept &= ~np.isin(pool.plain.organisation, list(asked.excluded_organisations))
    if asked.countries:
        wanted = list(codes.territories().known(asked.countries))
        kept &= np.isin(countries()[pool.plain.territory], wanted)
    return kept
