"""Both languages of a document in one page, like an open book."""

from collections.abc import Callable

from bs4 import BeautifulSoup, Tag
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from tests.support.cast import Cast
from tests.wiki.documents.desk import revise, write
from tests.wiki.documents.freshness.both import ENGLISH, FRENCH, bread, said, text, translate
from wiki.access.actor import Actor
from wiki.documents.freshness.provenance import Translated

BrowserOf = Callable[[Actor], FlaskClient]
BOTH = "/fr/communs/pain/-/both"
IN_ENGLISH = "/en/commons/bread/-/both"


def soup(answer: TestResponse) -> BeautifulSoup:
    """The page, parsed."""
    assert answer.status_code == 200, answer.text
    return BeautifulSoup(answer.text, "html.parser")


def said_by(tag: Tag | None) -> str:
    """What an element says, in one line."""
    return " ".join(tag.get_text(" ").split()) if tag else ""


def rows(page: BeautifulSoup) -> list[tuple[str, str, str]]:
    """(number or field, left, right) of each row."""
    return [
        (said_by(row.select_one(".pn")), *(said_by(row.select_one(side)) for side in SIDES))
        for row in page.select(".pair:not(.top)")
    ]


SIDES = (".left", ".right")


def test_both_languages_stand_side_by_side(cast: Cast, client: FlaskClient) -> None:
    bread(cast.amina)

    page = soup(client.get(IN_ENGLISH))

    assert rows(page) == [
        ("Title", "Bread", "Pain"),
        ("1", "Knead the dough for ten minutes.", "Pétrir la pâte dix minutes."),
        ("2", "Let it rise for a night.", "Laisser lever une nuit."),
        ("3", "Bake at 240 °C.", "Cuire à 240 degrés."),
    ]
    assert {tag["lang"] for tag in page.select(".left [lang]")} == {"en"}
    assert {tag["lang"] for tag in page.select(".right [lang]")} == {"fr"}
    assert page.h1 is not None
    assert page.h1.text == "Bread"


def test_the_readers_language_stands_on_the_left(cast: Cast, client: FlaskClient) -> None:
    bread(cast.amina)
    assert rows(soup(client.get(BOTH)))[0][1:] == ("Pain", "Bread")
    assert rows(soup(client.get(f"{BOTH}?left=en&right=fr")))[0][1:] == ("Bread", "Pain")


def test_a_passage_that_is_missing_leaves_a_gap_one_can_see(
    cast: Cast, client: FlaskClient
) -> None:
    recipe = bread(cast.amina)
    revise(cast.amina, recipe, text((FRENCH[0], "Saler.\n", *FRENCH[1:])))

    page = soup(client.get(IN_ENGLISH))

    assert [row[2] for row in rows(page)][2] == "Saler."
    assert said_by(page.select_one(".left .gap")) == (
        "missing This does not exist in English yet. 1 word"
    )
    gap = page.find("a", string="Go to what is missing")
    assert isinstance(gap, Tag)
    assert page.select_one(str(gap["href"])) is not None


def test_a_stale_passage_says_so_and_shows_the_change_in_words(
    cast: Cast, client: FlaskClient
) -> None:
    recipe = bread(cast.amina)
    revise(cast.amina, recipe, said(FRENCH, 2, "Cuire à 260 degrés.\n"))

    page = soup(client.get(IN_ENGLISH))

    cell = page.select(".pair .left")[-1]
    assert "behind: French has changed" in said_by(cell)
    told = cell.select_one("details [lang=fr]")
    assert said_by(told) == "Cuire à removed: 240 added: 260 degrés."
    assert "1 passage behind" in said_by(page.select_one(".pair.top .left"))
    assert "up to date" in said_by(page.select_one(".pair.top .right"))


def test_a_passage_that_both_changed_says_so(cast: Cast, client: FlaskClient) -> None:
    recipe = bread(cast.amina)
    revise(cast.amina, recipe, said(FRENCH, 2, "Cuire à 260 degrés.\n"))
    revise(cast.amina, recipe, said(ENGLISH, 2, "Bake at 200 °C.\n"), language="en")

    page = soup(client.get(IN_ENGLISH))

    assert [said_by(cell).count("diverged") for cell in page.select(".pair .left")[-1:]] == [1]
    assert len(page.select(".pair details")) == 2


def test_a_passage_whose_source_is_gone_says_so(cast: Cast, client: FlaskClient) -> None:
    recipe = bread(cast.amina)
    revise(cast.amina, recipe, said(FRENCH, 1, ""))

    page = soup(client.get(IN_ENGLISH))

    assert "no longer in French" in said_by(page.select(".pair .left")[3])


def test_what_a_machine_wrote_says_so(cast: Cast, client: FlaskClient) -> None:
    recipe = bread(cast.amina)
    machine = Translated("en", "Bake, hot.\n", "fr", ["1.3"], 2, engine="apertium")
    translate(cast.basile, recipe, "en", said(ENGLISH, 2, "Bake, hot.\n"), machine)

    page = soup(client.get(IN_ENGLISH))

    assert "Automatic translation" in said_by(page.select(".pair .left")[-1])


def test_passages_are_set_as_the_reading_page_sets_them(cast: Cast, client: FlaskClient) -> None:
    write(cast.amina, "Four", "Le feu.\n")
    oven = write(cast.amina, "Pain", "# Avant\n\n- Voir [[Four]].[^1]\n\n[^1]: Un mot.\n")
    english = "# Before\n\n- See [[fr:Four]].[^1]\n\n[^1]: A word.\n"
    revise(cast.amina, oven, english, language="en", title="Bread")

    page = soup(client.get(BOTH))

    assert [heading.text for heading in page.select(".pair .prose h2")][:2] == ["Avant", "Before"]
    assert {link["href"] for link in page.select(".pair li a")} >= {"/fr/communs/four"}
    ids = [str(tag["id"]) for tag in page.select("[id]")]
    assert len(ids) == len(set(ids))


def test_a_document_in_one_language_is_not_read_face_to_face(
    cast: Cast, client: FlaskClient
) -> None:
    write(cast.amina, "Pain", text(FRENCH))
    assert client.get(BOTH).status_code == 404


def test_a_language_that_the_document_lacks_is_nowhere(cast: Cast, client: FlaskClient) -> None:
    bread(cast.amina)
    assert client.get(f"{BOTH}?left=fr&right=fr").status_code == 404
    assert client.get(f"{BOTH}?left=fr&right=de").status_code == 404


def test_it_speaks_french(cast: Cast, client: FlaskClient) -> None:
    bread(cast.amina)
    page = soup(client.get(BOTH))
    assert page.html is not None
    assert page.html["lang"] == "fr"
    assert "aligné par une machine, à confirmer" in said_by(page.select_one(".pair .ways"))


def with_salt(cast: Cast) -> None:
    """A second passage that English lacks."""
    recipe = bread(cast.amina)
    revise(cast.amina, recipe, text((FRENCH[0], "Saler.\n", *FRENCH[1:])))


def test_a_gap_leads_to_its_passage_on_the_desk(
    cast: Cast, client: FlaskClient, browser_of: BrowserOf
) -> None:
    with_salt(cast)
    basile = browser_of(cast.basile)

    link = soup(basile.get(BOTH)).select_one(".gap a")

    assert link is not None
    assert said_by(link) == "Traduire ce passage"
    address, _, anchor = str(link["href"]).partition("#")
    assert address == "/en/commons/bread/-/translate?from=fr"
    assert said_by(soup(basile.get(address)).find(id=anchor)).count("Saler.") == 1
    assert soup(client.get(BOTH)).select_one(".gap a") is None
