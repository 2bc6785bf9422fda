"""A member translates the offer of a foreign group; its officer accepts; a reader sees who did.

Without JavaScript.
"""

from datetime import timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Page, ViewportSize, expect
from sqlalchemy import select

from tests.browser.conftest import Visit
from tests.browser.hands import field, follow, press
from tests.browser.looking import overflow, violations
from tests.support.server import Server
from tests.wiki.offers import stage as stages
from wiki.access.actor import Actor, Role
from wiki.accounts import belongings
from wiki.accounts.models import Account
from wiki.app import create_app
from wiki.config import Settings
from wiki.db import db
from wiki.documents import service as documents
from wiki.documents.saving import Edit
from wiki.offers import service as offers
from wiki.offers.keeping import Terms, today
from wiki.offers.rules import CONSENTS

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]

PHONE = ViewportSize(width=360, height=740)
TITLE = "Un four à pain qui voyage"
TEXTS = {"fr": {**stages.TEXTS["fr"], "title": TITLE, "body": "Cuire.\n\nManger.\n"}}


@pytest.fixture(scope="module")
def offer(site: Server) -> str:
    """An offer of Amina's group in French alone; gives the end of its address."""
    app = create_app(Settings(instance=site.instance))
    with app.app_context():
        amina = _actor("amina@demo.example", Role.MEMBER)
        title = {"fr": {"title": "GAL des Fours"}}
        facts = {"type": "lag", "territory": "FR"}
        saved = documents.create(amina, "organisation", "fr", Edit(title, 0, facts))
        written = stages.draft(belongings.as_of_now(amina), saved.public_id, TEXTS)
        terms = Terms(today() + timedelta(days=90), CONSENTS)
        offers.publish(_actor("chloe@demo.example", Role.EDITOR), written, terms)
        db.session.remove()
        db.engine.dispose()
    return "un-four-a-pain-qui-voyage"


def _actor(email: str, role: Role) -> Actor:
    account = db.session.scalars(select(Account).where(Account.email == email)).one()
    return belongings.as_of_now(Actor(account.id, role, account.name, is_trusted=True))


def _look(page: Page, pictures: Path, name: str) -> None:
    """It fits, on a desk and in a hand; what it looks like is kept."""
    page.screenshot(path=pictures / f"volunteer-{name}-1280.png", full_page=True)
    page.set_viewport_size(PHONE)
    assert overflow(page) == []
    page.screenshot(path=pictures / f"volunteer-{name}-360.png", full_page=True)
    page.set_viewport_size(ViewportSize(width=1280, height=900))


def _translate(nour: Page, offer: str, pictures: Path) -> None:
    """From the list to the desk, and all of it saved at once."""
    nour.goto("/en/cooperation")
    nour.get_by_role("link", name="not in English yet").click()
    expect(nour.get_by_role("main")).to_contain_text(TITLE)
    nour.goto(f"/en/cooperation/{offer}")
    follow(nour, "Translate it")
    _look(nour, pictures, "desk")
    for name, words in {
        "title": "A bread oven that travels",
        "summary": "Three weeks to learn together.",
        "objectives": "- Train twelve people.",
        "context": "Ten workshops, one forest.",
        "1.1": "Bake.",
        "1.2": "Eat.",
    }.items():
        nour.locator(f"[name='t.{name}']").fill(words)
    press(nour, "Save all that I wrote")
    expect(nour.get_by_role("main")).to_contain_text("Everything is up to date")


def _accept(amina: Page, with_scripts: Page, pictures: Path) -> None:
    """From her space to the translation, which is open to all, and one click."""
    amina.goto("/fr/-/my-space")
    follow(amina, "1 traduction à lire")
    _look(amina, pictures, "list")
    follow(amina, "Relire et décider")
    _look(amina, pictures, "decision")
    with_scripts.goto(amina.url)
    assert violations(with_scripts) == []
    press(amina, "Accepter cette traduction")
    expect(amina.get_by_role("main")).to_contain_text("Aucune traduction ne vous attend")


def _return(nour: Page, chloe: Page, pictures: Path) -> None:
    """She goes on with one passage, and an editor returns it with a reason."""
    nour.goto("/en/cooperation/a-bread-oven-that-travels?passages=1")
    nour.get_by_role("link", name="Edit this passage").first.click()
    field(nour, "body").fill("Bake slowly.")
    _look(nour, pictures, "passage")
    press(nour, "Save this passage")
    chloe.goto("/en/-/translations/offered")
    follow(chloe, "Read and decide")
    _look(chloe, pictures, "decision-en")
    field(chloe, "note").fill("Slowly is not in the French.")
    press(chloe, "Return this translation")


def test_a_member_translates_and_its_people_decide(
    visit: Visit, offer: str, pictures: Path
) -> None:
    nour, amina, reader = (visit(one, scripts=False) for one in ("nour", "amina", ""))
    _translate(nour, offer, pictures)
    nour.goto(f"/en/cooperation/{offer}")
    expect(nour.get_by_role("main")).to_contain_text(TITLE)

    _accept(amina, visit("amina"), pictures)

    reader.goto("/en/cooperation/a-bread-oven-that-travels")
    expect(reader.get_by_role("heading", level=1)).to_have_text("A bread oven that travels")
    expect(reader.get_by_role("main")).to_contain_text("Translated by Nour A.")
    _look(reader, pictures, "page")

    _return(nour, visit("chloe", scripts=False), pictures)
    reader.reload()
    expect(reader.get_by_role("main")).not_to_contain_text("Bake slowly.")
