"""Whole consortia for an offer, or for an organisation: who would take which place, and the gap."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import cycle, islice

from wiki.access.actor import VISITOR, Actor
from wiki.documents.listings import Item, list_items
from wiki.errors import NotFound
from wiki.introductions.between import find_barred, list_barred_pairs
from wiki.matching import board, consortium, filling, keeping, reading
from wiki.matching.board import Wanted
from wiki.matching.consortium import FEWEST, MOST, Gap, Place, Team
from wiki.matching.file import Unusable
from wiki.matching.filling import Filling
from wiki.matching.rules import Pool
from wiki.matching.sides import Side

#: how many sets are proposed, and how often whoever is gone is left out
_SETS, _TRIES = 3, 5
_COUNTRIES = 3


@dataclass(frozen=True)
class Call:
    """The places to be filled, and in how many countries all are together, one's own included."""

    places: tuple[Place, ...]
    countries: int = 1


@dataclass(frozen=True)
class Member:
    """An organisation in its place. `is_introduced`: it stands in a column of the board already."""

    place: Place
    item: Item
    side: Side
    is_introduced: bool


@dataclass(frozen=True)
class Consortium:
    """A whole set that suits one another; `score`: the mean over all pairs, from 0 to 1."""

    members: list[Member]
    score: float
    countries: int


@dataclass(frozen=True)
class Composed:
    """The best sets; or the `gap`, with how many organisations each place has that are such.

    `offers`: those of one's own that can be composed for; `call`: what was asked for.
    """

    mine: Side
    offers: list[Item]
    call: Call
    sets: list[Consortium]
    gap: Gap | None
    there: Sequence[int]


def compose(actor: Actor, language: str, wanted: Wanted, call: Call | None) -> Composed:
    """Sets for what is wanted; without a call, for the partners that the side itself looks for.

    Raises NotFound, Gone, NotSignedIn, Forbidden; Unusable while the pool is being made.
    """
    board.require_board(actor, wanted.organisation_id)
    pool = keeping.pool()
    mine, offers = board.own_side(wanted, language)
    call = call or usual_call(mine)
    filled, teams, sides = _found(pool, mine, call)
    introduced = find_barred(wanted.organisation_id).introduced
    items = {item.document_id: item for item in list_items(VISITOR, language, sides)}
    sets = []
    for team in teams:
        ids = [filled.documents[one] for one in team.members]
        members = [
            Member(place, items[one], sides[one], one in introduced)
            for place, one in zip(call.places, ids, strict=True)
        ]
        sets.append(Consortium(members, team.score, filled.table.spread(team.members)))
    gap = None if sets else consortium.gap(filled.table, call.countries)
    return Composed(mine, offers, call, sets, gap, filled.there)


def usual_call(mine: Side) -> Call:
    """The places that a side tells of by itself: its kinds of partners, as many as it has places.

    >>> usual_call(Side(document_id=1, organisation_id=1, types_sought=("lag", "research")))
    Call(places=(Place(type='lag', area=''), Place(type='research', area='')), countries=3)
    """
    types = mine.types_sought or ("",)
    size = min(max(mine.places_left or len(types), FEWEST), MOST)
    places = tuple(Place(one) for one in islice(cycle(types), size))
    return Call(tuple(sorted(places, key=lambda place: types.index(place.type))), _COUNTRIES)


def _found(pool: Pool, mine: Side, call: Call) -> tuple[Filling, list[Team], dict[int, Side]]:
    """The best sets of those whom the rows know still to be there. Raises NotFound."""
    barred = find_barred(mine.organisation_id)
    excluded = barred.blocked | barred.declined | barred.set_aside
    for _ in range(_TRIES):
        filled = filling.fill(pool, mine.document_id, call.places, excluded, list_barred_pairs)
        if filled is None:
            raise NotFound("side")
        teams = consortium.teams(filled.table, call.countries, _SETS)
        named = {filled.documents[one] for team in teams for one in team.members}
        sides = {side.document_id: side for side in reading.read_of(named)}
        if named <= sides.keys():
            return filled, teams, sides
        excluded |= named - sides.keys()
    raise Unusable("the pool is far behind the rows")
