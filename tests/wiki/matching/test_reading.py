"""A side is what the public may read of an organisation or an offer, and nothing else."""

import pytest

from tests.support import index
from tests.wiki.matching.town import Town
from tests.wiki.offers import stage as offers
from wiki.access.actor import Audience
from wiki.documents import publishing, service
from wiki.documents.saving import Edit
from wiki.matching import reading
from wiki.matching.sides import Side

OTHER = {"en": {"title": "Something else", "summary": "Nobody reads it yet."}}


def sides_of(organisation_id: int) -> dict[int, Side]:
    """By document."""
    return {side.document_id: side for side in reading.read_of([organisation_id])}


def test_an_organisation_says_what_it_has_and_what_it_looks_for(town: Town) -> None:
    side = sides_of(town.mill)[town.mill]

    assert (side.type, side.types_sought) == ("lag", ("third-place",))
    assert (side.has, side.seeks) == ({"tourism-branding": 1.0}, {"crafts"})
    assert (side.territory, side.languages) == ("IE", {"en", "fr"})
    assert (side.translates, sides_of(town.loom)[town.loom].translates) == (None, False)
    assert side.texts["en"].startswith("The Mill")


def test_an_offer_takes_from_its_organisation_what_it_does_not_say(town: Town) -> None:
    offer = sides_of(town.forge)[town.offer]

    assert offer.is_offer
    assert (offer.organisation_id, offer.type) == (town.forge, "third-place")
    assert offer.has == {"crafts": 1.0, "innovation": 1.0}
    assert offer.seeks == {"innovation"}
    assert offer.languages == {"fr"}
    assert offer.expires_on == offers.END


def test_an_offer_nobody_may_read_is_no_side(town: Town) -> None:
    draft = offers.draft(town.amina, town.public_ids["The Forge"], OTHER)

    assert set(sides_of(town.forge)) == {town.forge, town.offer}
    assert draft not in sides_of(town.forge)


@pytest.mark.parametrize("audience", [Audience.MEMBERS, Audience.EDITORS])
def test_what_is_not_for_everybody_is_no_side(town: Town, audience: Audience) -> None:
    publishing.set_audience(town.chloe, town.forge, audience)

    assert sides_of(town.forge) == {}


def test_what_its_people_wrote_shows_what_it_knows(town: Town) -> None:
    facts = {"type": "method", "topics": ["making"]}
    edit = Edit({"fr": {"title": "Un tour à bois", "body": "Des copeaux partout."}}, 0, facts)
    written = service.create(town.chloe, "article", "fr", edit)
    offers.seat(town.chloe, town.loom)
    index.count_credits()

    side = sides_of(town.loom)[town.loom]

    assert side.know_how == {"making": 1, "crafts": 1}
    assert side.has == {"crafts": 1.0, "making": 0.6}
    assert reading.concerned([written.document_id]) == {town.loom}
