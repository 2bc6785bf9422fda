"""Two officers, two languages, no script: each looks at their board and marks interest in silence;
then both are introduced."""

from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Page, ViewportSize, expect
from sqlalchemy import select

from tests.browser.conftest import Visit
from tests.browser.hands import field, follow, press
from tests.browser.looking import overflow, violations
from tests.support.server import Server, lieux
from tests.wiki.offers.stage import seat
from wiki.access.actor import Actor, Role
from wiki.accounts.models import Account
from wiki.app import create_app
from wiki.config import Settings
from wiki.db import db
from wiki.documents import service as documents
from wiki.documents.saving import Edit

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]

PHONE, DESK = ViewportSize(width=360, height=740), ViewportSize(width=1280, height=900)
HARBOUR, MILL = "The Harbour of Glenmara", "Le Moulin de Sorlande"


@dataclass(frozen=True)
class Boards:
    """The addresses of the two boards, each in the language of its officer."""

    french: str
    irish: str


@pytest.fixture(scope="module")
def boards(site: Server) -> Boards:
    """Amina's mill in France, and Basile's harbour in Ireland: each has what the other seeks."""
    app = create_app(Settings(instance=site.instance))
    with app.app_context():
        french = _group("amina@demo.example", "fr", MILL, _facts("FR", "fisheries", "crafts"))
        irish = _group("basile@demo.example", "en", HARBOUR, _facts("IE", "crafts", "fisheries"))
        db.session.remove()
        db.engine.dispose()
    lieux(site.instance, "matching", "rebuild")
    return Boards(f"/fr/-/board/{french}", f"/en/-/board/{irish}")


def _facts(country: str, sought: str, had: str) -> dict[str, object]:
    return {
        "type": "third-place",
        "territory": country,
        "languages": ["en", "fr"],
        "themes": [had],
        "is_looking": True,
        "looking_themes": [sought],
        "looking_types": ["third-place"],
    }


def _group(email: str, language: str, title: str, facts: dict[str, object]) -> str:
    chloe = _actor("chloe@demo.example", Role.EDITOR)
    saved = documents.create(
        chloe, "organisation", language, Edit({language: {"title": title}}, 0, facts)
    )
    seat(_actor(email, Role.MEMBER), saved.document_id, "manager")
    return saved.public_id


def _actor(email: str, role: Role) -> Actor:
    account = db.session.scalars(select(Account).where(Account.email == email)).one()
    return Actor(account.id, role, account.name, is_trusted=True)


def _look(page: Page, pictures: Path, name: str) -> None:
    """Open to all, light and dark, on a desk and in a hand; what it looks like is kept."""
    for look, size in (("1280", DESK), ("360", PHONE)):
        page.set_viewport_size(size)
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme)
            assert violations(page) == []
            page.screenshot(path=pictures / f"board-{name}-{look}-{scheme}.png", full_page=True)
    assert overflow(page) == []
    page.set_viewport_size(DESK)
    page.emulate_media(color_scheme="light")


def test_two_silent_marks_make_an_introduction(
    visit: Visit, boards: Boards, pictures: Path
) -> None:
    amina, basile = visit("amina", scripts=False), visit("basile", scripts=False)
    amina.goto("/fr/-/my-space")
    follow(amina, f"Partenaires pour {MILL}")
    harbour = amina.locator("article.match").filter(has_text=HARBOUR)
    expect(harbour).to_contain_text("Vous cherchez")
    harbour.get_by_role("button", name="Marquer un intérêt en silence").click()
    expect(amina.get_by_role("status")).to_contain_text("dit à personne")
    expect(harbour).to_contain_text("vous êtes intéressés")

    basile.goto(boards.irish)
    mill = basile.locator("article.match").filter(has_text=MILL)
    expect(mill).not_to_contain_text("interested too")
    mill.get_by_role("button", name="Interested, in silence").click()
    expect(basile.get_by_role("status")).to_contain_text("They are interested too")

    basile.goto(f"{boards.irish}/introductions")
    accepted = basile.locator("section[aria-labelledby=accepted]")
    expect(accepted).to_contain_text(MILL)
    amina.goto(f"{boards.french}/introductions")
    expect(amina.locator("section[aria-labelledby=accepted]")).to_contain_text(HARBOUR)
    amina.goto(boards.french)
    expect(amina.locator("article.match").filter(has_text=HARBOUR)).to_have_count(0)


def test_why_not_and_what_counts(visit: Visit, boards: Boards, pictures: Path) -> None:
    basile = visit("basile", scripts=False)
    basile.goto(boards.irish)
    follow(basile, "Look somebody up")
    field(basile, "name").fill(HARBOUR)
    press(basile, "Look it up")
    expect(basile.get_by_role("main")).to_contain_text("It is yours.")
    follow(basile, "What counts for you")
    press(basile, "Have a letter a week")

    expect(basile.get_by_role("status")).to_contain_text("You will have a letter a week")


@pytest.mark.parametrize("page", ["", "?country=MT", "/look-up?name=Le+Moulin", "/settings"])
def test_its_pages_are_open_to_all(visit: Visit, boards: Boards, pictures: Path, page: str) -> None:
    name = page.strip("/?").partition("?")[0].partition("=")[0] or "proposals"
    opened = visit("amina")
    opened.goto(f"{boards.french}{page}")

    _look(opened, pictures, name)
