"""The drawing, and the table that says the same."""

from tests.support.person import Browser
from tests.wiki.introductions import stage as stages
from tests.wiki.introductions.stage import Stage
from wiki.introductions import service
from wiki.introductions.rules import Move, Why

HERE = "/en/partners/-/network"


def test_a_cooperation_is_drawn_and_told(stage: Stage, browser: Browser) -> None:
    key = stages.ask(stage)
    for move in (Move.ACCEPT, Move.AGREE, Move.RUN):
        service.move(stage.basile, stage.harbour, key, move, Why())
    for actor, organisation in ((stage.amina, stage.mill), (stage.basile, stage.harbour)):
        service.show(actor, organisation, key, True)

    soup = browser.open(HERE).soup
    assert {text.get_text() for text in soup.select("svg text")} == {"Le Moulin", "The Harbour"}
    assert len(soup.select("svg path")) == 1
    [row] = soup.select("#table ~ *, section[aria-labelledby=table] tbody tr")
    assert "Running" in row.get_text()


def test_nothing_shown_is_told_in_words(stage: Stage, browser: Browser) -> None:
    stages.ask(stage)

    page = browser.open(HERE)
    assert "No cooperation is shown yet" in page.words
    assert "Le Moulin" not in page.words
    assert page.soup.select("svg.ties") == []
