"""The board as a page: its filters stand in the address, its cells lead to the work."""

from bs4 import BeautifulSoup

from tests.wiki.documents.desk import revise, write

BOARD = "/en/-/translations"


def cells(page):
    """Title → (what a cell says, where it leads) of each language."""
    soup = BeautifulSoup(page.text, "html.parser")
    return {
        row.th.text: [
            (" ".join(cell.get_text(" ").split()), cell.a["href"]) for cell in row.find_all("td")
        ]
        for row in soup.select("table.board tbody tr")
    }


def test_it_is_for_everybody_who_signed_in(client, cast, browser_of, recipe):
    assert client.get(BOARD).status_code == 401
    assert browser_of(cast.nour).get(BOARD).status_code == 200


def test_a_cell_says_the_state_and_leads_to_the_work(cast, browser_of, recipe):
    write(cast.amina, "Four à pain", "Pétrir.\n")

    found = cells(browser_of(cast.nour).get(BOARD))

    (french, there), (english, desk) = found["Bread"]
    assert (french, there) == ("up to date", "/fr/communs/pain/-/both")
    assert english.startswith("2 passages behind 6 words, since")
    assert desk == "/en/commons/bread/-/translate?from=fr"
    assert found["Four à pain"][1] == ("missing 4 words", "/en/commons/four-a-pain/-/translate")


def test_every_way_out_leads_somewhere(cast, browser_of, recipe):
    write(cast.amina, "Four à pain", "Pétrir.\n")
    browser = browser_of(cast.basile)

    hrefs = [href for line in cells(browser.get(BOARD)).values() for _, href in line]

    assert {browser.get(href).status_code for href in hrefs} == {200}


def test_the_address_narrows_it(cast, browser_of, recipe):
    write(cast.amina, "Four à pain", "Pétrir.\n")
    browser = browser_of(cast.nour)

    missing = browser.get(f"{BOARD}?state=missing&language=en&order=title")

    assert list(cells(missing)) == ["Four à pain"]
    assert browser.get(f"{BOARD}?state=lost").status_code == 404
    assert browser.get(f"{BOARD}?page=x").status_code == 200


def test_the_states_are_counted_and_lead_to_themselves(cast, browser_of, recipe):
    soup = BeautifulSoup(browser_of(cast.nour).get(BOARD).text, "html.parser")

    options = {
        a.span.text: (a.find_all("span")[1].text, a["href"]) for a in soup.select(".facets a")
    }

    assert options["behind"] == ("1", f"{BOARD}?state=behind")
    assert options["up to date"] == ("1", f"{BOARD}?state=fresh")


def test_an_empty_board_says_what_to_do(cast, browser_of):
    page = browser_of(cast.nour).get(BOARD)

    assert "No text is in this state" in page.text
    assert "/en/commons/-/new" in page.text


def test_my_space_says_what_waits(cast, browser_of, recipe):
    changed = "Knead it.\n\nLet it rise for a night.\n\nBake at 240 °C.\n"
    revise(cast.amina, recipe, changed, language="en")  # basile's letters are in French

    page = BeautifulSoup(browser_of(cast.basile).get("/en/-/my-space").text, "html.parser")

    waiting = page.find("a", string="1 passage waits to be translated into French")
    assert waiting["href"] == "/en/-/translations/queue?into=fr"
    assert page.find("a", string="What there is to translate")["href"] == BOARD
