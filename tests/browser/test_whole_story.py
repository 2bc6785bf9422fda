"""A cooperation from its first draft to its outcome: a French officer, a moderator who reads
English, and a Finnish group without an account. Nobody's browser runs scripts."""

import time
from collections.abc import Iterator
from datetime import datetime, timedelta
from functools import partial
from zoneinfo import ZoneInfo

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import Visit, signing_in, windows
from tests.browser.hands import expect_title, field, follow, press
from tests.browser.letters import link_in, read_letter
from tests.support.server import Server, lieux, serving
from wiki import clock
from wiki.access.actor import Actor, Role
from wiki.accounts import lookups, service
from wiki.app import create_app
from wiki.config import Settings
from wiki.db import db, writing
from wiki.documents import service as documents
from wiki.documents.saving import Edit
from wiki.mail import sender
from wiki.offers import reminding
from wiki.offers.answers import nudging
from wiki.organisations import moderators
from wiki.seed.people import PASSWORD

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]

AINO, LENA = "aino@kainuu.example", "lena@demo.example"
PEOPLE = (
    ("lena", "fr", Role.MEMBER),
    ("malo", "en", Role.MEMBER),
    ("ida", "en", Role.ADMINISTRATOR),
)
OFFER = "/fr/cooperations/un-four-pour-deux-vallees"
ENGLISH = {
    "title": "One oven for two valleys",
    "summary": "Build a bread oven, then use it together.",
    "objectives": "- Train twelve people.",
    "context": "Two villages, and a baker who leaves.",
}
DAYS = 60
END = datetime.now(ZoneInfo("Europe/Paris")).date() + timedelta(days=DAYS)


@pytest.fixture(scope="module")
def valley(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A site with two organisations, the officer of one, and the moderator of her country."""
    instance = tmp_path_factory.mktemp("valley")
    lieux(instance, "init")
    with create_app(Settings(instance=instance)).app_context():
        lena, malo, ida = (_welcome(*person) for person in PEOPLE)
        moderators.entrust(ida, malo.account_id or 0, "country:FR")
        _group(lena, "fr", "GAL des Deux Vallées", "FR")
        _group(ida, "en", "Kainuu Leader", "FI")
        db.session.remove()
        db.engine.dispose()
    with serving(instance) as server:
        yield server


def _welcome(name: str, language: str, role: Role = Role.MEMBER) -> Actor:
    email, called = f"{name}@demo.example", f"{name.title()} K."
    account_id = service.create(email, role, called, PASSWORD, is_known_author=True)
    with writing():
        lookups.get(account_id).language = language
    return Actor(account_id, role, called, is_trusted=True)


def _group(actor: Actor, language: str, title: str, country: str) -> None:
    edit = Edit({language: {"title": title}}, 0, {"type": "lag", "territory": country})
    documents.create(actor, "organisation", language, edit)


@pytest.fixture
def visit(browser: Browser, valley: Server) -> Iterator[Visit]:
    """Open a window without scripts."""
    with windows(browser, valley, signing_in(browser, valley)) as open_window:
        yield partial(open_window, scripts=False)


def _in(days: int, valley: Server) -> None:
    """What the clock does to offers and answers on the day so many days from now."""
    with create_app(Settings(instance=valley.instance)).app_context():
        with clock.as_if(clock.now() + timedelta(days=days)):
            reminding.do_due()
            nudging.do_due()
            sender.send_due()
        db.session.remove()
        db.engine.dispose()


def _draft(lena: Page) -> None:
    lena.goto("/fr/cooperations/-/new")
    field(lena, "organisation").select_option(label="GAL des Deux Vallées")
    field(lena, "territory").select_option("FR")
    field(lena, "title").fill("Un four pour deux vallées")
    field(lena, "summary").fill("Construire un four à pain, puis s’en servir ensemble.")
    field(lena, "polarity").select_option("offer")
    lena.locator("[name=project_types][value=transnational]").check()
    lena.locator("details:has([name=themes]) > summary").click()
    lena.locator("[name=themes][value=innovation]").check()
    field(lena, "objectives").fill("- Former douze personnes.")
    field(lena, "context").fill("Deux villages, un boulanger qui part.")
    press(lena, "Enregistrer en brouillon")
    expect_title(lena, "Un four pour deux vallées")
    lena.goto(f"{OFFER}/-/edit?part=en")
    for name, told in ENGLISH.items():
        field(lena, name).fill(told)
    press(lena, "Enregistrer en brouillon")


def _submit(lena: Page) -> None:
    lena.goto(OFFER)
    follow(lena, "La compléter et la publier")
    field(lena, "expires_on").fill(END.isoformat())
    for box in field(lena, "consents").all():
        box.check()
    press(lena, "Soumettre la dernière version")
    expect(lena.get_by_role("main")).to_contain_text("Soumise")


def _return(malo: Page) -> None:
    malo.goto("/en/-/offers")
    follow(malo, "One oven for two valleys")
    field(malo, "reason").fill("Say where the oven will stand.")
    press(malo, "Return it with this reason")
    expect(malo.get_by_role("main")).to_contain_text("Say where the oven will stand.")


def _correct(lena: Page, valley: Server) -> None:
    returned = read_letter(valley, LENA, "demande une correction")
    assert "Say where the oven will stand." in returned
    lena.goto(link_in(returned, "/-/offer"))
    expect(lena.get_by_role("main")).to_contain_text("Say where the oven will stand.")
    follow(lena, "La modifier")
    field(lena, "context").fill("Deux villages. Le four sera à Chantegrive.")
    press(lena, "Enregistrer en brouillon")
    follow(lena, "La compléter et la publier")
    press(lena, "Soumettre la dernière version")


def _publish(malo: Page) -> None:
    malo.goto("/en/-/offers")
    follow(malo, "One oven for two valleys")
    press(malo, "Publish this version")
    expect(malo.get_by_role("main")).to_contain_text("No offer waits for you")


def _answer(aino: Page, valley: Server) -> None:
    aino.goto("/en/cooperation")
    follow(aino, "One oven for two valleys")
    follow(aino, "Answer this offer")
    field(aino, "organisation").fill("Kainuu Leader")
    field(aino, "country").select_option("FI")
    field(aino, "name").fill("Aino K.")
    field(aino, "email").fill(AINO)
    field(aino, "message").fill("We bake on Fridays, and would build a second one.")
    for box in field(aino, "consents").all():
        box.check()
    time.sleep(3)  # whoever is quicker is taken for a robot
    press(aino, "Send this answer")
    aino.goto(link_in(read_letter(valley, AINO, "waits for you"), "/-/answers/"))
    press(aino, "This address is mine: send my answer")
    expect(aino.get_by_text("It has arrived.")).to_be_visible()


def _agree(lena: Page, aino: Page, valley: Server) -> None:
    lena.goto(link_in(read_letter(valley, LENA, "depuis 14 jours"), "/-/answers/"))
    press(lena, "Lire cette réponse")
    assert "Aino" not in lena.content()
    press(lena, "Accepter, et se montrer noms et adresses")
    expect(lena.get_by_text("Aino K.").first).to_be_visible()
    aino.goto(link_in(read_letter(valley, AINO, "is accepted"), "/-/answers/"))
    expect(aino.get_by_text("Lena K.").first).to_be_visible()
    expect(aino.get_by_role("link", name=LENA)).to_be_visible()
    field(aino, "note").fill("Bricks from Chantegrive, clay from Kainuu.")
    press(aino, "Keep the note")
    lena.reload()
    expect(field(lena, "note")).to_have_value("Bricks from Chantegrive, clay from Kainuu.")
    field(lena, "note").fill("Bricks from Chantegrive, clay from Kainuu. In May.")
    press(lena, "Garder la note")
    aino.reload()
    expect(field(aino, "note")).to_have_value("Bricks from Chantegrive, clay from Kainuu. In May.")
    press(aino, "We are talking")
    lena.reload()
    press(lena, "Nous sommes d’accord pour travailler ensemble")
    aino.reload()
    expect(aino.get_by_text("You have come to an agreement.")).to_be_visible()


def _conclude(lena: Page, valley: Server) -> None:
    lena.goto(link_in(read_letter(valley, LENA, "se termine dans 7 jours"), "/-/offer/conclude"))
    lena.get_by_label("Un partenaire trouvé ici").check()
    field(lena, "words").fill("Deux fours, et douze boulangers.")
    field(lena, "partners").fill("Kainuu Leader")
    press(lena, "Enregistrer ce qu’il en est sorti")


def test_from_a_draft_to_what_came_of_it(visit: Visit, valley: Server) -> None:
    lena, malo, aino = visit("lena"), visit("malo"), visit()
    _draft(lena)
    _submit(lena)
    _return(malo)
    _correct(lena, valley)
    _publish(malo)
    assert "Bonjour Lena K.,\n\nNous avons lu" in read_letter(valley, LENA, "est en ligne")

    _answer(aino, valley)
    for days in (7, 14):
        _in(days, valley)
    assert read_letter(valley, LENA, "depuis 7 jours")
    _agree(lena, aino, valley)
    for days in (DAYS - 30, DAYS - 7):
        _in(days, valley)
    assert "/-/offer" in read_letter(valley, LENA, "se termine dans 30 jours")
    _conclude(lena, valley)

    visitor = visit()
    visitor.goto(OFFER)
    told = visitor.get_by_role("main")
    expect(told).to_contain_text("Un partenaire trouvé ici. Deux fours, et douze boulangers.")
    expect(told.get_by_role("link", name="Kainuu Leader").first).to_be_visible()
    visitor.goto("/en/cooperation/-/outcomes")
    expect(told).to_contain_text("1 found a partner here")
