"""A proposal as its page tells it: facts with what they are called, for whole sentences."""

from collections.abc import Iterable
from dataclasses import dataclass

from blueprints.web.addresses import item_href
from wiki.documents.listings import Item
from wiki.matching.board import Proposal
from wiki.matching.reasons import Told, reasons
from wiki.matching.sides import Side
from wiki.matching.words import CONCEPT
from wiki.vocab import territories, vocabulary

_LISTS = ("themes", "area-types", "assets", "spoken-languages", "organisation-types")
#: from which score on a match is called good, and very good
_GOOD, _VERY_GOOD = 0.4, 0.6


@dataclass(frozen=True)
class Calling:
    """What codes are called for readers of a language."""

    language: str

    def all(self, codes: Iterable[str]) -> list[str]:
        """One label a code."""
        return [self.one(code) for code in codes]

    def one(self, code: str) -> str:
        """The label of the first list that knows the code."""
        lists = (vocabulary.load(name) for name in _LISTS)
        return next((held.label(code, self.language) for held in lists if code in held), code)

    def thing(self, name: str) -> str:
        """What a thing that texts speak of is called; its own name when no list knows it."""
        return self.one(name.removeprefix(CONCEPT))

    def country(self, side: Side) -> str:
        """The country that a side is in; "" when it does not say."""
        code = territories.country_of(side.territory) if side.territory else ""
        return territories.listed().label(code, self.language) if code else ""


@dataclass(frozen=True)
class Shown:
    """One proposal. `strength` 0 to 2: how well both suit each other."""

    item: Item
    house: Item
    href: str
    house_href: str
    country: str
    type: str
    told: Told
    strength: int
    is_new: bool
    is_interested: bool

    @property
    def is_offer(self) -> bool:
        """Whether an offer is proposed, not the organisation itself."""
        return self.item.document_id != self.house.document_id


def show(mine: Side, proposal: Proposal, calling: Calling) -> Shown:
    """The proposal as the board of `mine` tells it."""
    score = proposal.match.score
    return Shown(
        item=proposal.item,
        house=proposal.house,
        href=item_href(proposal.item),
        house_href=item_href(proposal.house),
        country=calling.country(proposal.side),
        type=calling.one(proposal.side.type),
        told=reasons(mine, proposal.side, proposal.match, proposal.things),
        strength=(score >= _GOOD) + (score >= _VERY_GOOD),
        is_new=proposal.is_new,
        is_interested=proposal.is_interested,
    )
