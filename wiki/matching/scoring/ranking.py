"""From scores to a list: enough difference, enough fairness, a place for newcomers."""

from dataclasses import replace

import numpy as np

from wiki.matching.scoring import codes
from wiki.matching.scoring.asking import mine_of
from wiki.matching.scoring.choosing import candidates, choose
from wiki.matching.scoring.columns import Flags
from wiki.matching.scoring.constraints import possible
from wiki.matching.scoring.fusion import Scored, scored
from wiki.matching.scoring.measures import Asked, Match, Refusal
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
