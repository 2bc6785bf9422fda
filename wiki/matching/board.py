"""The board of an organisation: whom it is proposed, with what both sides say, and why not others.

Whoever reads it belongs to the organisation: no editor does by being one.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace

from wiki.access.actions import Action
from wiki.access.actor import VISITOR, Actor
from wiki.access.policy import require
from wiki.documents import saving
from wiki.documents.listings import Item, list_items
from wiki.errors import NotFound
from wiki.introductions.between import find_barred
from wiki.introductions.interest import list_interests
from wiki.kinds.offer import OFFER
from wiki.kinds.organisation import ORGANISATION
from wiki.matching import asking, exposure, keeping, reading, rules
from wiki.matching.reasoning.things import shared_things
from wiki.matching.rules import Asked, Feature, Match, Pool, Refusal
from wiki.matching.sides import Side

_MOST = 10
_TRIES = 5

#: by document
_Sides = Mapping[int, Side]


@dataclass(frozen=True)
class Proposal:
    """A side that suits and is suited: `item`, as the reader is shown it; `house`, whose it is.

    `things`: what both texts speak of; `is_new`: hardly any board has shown it yet.
    """

    match: Match
    side: Side
    item: Item
    house: Item
    is_interested: bool
    is_new: bool
    things: tuple[str, ...]


@dataclass(frozen=True)
class Board:
    """What an organisation, or one of its offers, is proposed.

    `offers`: its own, which have proposals too; `total`: all mutual matches; `relaxations`: how
    many more without each of its own wishes.
    """

    mine: Side
    offers: list[Item]
    proposals: list[Proposal]
    total: int
    relaxations: Mapping[Refusal, int]
    weights: Mapping[Feature, float]


@dataclass(frozen=True)
class News:
    """What the board of `mine` proposes that its reader was not told of yet, best first."""

    mine: Side
    proposals: list[Proposal]


@dataclass(frozen=True)
class LookedUp:
    """One organisation or offer, asked for by name: a match, or all that is against one.

    `own_refusals`: those of them that are for a wish of one's own.
    """

    mine: Side
    item: Item
    side: Side | None
    match: Match | None
    refusals: tuple[Refusal, ...]
    own_refusals: tuple[Refusal, ...]


@dataclass(frozen=True)
class Wanted:
    """For whom, and of what: `about`, the public id of an own offer; "": the organisation."""

    organisation_id: int
    about: str = ""
    kinds: frozenset[str] = frozenset({ORGANISATION.name, OFFER.name})
    countries: frozenset[str] = frozenset()


def propose(actor: Actor, language: str, wanted: Wanted) -> Board:
    """The proposals of now; each counts as shown to this board.

    Raises NotFound, Gone, NotSignedIn, Forbidden; Unusable while the pool is being made.
    """
    require_board(actor, wanted.organisation_id)
    pool = keeping.pool()
    mine, offers = own_side(wanted, language)
    asked = replace(
        asking.asked_for(pool, wanted.organisation_id, _MOST),
        kinds=wanted.kinds,
        countries=wanted.countries,
    )
    matches, sides, asked = _ranked(pool, mine.document_id, asked)
    exposure.count(mine.document_id, [match.document_id for match in matches])
    return Board(
        mine=mine,
        offers=offers,
        proposals=_proposals(language, mine, matches, sides, asked),
        total=len(rules.mutual(pool, mine.document_id, asked)),
        relaxations=rules.relaxations(pool, mine.document_id, asked),
        weights=asked.weights,
    )


def find_news(actor: Actor, language: str, organisation_id: int, told: Collection[int]) -> News:
    """What the board of an organisation has besides the documents `told`.

    Whom its people marked already is no news. Nothing counts as shown. Raises as `propose` does.
    """
    require_board(actor, organisation_id)
    pool = keeping.pool()
    mine, _ = own_side(Wanted(organisation_id), language)
    asked = asking.asked_for(pool, organisation_id, _MOST)
    matches, sides, asked = _ranked(pool, mine.document_id, asked)
    news = [match for match in matches if match.document_id not in told]
    proposals = _proposals(language, mine, news, sides, asked)
    return News(mine, [one for one in proposals if not one.is_interested])


def look_up(actor: Actor, language: str, wanted: Wanted, other_id: int) -> LookedUp:
    """Why another organisation or offer is proposed, or is not. Raises as `propose` does."""
    require_board(actor, wanted.organisation_id)
    items = {item.document_id: item for item in list_items(VISITOR, language, [other_id])}
    if other_id not in items:
        raise NotFound("document")
    pool = keeping.pool()
    mine, _ = own_side(wanted, language)
    side = _sides([other_id]).get(other_id)
    refusals = rules.refusals(pool, mine.document_id, other_id)
    house = side.organisation_id if side else other_id
    barred = find_barred(wanted.organisation_id)
    if house in barred.blocked | barred.declined:
        # which of the two, and by whom, is nobody's business but theirs
        refusals = (*refusals, Refusal.DECLINED)
    weights = asking.weights_of(pool, wanted.organisation_id)
    match = None if refusals else rules.score(pool, mine.document_id, other_id, weights)
    ours = rules.own_refusals(pool, mine.document_id, other_id)
    return LookedUp(mine, items[other_id], side, match, refusals, ours)


def require_board(actor: Actor, organisation_id: int) -> None:
    """Go on only if the actor may read this board.

    Raises NotFound, Gone, NotSignedIn or Forbidden.
    """
    document = saving.get_document(organisation_id)
    if document.kind != ORGANISATION.name:
        raise NotFound("organisation")
    require(actor, Action.BOARD_READ, saving.standing_of(document))


def own_side(wanted: Wanted, language: str) -> tuple[Side, list[Item]]:
    """The side that asks, and the offers of the organisation that are sides too.

    Raises NotFound: it is not published, it has ended, it is somebody else's.
    """
    sides = {side.document_id: side for side in reading.read_of([wanted.organisation_id])}
    items = list_items(VISITOR, language, sides)
    offers = [item for item in items if item.kind == OFFER.name]
    for item in items:
        if wanted.about in ("", item.public_id) and (item in offers) == bool(wanted.about):
            return sides[item.document_id], sorted(offers, key=lambda one: one.document_id)
    raise NotFound("side")


def _ranked(pool: Pool, mine: int, asked: Asked) -> tuple[list[Match], _Sides, Asked]:
    """The best as of now, with their sides: what the rows know to be gone since the pool was
    written makes room.
    """
    for _ in range(_TRIES):
        matches = rules.rank(pool, mine, asked)
        documents = [match.document_id for match in matches]
        there = {one: side for one, side in _sides(documents).items() if _has_room(side)}
        if there.keys() == set(documents):
            break
        asked = replace(asked, excluded=asked.excluded.union(documents).difference(there))
    return [match for match in matches if match.document_id in there], there, asked


def _has_room(side: Side) -> bool:
    is_over = side.expires_on is not None and side.expires_on < keeping.today()
    return side.places_left != 0 and not is_over


def _sides(document_ids: Collection[int]) -> _Sides:
    """These sides as the rows have them now, those that are public."""
    houses = reading.houses_of(document_ids)
    return {
        side.document_id: side
        for side in reading.read_of(houses)
        if side.document_id in document_ids
    }


def _proposals(
    language: str, mine: Side, matches: list[Match], sides: _Sides, asked: Asked
) -> list[Proposal]:
    named = {*sides, *(side.organisation_id for side in sides.values())}
    items = {item.document_id: item for item in list_items(VISITOR, language, named)}
    interests, lexicon = list_interests(mine.organisation_id), keeping.lexicon()
    return [
        Proposal(
            match=match,
            side=side,
            item=items[match.document_id],
            house=items[side.organisation_id],
            is_interested=side.organisation_id in interests,
            is_new=match.document_id in asked.newcomers,
            things=shared_things(mine, side, lexicon),
        )
        for match in matches
        if (side := sides[match.document_id]) and match.document_id in items
    ]
