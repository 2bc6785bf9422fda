"""Two profiles of one organisation become one, on days of meetings too."""

from tests.wiki.gatherings import fair
from tests.wiki.matching.town import Town
from wiki.gatherings import drawing, hosting, merged
from wiki.organisations import merging


def test_the_kept_one_comes_in_its_place(town: Town) -> None:
    key = fair.joined(town)

    merging.merge(town.chloe, town.mill, town.ford, "The same people.", merged.follow)

    assert fair.guests(key) == {town.forge: (1, True), town.ford: (1, True)}


def test_who_comes_already_comes_once(town: Town) -> None:
    key = fair.joined(town)
    hosting.ask(town.chloe, key, town.ford)
    drawing.draw(town.chloe, key)

    merging.merge(town.chloe, town.ford, town.mill, "The same people.", merged.follow)
    merging.merge(town.chloe, town.mill, town.forge, "The same people.", merged.follow)

    assert fair.guests(key) == {town.forge: (1, True)}
    assert fair.meetings(key) == []
