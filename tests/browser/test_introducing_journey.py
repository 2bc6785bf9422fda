"""A French group and an Irish one: from the first word to a cooperation under way."""

from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Page, ViewportSize, expect
from sqlalchemy import select

from tests.browser.conftest import Visit
from tests.browser.hands import field, follow, press
from tests.browser.looking import overflow, violations
from tests.support.server import Server
from tests.wiki.offers.stage import seat
from wiki.access.actor import Actor, Role
from wiki.accounts.models import Account
from wiki.app import create_app
from wiki.config import Settings
from wiki.db import db
from wiki.documents import service as documents
from wiki.documents.saving import Edit

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]

PHONE = ViewportSize(width=360, height=740)


@dataclass(frozen=True)
class Pair:
    """The two groups, by their public ids."""

    french: str
    irish: str


@pytest.fixture(scope="module")
def pair(site: Server) -> Pair:
    """Amina's group, and Basile's."""
    app = create_app(Settings(instance=site.instance))
    with app.app_context():
        french = _group("amina@demo.example", "fr", "Le Moulin des Deux Rives", "FR")
        irish = _group("basile@demo.example", "en", "The Harbour of Slieve Corran", "IE")
        db.session.remove()
        db.engine.dispose()
    return Pair(french, irish)


def _group(email: str, language: str, title: str, country: str) -> str:
    chloe = _actor("chloe@demo.example", Role.EDITOR)
    facts: dict[str, object] = {"type": "third-place", "territory": country}
    edit = Edit({language: {"title": title}}, 0, facts)
    saved = documents.create(chloe, "organisation", language, edit)
    seat(_actor(email, Role.MEMBER), saved.document_id, "manager")
    return saved.public_id


def _actor(email: str, role: Role) -> Actor:
    account = db.session.scalars(select(Account).where(Account.email == email)).one()
    return Actor(account.id, role, account.name, is_trusted=True)


def _look(page: Page, pictures: Path, name: str) -> None:
    """Open to all, on a desk and in a hand; what it looks like is kept."""
    assert violations(page) == []
    page.screenshot(path=pictures / f"introduction-{name}-1280.png", full_page=True)
    page.set_viewport_size(PHONE)
    assert overflow(page) == []
    page.screenshot(path=pictures / f"introduction-{name}-360.png", full_page=True)
    page.set_viewport_size(ViewportSize(width=1280, height=900))


def test_from_the_first_word_to_running(visit: Visit, pair: Pair, pictures: Path) -> None:
    amina, basile = visit("amina"), visit("basile", scripts=False)
    amina.goto(f"/fr/-/board/{pair.french}/deeds?other={pair.irish}")
    _look(amina, pictures, "asking")
    field(amina, "message").fill("Nous tenons une école qui voyage. La recevriez-vous en mai ?")
    press(amina, "Envoyer")
    expect(amina.get_by_role("status")).to_contain_text("Votre message est parti.")

    basile.goto(f"/en/-/board/{pair.irish}/introductions")
    basile.screenshot(path=pictures / "introduction-asked-1280.png", full_page=True)
    follow(basile, "Read it, and decide")
    expect(basile.get_by_role("main")).to_contain_text("Nous tenons une école qui voyage.")
    press(basile, "Accept, and show each other names and addresses")
    expect(basile.get_by_role("main")).to_contain_text("amina@demo.example")

    _drag_to_talks(amina, pair, pictures)
    _agree_by_keyboard(amina)

    basile.goto(f"/en/-/board/{pair.irish}/introductions?as=table")
    press(basile, "Running")
    expect(basile.get_by_role("status")).to_contain_text("Noted. The other side has a letter.")
    amina.reload()
    running = amina.locator("section[aria-labelledby=running]")
    expect(running).to_contain_text("The Harbour of Slieve Corran")
    amina.goto(f"/fr/-/board/{pair.french}/introductions?as=table")
    _look(amina, pictures, "table")
    _plan(amina, pictures)


def _drag_to_talks(page: Page, pair: Pair, pictures: Path) -> None:
    page.goto(f"/fr/-/board/{pair.french}/introductions")
    card = page.locator("section[aria-labelledby=accepted] [data-card]")
    expect(card).to_have_attribute("draggable", "true")
    _look(page, pictures, "columns")
    told = page.locator("section[aria-labelledby=told]")
    card.drag_to(told)
    expect(card).to_have_count(1)  # from here nothing leads there
    card.drag_to(page.locator("section[aria-labelledby=in-talks]"))
    talks = page.locator("section[aria-labelledby=in-talks]")
    expect(talks).to_contain_text("The Harbour of Slieve Corran")


def _agree_by_keyboard(page: Page) -> None:
    card = page.locator("section[aria-labelledby=in-talks] [data-card]")
    card.get_by_role("link").first.focus()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    agreed = page.locator("section[aria-labelledby=agreed]")
    expect(agreed).to_contain_text("The Harbour of Slieve Corran")


def _plan(page: Page, pictures: Path) -> None:
    follow(page, "The Harbour of Slieve Corran")
    field(page, "next_step").fill("Fixer les dates")
    press(page, "Enregistrer la prochaine étape")
    expect(page.get_by_role("status")).to_contain_text("La prochaine étape est enregistrée.")
    _look(page, pictures, "page")
