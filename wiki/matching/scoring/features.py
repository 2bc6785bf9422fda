"""The seven features between the side that asks and others, both ways, from 0 to 1.

`forth`: what it finds in them; `back`: what they find in it. NaN: not known, or not asked for.
"""

from collections.abc import Mapping

import numpy as np

from wiki.matching.scoring import codes
from wiki.matching.scoring.asking import Mine
from wiki.matching.scoring.bits import weighed
from wiki.matching.scoring.columns import Bits, Packed, Plain, Rows, Values
from wiki.matching.scoring.measures import Feature
from wiki.matching.scoring.pool import Pool
from wiki.matching.travel import EARTH_KM

Found = Mapping[Feature, Values]

#: kilometres beyond the limit that take two thirds of what nearness is worth
_FADES_KM = 300.0
#: works from which there is no more to be known
_ENOUGH = 5
_SHARED, _SHARED_ONE, _TRANSLATED = 1.0, 0.8, 0.3
_FIRST_CHOICE, _ACCEPTED = 1.0, 0.6


def both_ways(pool: Pool, mine: Mine, rows: Rows) -> tuple[Found, Found]:
    """What `mine` finds in each of these rows, and what each of them finds in it."""
    theirs = pool.plain.take(rows)
    nowhere = np.full(len(rows), np.nan)
    language = _language(mine.plain, theirs)
    km = _kilometres(mine.plain, theirs)
    forth = {
        Feature.TOPIC: _topic_forth(pool, mine, rows),
        Feature.TEXT: pool.texts.forth(mine.row, rows) if pool.texts else nowhere,
        Feature.AREA: _area(mine.plain, theirs),
        Feature.GEOGRAPHY: _geography(mine.plain, km),
        Feature.LANGUAGE: language,
        Feature.TYPE: _type(mine.plain, theirs),
        Feature.KNOW_HOW: _know_how_forth(pool, mine, rows),
    }
    back = {
        Feature.TOPIC: _topic_back(pool, mine, rows),
        Feature.TEXT: pool.texts.back(mine.row, rows) if pool.texts else nowhere,
        Feature.AREA: _area(theirs, mine.plain),
        Feature.GEOGRAPHY: _geography(theirs, km),
        Feature.LANGUAGE: language,
        Feature.TYPE: _type(theirs, mine.plain),
        Feature.KNOW_HOW: _know_how_back(pool, mine, rows),
    }
    return forth, back


def _topic_forth(pool: Pool, mine: Mine, rows: Rows) -> Values:
    sought = _members(mine.sets.themes_sought)
    found = np.zeros(len(rows))
    for theme in sought:
        found += pool.sets.nearness[theme][rows] * (pool.theme_weights[theme] / 100)
    whole = pool.theme_weights[sought].sum()
    return np.where(pool.lists_themes[rows] & bool(whole), found / (whole or 1), np.nan)


def _topic_back(pool: Pool, mine: Mine, rows: Rows) -> Values:
    weights = pool.theme_weights * (mine.sets.nearness / 100)
    whole = pool.sought_weights[rows]
    is_known = (whole > 0) & mine.sets.themes.any()
    found = weighed(pool.sets.themes_sought[:, rows], weights)
    return np.where(is_known, found / np.where(whole > 0, whole, 1), np.nan)


def _know_how_forth(pool: Pool, mine: Mine, rows: Rows) -> Values:
    sought = _members(mine.sets.themes_sought)
    works = np.zeros(len(rows))
    for theme in sought:
        works += pool.sets.know_how[theme][rows]
    return _known_well(works) if len(sought) else np.full(len(rows), np.nan)


def _know_how_back(pool: Pool, mine: Mine, rows: Rows) -> Values:
    sought = pool.sets.themes_sought[:, rows]
    works = weighed(sought, mine.sets.know_how.astype(np.float64))
    return np.where(sought.any(axis=0), _known_well(works), np.nan)


def _known_well(works: Values) -> Values:
    known: Values = np.minimum(1, np.log1p(works) / np.log1p(_ENOUGH))
    return known


def _members(packed: Packed) -> Rows:
    return np.flatnonzero(np.unpackbits(packed, bitorder="little"))


def _area(asker: Plain, other: Plain) -> Values:
    """Those looked for by name count before a wish for similar or complementary ones."""
    wish = asker.area_wish
    alike = _overlap(asker.area, other.area)
    wished = np.where(wish == codes.wishes().place("similar"), alike, np.nan)
    wished = np.where(wish == codes.wishes().place("complementary"), 1 - 0.5 * alike, wished)
    named = np.where(asker.area_sought != 0, _overlap(asker.area_sought, other.area), wished)
    return np.where(wish == codes.wishes().place("any"), np.nan, named)


def _overlap(one: Bits, other: Bits) -> Values:
    """How much of the smaller set both share; NaN where one is empty."""
    smaller = np.minimum(np.bitwise_count(one), np.bitwise_count(other))
    shared = np.bitwise_count(one & other)
    return np.where(smaller > 0, shared / np.maximum(smaller, 1), np.nan)


def _kilometres(one: Plain, other: Plain) -> Values:
    """Along the globe. A straight line through it is exact for neighbours too."""
    line = np.sqrt((one.x - other.x) ** 2 + (one.y - other.y) ** 2 + (one.z - other.z) ** 2)
    km: Values = 2 * EARTH_KM * np.arcsin(np.minimum(line.astype(np.float64) / 2, 1))
    return km


def _geography(asker: Plain, km: Values) -> Values:
    excess = np.maximum(km - asker.within_km, 0)
    return np.where(asker.within_km >= 0, np.exp(-excess / _FADES_KM), np.nan)


def _language(one: Plain, other: Plain) -> Values:
    """Translation counts where both said that they work with it."""
    shared = np.bitwise_count(one.languages & other.languages)
    translated = (one.translates == 1) & (other.translates == 1)
    value = np.where(shared >= 2, _SHARED, np.where(shared == 1, _SHARED_ONE, 0.0))
    value = np.where((shared == 0) & translated, _TRANSLATED, value)
    return np.where((one.languages != 0) & (other.languages != 0), value, np.nan)


def _type(asker: Plain, other: Plain) -> Values:
    value = np.where(asker.type_first & other.type != 0, _FIRST_CHOICE, _ACCEPTED)
    return np.where(asker.types_sought & other.type != 0, value, np.nan)
