"""Trees: whoever chooses a country finds its regions."""

from tests.support.cast import Cast
from tests.support.lists import browse, titles
from wiki.access.actor import Actor
from wiki.browsing.wish import Box, Order
from wiki.documents import service
from wiki.documents.saving import Edit


def register(actor: Actor, title: str, **facts: object) -> int:
    """An organisation, public at once."""
    told = {"type": "third-place", "territory": "FR", **facts}
    edit = Edit({"fr": {"title": title}}, 0, told)
    return service.create(actor, "organisation", "fr", edit).document_id


def test_a_country_finds_its_departments(cast: Cast) -> None:
    register(cast.chloe, "Atelier", territory="FRI34")
    register(cast.chloe, "Moulin", territory="IE")

    found = browse(cast.stranger, {"territory": ("FR",)}, "organisation")

    assert titles(cast.stranger, found) == ["Atelier"]
    assert found.facets["territory"] == [
        ("FR", 1),
        ("FRI", 1),
        ("FRI3", 1),
        ("FRI34", 1),
        ("IE", 1),
    ]


def test_a_part_of_the_map_holds_what_is_there(cast: Cast) -> None:
    atelier = register(cast.chloe, "Atelier", latitude="46.58", longitude="0.34")
    register(cast.chloe, "Moulin", latitude="53.3", longitude="-6.25")
    register(cast.chloe, "Nulle part")

    found = browse(cast.stranger, {}, "organisation", box=Box(0, 46, 0.34, 47))

    assert found.ids == [atelier]
    assert found.places == {atelier: (46.58, 0.34)}


def test_what_was_never_confirmed_comes_last(cast: Cast) -> None:
    register(cast.chloe, "Atelier")

    found = browse(cast.stranger, {}, "organisation", order=Order.CONFIRMED)

    assert titles(cast.stranger, found) == ["Atelier"]
