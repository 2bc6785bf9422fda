"""What machines are told of an article: languages, state, people, licence; data that never runs."""

import json
from typing import Any

from bs4 import BeautifulSoup
from flask.testing import FlaskClient

from tests.blueprints.reading.pen import Pen
from tests.support import index
from tests.support.cast import Cast
from tests.wiki.documents.desk import revise
from tests.wiki.documents.freshness.both import ENGLISH, FRENCH, bread, said, translate
from wiki.documents.freshness.provenance import Translated

HERE = "http://localhost"


def linked(client: FlaskClient, path: str) -> dict[str, Any]:
    """The data in the page."""
    page = BeautifulSoup(client.get(path).text, "html.parser")
    (script,) = page.select('head script[type="application/ld+json"]')
    told: dict[str, Any] = json.loads(script.text)
    return told


def test_a_text_says_what_it_is_and_who_wrote_it(amina: Pen, client: FlaskClient) -> None:
    saved = amina.article("Le pain", "Pétrir la pâte.\n", summary="Du pain.")
    index.count_credits()

    told = linked(client, "/fr/communs/le-pain")

    assert told.pop("dateModified").endswith("Z")
    assert told == {
        "@context": "https://schema.org",
        "@type": "HowTo",
        "@id": f"{HERE}/fr/communs/le-pain",
        "url": f"{HERE}/fr/communs/le-pain",
        "identifier": f"{HERE}/r/{saved.public_id}",
        "inLanguage": "fr",
        "headline": "Le pain",
        "description": "Du pain.",
        "license": "https://creativecommons.org/licenses/by-sa/4.0/",
        "author": [{"@type": "Person", "name": "Amina B."}],
    }


def test_each_language_names_the_other_and_its_state(cast: Cast, client: FlaskClient) -> None:
    document = bread(cast.amina)
    revise(cast.amina, document, said(FRENCH, 2, "Cuire à 260 degrés.\n"))

    french, english = linked(client, "/fr/communs/pain"), linked(client, "/en/commons/bread")

    (twin,) = french["workTranslation"]
    assert (twin["url"], twin["inLanguage"]) == (f"{HERE}/en/commons/bread", "en")
    assert english["translationOfWork"]["url"] == f"{HERE}/fr/communs/pain"
    assert french["creativeWorkStatus"] == "à jour"
    assert english["creativeWorkStatus"] == "1 passage behind the text in French"


def test_where_passages_come_from(cast: Cast, client: FlaskClient) -> None:
    document = bread(cast.amina)
    hotter = Translated("en", "Bake at 260 °C.", "fr", ["1.3"], 1, engine="Moulin")
    translate(cast.amina, document, "en", said(ENGLISH, 2, "Bake at 260 °C.\n"), hotter)

    (passage,) = linked(client, "/en/commons/bread")["hasPart"]

    assert passage == {
        "@type": "WebPageElement",
        "identifier": ["2.3"],
        "creativeWorkStatus": "machine",
        "translator": {"@type": "SoftwareApplication", "name": "Moulin"},
        "isBasedOn": f"{HERE}/fr/communs/pain",
    }
    assert "hasPart" not in linked(client, "/fr/communs/pain")


def test_no_title_gets_out_of_the_data(amina: Pen, client: FlaskClient) -> None:
    title = "</script><script>alert('1 & 2')</script><!--"
    saved = amina.article(title, "Pétrir.\n")

    path = client.get(f"/r/{saved.public_id}").location

    assert linked(client, path)["headline"] == title
    assert "<script>alert" not in client.get(path).text


def test_pages_of_the_site_tell_nothing(chloe: Pen, client: FlaskClient) -> None:
    chloe.page("Le réseau", "Nous.\n")

    assert "ld+json" not in client.get("/fr/le-reseau").text
