"""An offer from its first draft to its outcome, screen by screen, by everybody in turn."""

import re
from datetime import timedelta

from flask.testing import FlaskClient

from tests.blueprints.offering.conftest import OFFER
from tests.blueprints.offering.pages import links, press, words
from tests.wiki.offers import stage as stages
from tests.wiki.offers.stage import Stage
from wiki.offers.keeping import today

PANEL = f"{OFFER}/-/offer"
ENGLISH = "/en/cooperation/a-school-that-travels"
AGREED = ["legal_notice", "privacy", "publication"]


def test_from_a_draft_to_its_outcome(people: dict[str, FlaskClient], stage: Stage) -> None:
    amina, basile, stranger = people["amina"], people["basile"], people["stranger"]
    in_half_a_year = (today() + timedelta(days=180)).isoformat()
    submit = {"expires_on": in_half_a_year, "consents": AGREED}

    assert "Soumise" in press(amina, PANEL, "Soumettre la dernière version", **submit).text
    assert "A school that travels" in words(basile.get("/en/-/offers"))

    board = basile.get(f"{ENGLISH}/-/offer")
    assert "Your decision" in words(board)
    reason = {"reason": "Dites où auront lieu les semaines."}
    press(basile, f"{ENGLISH}/-/offer", "Return it with this reason", **reason)
    assert "Dites où auront lieu les semaines." in words(amina.get(PANEL))

    stages.rewrite(stage.amina, stage.offer, summary="Trois semaines, dans trois forêts.")
    press(amina, PANEL, "Soumettre la dernière version")
    press(basile, f"{ENGLISH}/-/offer", "Publish this version")
    public = words(stranger.get(OFFER))
    assert "Ouverte. On peut y répondre jusqu’au" in public

    telling = {"outcome": "found-here", "words": "Trois groupes, trois forêts."}
    conclude = f"{OFFER}/-/offer/conclude"
    partner = {"partners": "http://localhost/fr/annuaire/gal-des-trois-rivieres"}
    press(amina, conclude, "Enregistrer ce qu’il en est sorti", **telling, **partner)
    public = words(stranger.get(OFFER))
    assert "Terminée. On peut encore lire cette offre, et plus y répondre." in public
    assert "Un partenaire trouvé ici. Trois groupes, trois forêts." in public
    assert "Ce qu’il en est sorti GAL des Trois Rivières" in public
    ledger = words(stranger.get("/fr/cooperations/-/outcomes"))
    assert "Sur une offre terminée : 1 a trouvé un partenaire ici" in ledger


def test_what_is_missing_is_named_and_linked(people: dict[str, FlaskClient], stage: Stage) -> None:
    stages.rewrite(stage.amina, stage.offer, summary="")
    stages.rewrite(stage.amina, stage.offer, "en", context="", objectives="")

    refused = press(people["amina"], PANEL, "Soumettre la dernière version", consents=["privacy"])

    assert refused.status_code == 422
    assert "4 points à corriger" in words(refused)
    ways = links(refused)
    assert ways["Il manque « L’idée en bref »."] == f"{OFFER}/-/edit?part=fr#summary"
    assert ways["Donnez le dernier jour où l’on peut répondre à l’offre."] == "#expires_on"
    assert ways["Dites que vous avez lu les mentions légales."] == "#legal_notice"
    assert re.search(r'id="privacy"[^>]* checked', refused.text)
    for anchor in ("expires_on", "legal_notice", "publication"):
        assert refused.text.count(f'id="{anchor}"') == 1


def test_a_day_that_nobody_can_read_is_given_back(people: dict[str, FlaskClient]) -> None:
    refused = press(
        people["amina"],
        PANEL,
        "Enregistrer le jour et les accords",
        expires_on="demain",
        consents=AGREED,
    )

    assert refused.status_code == 422
    assert 'value="demain"' in refused.text
    assert "Ce n’est pas un jour." in words(refused)


def test_the_draft_leads_to_its_panel(people: dict[str, FlaskClient]) -> None:
    shown = links(people["amina"].get(OFFER))

    assert shown["La compléter et la publier"] == PANEL
    assert shown["Gérer cette offre"] == PANEL
    assert "Gérer cette offre" not in links(people["stranger"].get(OFFER))


def test_a_new_version_leads_to_the_panel_too(people: dict[str, FlaskClient], stage: Stage) -> None:
    submit = {"expires_on": today().isoformat(), "consents": AGREED}
    press(people["chloe"], PANEL, "Publier la dernière version", **submit)
    stages.rewrite(stage.amina, stage.offer, title="Une école en route")

    shown = people["amina"].get(OFFER)

    assert "Une version plus récente attend" in words(shown)
    assert links(shown)["La compléter et la publier"] == PANEL
    assert "plus récente" not in words(people["stranger"].get(OFFER))
