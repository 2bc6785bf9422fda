"""What visitors read of a document is kept, and is never other than if it were made anew."""

from collections.abc import Callable, Iterator

import pytest
from flask import Flask
from flask.testing import FlaskClient

from tests.blueprints.reading.pen import Pen
from tests.support.listening import statements
from wiki.accounts import changing
from wiki.documents import publishing, removing, service
from wiki.documents.credits.follower import CREDITS
from wiki.documents.saving import Saved
from wiki.journal.follower import read_on

BREAD, PAGE = "/fr/communs/le-pain", "/fr/le-reseau"
Ask = Callable[..., str]


@pytest.fixture
def ask(client: FlaskClient) -> Ask:
    """The page, put together from what is kept: for a query, no page is kept whole."""

    def page(path: str = BREAD, status: int = 200) -> str:
        answer = client.get(f"{path}?from=elsewhere")
        assert answer.status_code == status
        return answer.text

    return page


@pytest.fixture
def anew(app: Flask, ask: Ask) -> Ask:
    """The same, after everything that was kept is forgotten."""

    def page(path: str = BREAD, status: int = 200) -> str:
        for name in ("lieux_readings", "lieux_touched", "lieux_furniture"):
            app.extensions.pop(name, None)
        return ask(path, status)

    return page


class Shelf:
    """The bread leads to the salt and to a page that is wanted; the oven leads to the bread."""

    def __init__(self, amina: Pen, chloe: Pen) -> None:
        self.amina, self.chloe = amina, chloe
        self.salt = amina.article("Le sel", "Saler.\n")
        self.bread = amina.article("Le pain", "Pétrir.\n\n[[Le sel]]\n\n[[La levure]]\n")
        self.oven = amina.article("Le four", "Chauffer.\n\n[[Le pain]]\n")
        self.other = amina.article("Le jardin", "Semer.\n")
        self.page = chloe.page("Le réseau", facts={"in_menu": True, "place": 1})

    def write(self, saved: Saved, title: str, body: str) -> None:
        """Another text in French."""
        self.amina.write(saved, "fr", title, body)


@pytest.fixture
def shelf(amina: Pen, chloe: Pen) -> Iterator[Shelf]:
    return Shelf(amina, chloe)


def _translated_and_behind(shelf: Shelf) -> None:
    shelf.amina.write(shelf.bread, "en", "Bread", "Knead.\n\n[[Le sel]]\n\n[[La levure]]\n")
    shelf.amina.write(shelf.bread, "en", "Bread", "Knead for 20 minutes.\n\n[[Le sel]]\n")


def _counted(shelf: Shelf) -> None:
    CREDITS.follow(read_on(0))


ACTS = {
    "its text": lambda on: on.write(on.bread, "Le pain", "Pétrir longtemps.\n"),
    "its title": lambda on: on.write(on.bread, "Le bon pain", "Pétrir.\n\n[[Le sel]]\n"),
    "the address of where it leads": lambda on: service.rename(
        on.chloe.actor, on.salt.document_id, "fr", "gros-sel"
    ),
    "where it leads is withdrawn": lambda on: publishing.withdraw(
        on.chloe.actor, on.salt.document_id, ["fr"]
    ),
    "where it leads is for members": lambda on: publishing.set_audience(
        on.chloe.actor, on.salt.document_id, "members"
    ),
    "where it leads is deleted": lambda on: removing.delete_document(
        on.chloe.actor, on.salt.document_id, "twice"
    ),
    "what it wanted is written": lambda on: on.amina.article("La levure"),
    "something more leads here": lambda on: on.write(on.other, "Le jardin", "[[Le pain]]\n"),
    "something leads here no more": lambda on: on.write(on.oven, "Le four", "Chauffer.\n"),
    "the title of what leads here": lambda on: on.write(on.oven, "Le fournil", "[[Le pain]]\n"),
    "another language overtakes it": _translated_and_behind,
    "its credits are counted": _counted,
    "its author has another name": lambda on: (
        _counted(on),
        changing.change_name(on.amina.actor, "Amina Benali-Roche"),
    ),
    "the menu": lambda on: on.chloe.write(on.page, "fr", "Tout le réseau"),
}


@pytest.mark.parametrize("act", ACTS.values(), ids=ACTS.keys())
def test_whatever_changes_the_page_is_seen_at_once(
    shelf: Shelf, ask: Ask, anew: Ask, act: Callable[[Shelf], object]
) -> None:
    before = ask()

    act(shelf)

    after = ask()
    assert after != before
    assert after == anew()


@pytest.mark.parametrize(
    ("act", "status"),
    [
        (lambda on: publishing.withdraw(on.chloe.actor, on.bread.document_id, ["fr"]), 404),
        (lambda on: publishing.set_audience(on.chloe.actor, on.bread.document_id, "members"), 404),
        (lambda on: removing.delete_document(on.chloe.actor, on.bread.document_id, "twice"), 410),
        (lambda on: service.rename(on.chloe.actor, on.bread.document_id, "fr", "bon-pain"), 301),
    ],
    ids=["withdrawn", "for members", "deleted", "moved"],
)
def test_what_is_no_longer_read_there_is_not_shown(
    shelf: Shelf, ask: Ask, act: Callable[[Shelf], object], status: int
) -> None:
    ask()

    act(shelf)

    assert "Pétrir" not in ask(status=status)


def test_a_page_of_the_tree_follows_what_stands_beneath_it(
    chloe: Pen, shelf: Shelf, ask: Ask, anew: Ask
) -> None:
    chloe.write(shelf.page, "fr", "Le réseau", "Bienvenue.\n")
    before = ask(PAGE)

    chloe.page("Nos pôles", facts={"parent": shelf.page.public_id})
    shelf.write(shelf.bread, "Le pain", "[[Le réseau]]\n")

    assert ask(PAGE) != before
    assert ask(PAGE) == anew(PAGE)


def test_what_happens_elsewhere_leaves_it_in_one_piece(shelf: Shelf, ask: Ask) -> None:
    before = ask()
    shelf.write(shelf.other, "Le jardin", "Semer en mars.\n")
    ask("/fr/communs/le-four")  # the journal is read on once

    with statements() as asked:
        again = ask()

    assert again == before
    assert asked == []


def test_members_are_shown_what_is_theirs(
    shelf: Shelf, ask: Ask, anew: Ask, browser_of: Callable[..., FlaskClient]
) -> None:
    kept = ask()
    member = browser_of(shelf.amina.actor).get(f"{BREAD}?from=elsewhere").text

    assert "/-/account/out" not in kept
    assert member != kept
    assert ask() == anew() == kept


def test_a_draft_stays_a_draft(
    shelf: Shelf, ask: Ask, browser_of: Callable[..., FlaskClient]
) -> None:
    draft = shelf.amina.draft("Le levain", "Attendre.\n")
    own = browser_of(shelf.amina.actor).get("/fr/communs/le-levain")

    assert "Attendre" in own.text
    assert draft.number is not None
    assert "Attendre" not in ask("/fr/communs/le-levain", 404)
