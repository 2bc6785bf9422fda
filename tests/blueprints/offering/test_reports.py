"""What was reported on an offer is closed by whoever moderates its area."""

from flask.testing import FlaskClient

from tests.blueprints.offering.conftest import OFFER
from tests.blueprints.offering.pages import press, words
from tests.wiki.offers.stage import TERMS, Stage
from wiki.documents import reviewing
from wiki.offers import desk, service
from wiki.offers.keeping import Terms, today

DESK = "/en/-/offers"
ENGLISH = "/en/cooperation/a-school-that-travels"


def test_its_moderator_closes_a_report(people: dict[str, FlaskClient], stage: Stage) -> None:
    service.publish(stage.chloe, stage.offer, Terms(today(), TERMS.consents))
    reviewing.report(stage.nour, stage.offer, "wrong", "Le prix : 80 €")
    assert "Le prix" in words(people["basile"].get(DESK))
    assert "Le prix" not in words(people["nour"].get(DESK))

    closed = press(people["basile"], DESK, "Close this report")

    assert "The report is closed." in closed.text
    assert desk.open_desk(stage.chloe, "en").reported == []


def test_another_moderator_does_not(people: dict[str, FlaskClient], stage: Stage) -> None:
    service.publish(stage.chloe, stage.offer, Terms(today(), TERMS.consents))
    reviewing.report(stage.amina, stage.offer, "wrong", "Le prix")
    (reported,) = desk.open_desk(stage.basile, "en").reported
    token = people["nour"].get("/fr/-/my-space").text.partition('name="csrf_token" value="')[2]

    refused = people["nour"].post(
        f"/en/-/offers/reports/{reported.report_id}/close",
        data={"csrf_token": token.partition('"')[0]},
    )

    assert refused.status_code == 403
    assert len(desk.open_desk(stage.basile, "en").reported) == 1


def test_what_would_be_refused_is_not_offered(people: dict[str, FlaskClient], stage: Stage) -> None:
    service.publish(stage.chloe, stage.offer, Terms(today(), TERMS.consents))

    assert "Publish or withdraw" in people["chloe"].get(ENGLISH).text
    assert "Publish or withdraw" not in people["basile"].get(ENGLISH).text
    assert people["basile"].get(f"{OFFER}/-/publishing").status_code == 403
