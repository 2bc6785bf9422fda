"""Where a wish was said: in the offer itself, or by its organisation."""

from tests.wiki.matching.town import Town
from wiki.matching import reading
from wiki.matching.rules import Refusal
from wiki.matching.wishes import Wish, said_in

ALL = (Refusal.TYPE, Refusal.COUNTRY, Refusal.PROJECT_KIND, Refusal.LANGUAGE, Refusal.WINDOW)


def test_an_organisation_says_its_wishes_itself(town: Town) -> None:
    [mill] = reading.read_of([town.mill])

    assert said_in(mill, ALL) == {
        Refusal.TYPE: Wish(town.mill, "looking_types"),
        Refusal.COUNTRY: Wish(town.mill, "looking_territories"),
        Refusal.PROJECT_KIND: Wish(town.mill, "looking_project_types"),
        Refusal.LANGUAGE: Wish(town.mill, "translation"),
    }


def test_what_an_offer_does_not_say_its_organisation_does(town: Town) -> None:
    sides = {side.document_id: side for side in reading.read_of([town.forge])}

    found = said_in(sides[town.offer], (Refusal.PROJECT_KIND, Refusal.LANGUAGE))

    assert found == {
        Refusal.PROJECT_KIND: Wish(town.offer, "project_types"),
        Refusal.LANGUAGE: Wish(town.forge, "translation"),
    }
