"""Files of a list, read back by other people's programs."""

import csv
import io
import json
from collections.abc import Callable

import pytest
from flask.testing import FlaskClient
from time_machine import Traveller

from tests.wiki.offers.stage import Stage
from wiki.documents import publishing

Download = Callable[[str], str]


def rows(text: str) -> list[dict[str, str]]:
    assert text.startswith("\ufeff")
    assert text.count("\r\n") == text.count("\n")
    return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline="")))


def test_a_table_has_codes_and_words_side_by_side(download: Download) -> None:
    (told,) = rows(download("/fr/annuaire/-/list.csv?territory=FRI34"))

    assert told["Identifiant"]
    assert (told["territory"], told["Pays et région"]) == ("FRI34", "Vienne (France)")
    assert set(told["themes"].split("; ")) == {"innovation", "small-farms"}
    assert "Innovation" in told["Thèmes"]
    assert told["Latitude"] == "46.58"
    assert told["Longitude"] == "-0.34"
    assert told["Cherche des partenaires"] == "1"


def test_words_are_those_of_the_address(download: Download) -> None:
    (told,) = rows(download("/en/directory/-/list.csv?territory=FRI34"))

    assert told["Country and region"] == "Vienne (France)"
    assert told["Address"].endswith("/en/directory/atelier-du-pont-2")


def test_no_cell_is_a_formula(download: Download) -> None:
    (told,) = rows(download("/fr/annuaire/-/list.csv?territory=FRI34"))

    assert told["Titre"] == "'=Atelier; « du » pont, 2"
    assert told["Téléphone"] == "'+33536491200"


def test_data_keeps_codes_and_words_apart(download: Download) -> None:
    told = json.loads(download("/fr/cooperations/-/list.json?polarity=offer"))

    assert (told["kind"], told["language"]) == ("offer", "fr")
    first = next(one for one in told["documents"] if one["title"] == "Une école qui voyage")
    assert (first["state"], first["expires_on"]) == ("published", "2026-09-01")
    assert first["facts"]["themes"] == ["innovation"]
    assert first["words"]["themes"] == ["Innovation"]


def test_places_are_points_longitude_first(download: Download) -> None:
    told = json.loads(download("/fr/annuaire/-/list.geojson"))

    assert told["type"] == "FeatureCollection"
    points = {one["properties"]["title"]: one["geometry"] for one in told["features"]}
    assert points == {
        "=Atelier; « du » pont, 2": {"type": "Point", "coordinates": [-0.34, 46.58]},
        "Moulin": {"type": "Point", "coordinates": [-6.25, 53.3]},
    }


def test_an_empty_list_is_an_empty_file(download: Download) -> None:
    assert json.loads(download("/fr/annuaire/-/list.geojson?type=funder"))["features"] == []
    assert rows(download("/fr/annuaire/-/list.csv?q=xyzzy")) == []


@pytest.mark.parametrize("name", ["list.csv", "list.json", "list.ics", "list.atom"])
def test_what_readers_may_not_see_is_in_no_file(
    client: FlaskClient, stage: Stage, network: Stage, name: str
) -> None:
    publishing.set_audience(stage.chloe, stage.offer, "members")

    told = client.get(f"/fr/cooperations/-/{name}").get_data(as_text=True)

    assert "Une école qui voyage" not in told
    assert "Ovens" in told
    assert "@example" not in told


def test_an_ended_offer_is_in_the_table_of_ended_ones(
    download: Download, clock_hand: Traveller
) -> None:
    clock_hand.move_to("2026-03-04T12:00:00+00:00")

    (told,) = rows(download("/en/cooperation/-/list.csv?tab=ended"))

    assert (told["Title"], told["State"], told["Last day"]) == ("Ovens", "expired", "2026-03-03")
