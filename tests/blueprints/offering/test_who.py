"""Who may open which screen of an offer, and press which button: each person, each screen."""

from collections.abc import Mapping

from flask.testing import FlaskClient

from tests.blueprints.offering.conftest import OFFER
from tests.wiki.offers.stage import TERMS, Stage
from wiki.offers import service
from wiki.offers.keeping import Terms, today

WHO = ("amina", "basile", "chloe", "nour", "stranger")
_WORDS = {200: "yes", 303: "yes", 422: "yes", 401: "sign-in", 403: "no", 404: "unseen"}

# amina keeps it, basile moderates its country, chloe edits, nour moderates another country
_SUBMITTED = {
    f"GET {OFFER}/-/offer": "yes yes yes unseen unseen",
    f"GET {OFFER}/-/offer/conclude": "yes no yes unseen unseen",
    "GET /fr/-/offers": "no yes yes yes sign-in",
    "GET /fr/-/my-space/offers": "yes yes yes yes sign-in",
    "GET /fr/cooperations/-/outcomes": "yes yes yes yes yes",
    f"POST {OFFER}/-/offer save": "yes no yes unseen unseen",
    f"POST {OFFER}/-/offer submit": "yes no yes unseen unseen",
    f"POST {OFFER}/-/offer take_back": "yes no yes unseen unseen",
    f"POST {OFFER}/-/offer archive": "yes no yes unseen unseen",
    f"POST {OFFER}/-/offer/accept": "no yes yes unseen unseen",
    f"POST {OFFER}/-/offer/return": "no yes yes unseen unseen",
    f"POST {OFFER}/-/offer publish": "no no yes unseen unseen",
}
_ONLINE = {
    f"GET {OFFER}/-/offer": "yes yes yes no sign-in",
    f"GET {OFFER}/-/offer/conclude": "yes no yes no sign-in",
    f"POST {OFFER}/-/offer renew": "yes no yes no sign-in",
    f"POST {OFFER}/-/offer submit": "yes no yes no sign-in",
    f"POST {OFFER}/-/offer/accept": "no yes yes no sign-in",
    f"POST {OFFER}/-/offer/again": "yes yes yes no sign-in",
    f"POST {OFFER}/-/offer/conclude": "yes no yes no sign-in",
}


def _ask(browser: FlaskClient, asked: str) -> str:
    method, address, *deed = asked.split()
    if method == "GET":
        return _WORDS[browser.get(address).status_code]
    page = browser.get("/fr/-/my-space").text
    token = page.partition('name="csrf_token" value="')[2].partition('"')[0]
    form = {"csrf_token": token, "do": "".join(deed), "outcome": "found-here"}
    return _WORDS[browser.post(address, data=form).status_code]


def _table(people: Mapping[str, FlaskClient], asked: Mapping[str, str]) -> dict[str, str]:
    return {one: " ".join(_ask(people[who], one) for who in WHO) for one in asked}


def test_what_was_submitted(people: dict[str, FlaskClient], stage: Stage) -> None:
    service.submit(stage.amina, stage.offer, Terms(today(), TERMS.consents))

    assert _table(people, _SUBMITTED) == _SUBMITTED


def test_what_is_online(people: dict[str, FlaskClient], stage: Stage) -> None:
    service.submit(stage.amina, stage.offer, Terms(today(), TERMS.consents))
    service.publish(stage.chloe, stage.offer, Terms())

    assert _table(people, _ONLINE) == _ONLINE
