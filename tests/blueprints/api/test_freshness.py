"""The API says where the languages of a document stand, and where each passage comes from."""

import pytest

from tests.blueprints.api.test_api import conforms
from tests.support.cast import Cast
from tests.wiki.documents.desk import revise, write
from tests.wiki.documents.freshness.both import ENGLISH, FRENCH, bread, said, text, translate
from wiki.documents import queries
from wiki.documents.freshness import confirming
from wiki.documents.freshness.provenance import Translated

WARMER = "Cuire à 260 degrés.\n"
HOTTER = "Bake at 260 °C.\n"


@pytest.fixture
def told(client, cast: Cast):
    """What the API says of a document."""

    def ask(document: int):
        public_id = queries.get_to_edit(cast.chloe, document).public_id
        answer = client.get(f"/api/v1/documents/{public_id}").json
        conforms(client, "Document", answer)
        return answer

    return ask


def origins(answer, language: str):
    """Passage → where it comes from."""
    return {one["unit"]: one["origin"] for one in answer["parts"][language]["passages"]}


def test_a_language_that_is_not_there_is_missing(cast, told):
    article = write(cast.amina, "Pain", text(FRENCH))

    assert told(article)["languages"] == {
        "fr": {"state": "fresh", "behind": 0},
        "en": {"state": "missing", "behind": 0},
    }


def test_behind_then_diverged(cast, told):
    recipe = bread(cast.amina)
    revise(cast.amina, recipe, said(FRENCH, 2, WARMER))
    assert told(recipe)["languages"]["en"] == {"state": "behind", "behind": 1}

    revise(cast.amina, recipe, said(ENGLISH, 2, HOTTER), language="en")

    assert {one["state"] for one in told(recipe)["languages"].values()} == {"diverged"}


def test_who_translated_a_passage(cast, told):
    recipe = bread(cast.amina)
    revise(cast.amina, recipe, said(FRENCH, 2, WARMER))
    brought = Translated("en", HOTTER.strip(), "fr", ["1.3"], 3)
    translate(cast.basile, recipe, "en", said(ENGLISH, 2, HOTTER), brought)

    answer = told(recipe)

    assert answer["languages"]["en"]["state"] == "fresh"
    assert answer["parts"]["en"]["passages"][-1] == {
        "unit": "2.3",
        "origin": "translated",
        "source": "fr",
        "source_revision": 3,
        "translator": "Basile O.",
    }
    assert set(origins(answer, "fr").values()) == {"written"}


def test_a_machine_is_named_and_so_is_who_read_it(cast, told):
    recipe = bread(cast.amina)
    revise(cast.amina, recipe, said(FRENCH, 2, WARMER))
    brought = Translated("en", HOTTER.strip(), "fr", ["1.3"], 3, engine="Moulin")
    translate(cast.basile, recipe, "en", said(ENGLISH, 2, HOTTER), brought)
    assert origins(told(recipe), "en")["2.3"] == "machine"

    confirming.review(cast.amina, recipe, "en", ["2.3"])

    passage = told(recipe)["parts"]["en"]["passages"][-1]
    assert (passage["origin"], passage["engine"]) == ("reviewed", "Moulin")
    assert passage["reviewer"] == "Amina B."
    assert "translator" not in passage
