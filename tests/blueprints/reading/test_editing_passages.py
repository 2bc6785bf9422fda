"""A page in which each passage carries the link that edits it alone."""

from bs4 import BeautifulSoup

from tests.wiki.documents.desk import write

BODY = "Un mot.\n\n## Avant\n\n- des chaises\n- des bancs\n"
READ = "/fr/communs/four-a-pain"


def links(page):
    """Where the links beside the passages lead, by their words."""
    soup = BeautifulSoup(page.text, "html.parser")
    return {link.text: link["href"] for link in soup.select(".beside a")}


def test_each_passage_has_its_link(cast, browser_of):
    write(cast.amina, body=BODY)
    page = browser_of(cast.basile).get(f"{READ}?passages=1")
    assert links(page) == {
        f"Modifier ce passage {number}": f"{READ}/-/edit?part=fr&passage=1.{number}"
        for number in (1, 2, 3, 4)
    }
    assert "Lire sans ces liens" in page.text


def test_nobody_sees_them_who_did_not_ask(cast, browser_of):
    write(cast.amina, body=BODY)
    assert links(browser_of(cast.basile).get(READ)) == {}


def test_nobody_sees_them_who_may_not_edit(cast, browser_of, client):
    write(cast.chloe, body=BODY, kind="page")
    address = "/fr/four-a-pain?passages=1"
    assert links(browser_of(cast.basile).get(address)) == {}
    assert links(client.get(address)) == {}
    assert len(links(browser_of(cast.chloe).get(address))) == 4
