"""From a draft to readers: submitted, returned, corrected, accepted."""

from datetime import date

import pytest
from time_machine import Traveller

from tests.wiki.offers import stage as stages
from tests.wiki.offers.stage import TERMS, Stage
from wiki.errors import Forbidden, Invalid, NotSignedIn
from wiki.offers import moderating, queries, service
from wiki.offers.keeping import Terms
from wiki.offers.rules import CONSENTS


def _codes(refusal: pytest.ExceptionInfo[Invalid]) -> list[tuple[str, str]]:
    return [(problem.field, problem.code) for problem in refusal.value.problems]


def test_a_saved_offer_is_a_draft_whoever_saves_it(stage: Stage) -> None:
    offer = queries.get_offer(stage.chloe, stage.offer)
    stages.rewrite(stage.chloe, stage.offer, title="Une école en route")

    assert offer.shown == "draft"
    assert stages.title(stage.stranger, stage.offer) is None


def test_submitted_then_accepted(stage: Stage) -> None:
    service.submit(stage.amina, stage.offer, TERMS)
    assert stages.state(stage.offer) == ("draft", "submitted")

    moderating.accept(stage.basile, stage.offer)

    assert stages.state(stage.offer) == ("published", "")
    assert stages.title(stage.stranger, stage.offer) == "Une école qui voyage"
    assert stages.title(stage.stranger, stage.offer, "en") == "A school that travels"
    assert stages.journal(stage.offer) == [
        "offer.terms_changed",
        "offer.submitted",
        "offer.published",
    ]


def test_everything_that_is_missing_is_named_at_once(stage: Stage) -> None:
    offer = stages.draft(stage.amina, stage.group, {"fr": {"title": "Presque rien"}})

    with pytest.raises(Invalid) as refusal:
        service.submit(stage.amina, offer, Terms(None, ["privacy"]))

    assert _codes(refusal) == [
        ("expires_on", "offer.no_expiry"),
        ("legal_notice", "consent.legal_notice"),
        ("publication", "consent.publication"),
        ("summary", "field.needed"),
        ("objectives", "field.needed"),
        ("context", "field.needed"),
    ]
    assert queries.get_offer(stage.amina, offer).expires_on is None


@pytest.mark.parametrize(
    ("day", "code"),
    [(date(2026, 3, 2), "offer.expiry_past"), (date(2027, 3, 4), "offer.expiry_too_far")],
)
def test_a_last_day_that_cannot_be(stage: Stage, day: date, code: str) -> None:
    with pytest.raises(Invalid) as submitting:
        service.submit(stage.amina, stage.offer, Terms(day, CONSENTS))
    with pytest.raises(Invalid) as saving:
        service.save_terms(stage.amina, stage.offer, Terms(day))

    assert _codes(submitting) == _codes(saving) == [("expires_on", code)]


def test_one_complete_language_is_enough(stage: Stage) -> None:
    stages.rewrite(stage.amina, stage.offer, "en", summary="")
    service.submit(stage.amina, stage.offer, TERMS)

    moderating.accept(stage.basile, stage.offer)

    assert stages.title(stage.stranger, stage.offer) == "Une école qui voyage"
    assert stages.title(stage.stranger, stage.offer, "en") is None


def test_returned_with_a_reason_that_its_people_read(stage: Stage) -> None:
    service.submit(stage.amina, stage.offer, TERMS)

    moderating.give_back(stage.basile, stage.offer, "Dites où auront lieu les semaines.")

    seen = queries.get_offer(stage.amina, stage.offer)
    assert (seen.shown, seen.review_reason) == ("returned", "Dites où auront lieu les semaines.")
    assert stages.title(stage.stranger, stage.offer) is None
    service.submit(stage.amina, stage.offer, Terms())
    assert queries.get_offer(stage.amina, stage.offer).review_reason == ""


@pytest.mark.parametrize(
    ("reason", "code"), [("  ", "offer.no_reason"), ("x" * 1001, "offer.reason_too_long")]
)
def test_a_reason_is_given_in_a_few_words(stage: Stage, reason: str, code: str) -> None:
    service.submit(stage.amina, stage.offer, TERMS)

    with pytest.raises(Invalid) as refusal:
        moderating.give_back(stage.basile, stage.offer, reason)

    assert _codes(refusal) == [("reason", code)]
    assert stages.state(stage.offer) == ("draft", "submitted")


def test_what_was_submitted_is_what_is_published(stage: Stage) -> None:
    service.submit(stage.amina, stage.offer, TERMS)
    stages.rewrite(stage.amina, stage.offer, title="Changée après coup")

    moderating.accept(stage.basile, stage.offer)

    assert stages.title(stage.stranger, stage.offer) == "Une école qui voyage"


def test_taken_back(stage: Stage) -> None:
    service.submit(stage.amina, stage.offer, TERMS)

    service.take_back(stage.amina, stage.offer)

    assert stages.state(stage.offer) == ("draft", "")
    with pytest.raises(Invalid) as refusal:
        moderating.accept(stage.basile, stage.offer)
    assert _codes(refusal) == [("", "offer.moved_on")]


def test_the_agreements_are_asked_once(stage: Stage) -> None:
    service.save_terms(stage.amina, stage.offer, TERMS)

    service.submit(stage.amina, stage.offer, Terms())

    assert stages.row(stage.offer).consented_at == stages.NOON


def test_a_day_that_went_by_while_it_waited(stage: Stage, clock_hand: Traveller) -> None:
    service.submit(stage.amina, stage.offer, Terms(date(2026, 3, 10), CONSENTS))
    clock_hand.shift(8 * 24 * 3600)

    with pytest.raises(Invalid) as refusal:
        moderating.accept(stage.basile, stage.offer)

    assert _codes(refusal) == [("expires_on", "offer.expiry_past")]


def test_who_may_do_what(stage: Stage) -> None:
    service.submit(stage.amina, stage.offer, TERMS)
    outsider = stage.nour  # moderates another country

    for deed in (
        lambda who: service.submit(who, stage.offer, TERMS),
        lambda who: service.take_back(who, stage.offer),
        lambda who: service.archive(who, stage.offer),
        lambda who: service.save_terms(who, stage.offer, TERMS),
        lambda who: service.publish(who, stage.offer, TERMS),
        lambda who: moderating.accept(who, stage.offer),
        lambda who: moderating.give_back(who, stage.offer, "Non."),
    ):
        with pytest.raises(Forbidden):
            deed(outsider)
        with pytest.raises(NotSignedIn):
            deed(stage.stranger)
    with pytest.raises(Forbidden):
        moderating.accept(stage.amina, stage.offer)
    with pytest.raises(Forbidden):
        moderating.give_back(stage.amina, stage.offer, "Non.")
    with pytest.raises(Forbidden):
        service.submit(stage.basile, stage.offer, TERMS)
    assert stages.state(stage.offer) == ("draft", "submitted")
