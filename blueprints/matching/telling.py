"""A proposal as its page tells it: facts with what they are called, for whole sentences."""

from dataclasses import dataclass

from blueprints.web.addresses import item_href
from wiki.documents.listings import Item
from wiki.matching.board import Proposal
from wiki.matching.calling import Calling
from wiki.matching.reasons import Told, reasons
from wiki.matching.sides import Side

#: from which score on a match is called good, and very good
_GOOD, _VERY_GOOD = 0.4, 0.6


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
