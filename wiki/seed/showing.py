"""Three months in which the demo's organisations looked at their boards, once a week."""

from collections.abc import Mapping
from datetime import timedelta

from flask import current_app

from wiki import clock, tallies
from wiki.matching import exposure, keeping, reading, rules
from wiki.matching.asking import Newcomers, new_since
from wiki.matching.rules import Asked, Pool
from wiki.matching.sides import Side
from wiki.seed.cast import Cast, document_of

_WEEKS, _MOST = 13, 10


def look(cast: Cast) -> None:
    """Every organisation with people opens its board each week; who was shown is counted."""
    boards = sorted(document_of(slug).id for slug in cast.seated)
    sides = [side for batch in reading.read_all() for side in batch]
    now, shown = clock.now(), dict[int, float]()
    for days in reversed(range(1, 7 * _WEEKS + 1)):
        with clock.as_if(now - timedelta(days=days)):
            pool = Pool.build(_there(sides), keeping.today())
            for board in boards[days % 7 :: 7]:
                found = rules.rank(pool, board, _asked(pool, shown))
                exposure.count(board, [match.document_id for match in found])
                for match in found:
                    shown[match.document_id] = shown.get(match.document_id, 0.0) + 1
            tallies.write_in(current_app)


def _there(sides: list[Side]) -> list[Side]:
    """Those that were public already."""
    return [side for side in sides if side.published_at and side.published_at <= clock.now()]


def _asked(pool: Pool, shown: Mapping[int, float]) -> Asked:
    newcomers = Newcomers(pool, shown, new_since())
    return Asked(most=_MOST, exposures=shown, newcomers=newcomers)
