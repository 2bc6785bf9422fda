"""A French officer and a foreign group without an account: from the answer to an agreement."""

import time
from datetime import timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Page, ViewportSize, expect
from sqlalchemy import select

from tests.browser.conftest import Visit
from tests.browser.hands import field, follow, press
from tests.browser.letters import link_in, read_letter
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

AINO, AMINA = "aino@kainuu.example", "amina@demo.example"
PHONE = ViewportSize(width=360, height=740)


@pytest.fixture(scope="module")
def offer(site: Server) -> str:
    """An offer of Amina's group, online in both languages; gives its English address."""
    app = create_app(Settings(instance=site.instance))
    with app.app_context():
        amina = _actor(AMINA, Role.MEMBER)
        group = {"type": "lag", "territory": "FR"}
        title = {"fr": {"title": "GAL des Deux Rives"}}
        saved = documents.create(amina, "organisation", "fr", Edit(title, 0, group))
        written = stages.draft(belongings.as_of_now(amina), saved.public_id)
        terms = Terms(today() + timedelta(days=90), CONSENTS)
        offers.publish(_actor("chloe@demo.example", Role.EDITOR), written, terms)
        db.session.remove()
        db.engine.dispose()
    return "/en/cooperation/a-school-that-travels"


def _actor(email: str, role: Role) -> Actor:
    account = db.session.scalars(select(Account).where(Account.email == email)).one()
    return belongings.as_of_now(Actor(account.id, role, account.name, is_trusted=True))


def _look(page: Page, pictures: Path, name: str) -> None:
    """Open to all, on a desk and in a hand; what it looks like is kept."""
    assert violations(page) == []
    page.screenshot(path=pictures / f"answer-{name}-1280.png", full_page=True)
    page.set_viewport_size(PHONE)
    assert overflow(page) == []
    page.screenshot(path=pictures / f"answer-{name}-360.png", full_page=True)
    page.set_viewport_size(ViewportSize(width=1280, height=900))


def _answer(aino: Page, offer: str, pictures: Path) -> None:
    aino.goto(offer)
    _look(aino, pictures, "offer")
    follow(aino, "Answer this offer")
    _look(aino, pictures, "form")
    field(aino, "organisation").fill("Kainuu Leader")
    field(aino, "email").fill(AINO)
    time.sleep(3)
    press(aino, "Send this answer")
    expect(aino.get_by_text("Choose the country.").first).to_be_visible()
    _look(aino, pictures, "refused")
    field(aino, "country").select_option("FI")
    field(aino, "name").fill("Aino K.")
    field(aino, "message").fill("We would host the second week, in May.")
    for box in field(aino, "consents").all():
        box.check()
    press(aino, "Send this answer")
    expect(aino.get_by_role("heading", level=1)).to_have_text(
        "One step is left: look into your mailbox"
    )


def _accept(amina: Page, pictures: Path) -> None:
    amina.goto("/fr/-/my-space/answers")
    _look(amina, pictures, "inbox")
    follow(amina, "Kainuu Leader")
    expect(amina.get_by_text("We would host")).to_have_count(0)
    press(amina, "Lire cette réponse")
    expect(amina.get_by_text("We would host the second week, in May.")).to_be_visible()
    assert "Aino" not in amina.content()
    _look(amina, pictures, "read")
    press(amina, "Accepter, et se montrer noms et adresses")
    expect(amina.get_by_role("link", name=AINO)).to_be_visible()


def test_from_an_answer_to_an_agreement(
    visit: Visit, site: Server, offer: str, pictures: Path
) -> None:
    aino, amina = visit(), visit("amina")
    _answer(aino, offer, pictures)
    aino.goto(link_in(read_letter(site, AINO, "waits for you"), "/-/answers/"))
    press(aino, "This address is mine: send my answer")
    expect(aino.get_by_text("It has arrived.")).to_be_visible()
    _accept(amina, pictures)

    aino.goto(link_in(read_letter(site, AINO, "is accepted"), "/-/answers/"))
    expect(aino.get_by_role("link", name=AMINA)).to_be_visible()
    field(aino, "note").fill("Second week in May; who pays for the train?")
    press(aino, "Keep the note")
    press(aino, "We are talking")
    _look(aino, pictures, "talks")
    amina.reload()
    expect(field(amina, "note")).to_have_value("Second week in May; who pays for the train?")
    press(amina, "Nous sommes d’accord pour travailler ensemble")
    expect(amina.get_by_text("Vous avez trouvé un accord.")).to_be_visible()
    aino.reload()
    expect(aino.get_by_text("You have come to an agreement.")).to_be_visible()
