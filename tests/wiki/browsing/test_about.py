"""Those that say no place are told about, by the middle of their neighbours."""

import pytest

from tests.support.cast import Cast
from tests.support.lists import browse
from tests.wiki.browsing.test_territories import register
from wiki.browsing.about import list_about


@pytest.fixture
def scattered(cast: Cast) -> dict[str, int]:
    """Three places in France, two of them in one region; three that say none."""
    at = {
        "north": ("FRI34", "48", "0"),
        "south": ("FRI31", "46", "2"),
        "east": ("FRJ11", "43", "3"),
        "near": ("FRI3", "", ""),
        "far": ("FR", "", ""),
        "alone": ("PT", "", ""),
    }
    made = {}
    for name, (territory, latitude, longitude) in at.items():
        place = {"latitude": latitude, "longitude": longitude} if latitude else {}
        made[name] = register(cast.chloe, name, territory=territory, **place)
    return made


def test_the_narrowest_territory_that_knows_a_place(cast: Cast, scattered: dict[str, int]) -> None:
    found = list_about("organisation", browse(cast.stranger, {}, "organisation"))

    assert [(one.territory, one.ids) for one in found] == [
        ("FRI3", [scattered["near"]]),
        ("FR", [scattered["far"]]),
    ]
    assert found[0].place == (47, 1)
    assert found[1].place == pytest.approx((137 / 3, 5 / 3))


def test_only_places_of_the_same_list_count(cast: Cast, scattered: dict[str, int]) -> None:
    narrowed = browse(cast.stranger, {"territory": ("PT",)}, "organisation")

    assert list_about("organisation", narrowed) == []
