"""Another last day: from the page, and by the link of a letter."""

from datetime import date, timedelta

import pytest
import time_machine

from tests.wiki.offers import stage as stages
from tests.wiki.offers.stage import END, TERMS, Stage
from wiki.errors import Forbidden, Invalid, NotFound
from wiki.offers import moderating, queries, reminding, renewing, service
from wiki.offers.keeping import Terms

Hand = time_machine.Traveller


@pytest.fixture
def live(stage: Stage) -> Stage:
    """The offer is online until the first of September."""
    service.submit(stage.amina, stage.offer, TERMS)
    moderating.accept(stage.basile, stage.offer)
    return stage


def _token(live: Stage, day: date = END) -> str:
    view = queries.list_offers(live.amina, "fr")[0]
    return renewing.sign(view.document.public_id, day)


def test_renewed_from_its_page(live: Stage) -> None:
    renewing.renew(live.amina, live.offer, date(2027, 3, 3))

    assert queries.get_offer(live.stranger, live.offer).expires_on == date(2027, 3, 3)
    assert stages.journal(live.offer)[-1] == "offer.renewed"


def test_a_renewal_is_for_twelve_months_at_most(live: Stage) -> None:
    with pytest.raises(Invalid):
        renewing.renew(live.amina, live.offer, date(2027, 3, 4))
    with pytest.raises(Invalid):
        renewing.renew(live.amina, live.offer, date(2026, 3, 2))
    with pytest.raises(Invalid):
        renewing.renew(live.amina, live.offer, None)
    with pytest.raises(Forbidden):
        renewing.renew(live.nour, live.offer, date(2026, 12, 1))


def test_renewing_publishes_no_text_that_waits(live: Stage) -> None:
    stages.rewrite(live.amina, live.offer, title="Une école en route")
    service.submit(live.amina, live.offer, Terms())

    renewing.renew(live.amina, live.offer, date(2026, 12, 1))

    assert stages.title(live.stranger, live.offer) == "Une école qui voyage"
    assert stages.state(live.offer) == ("published", "submitted")


def test_a_draft_is_not_renewed(stage: Stage) -> None:
    with pytest.raises(Invalid):
        renewing.renew(stage.amina, stage.offer, date(2026, 12, 1))


def test_opening_the_link_changes_nothing(live: Stage) -> None:
    found = renewing.find_renewal(_token(live), "en")

    assert (found.document.title, found.until) == ("A school that travels", date(2026, 8, 30))
    assert stages.row(live.offer).expires_on == END


def test_the_link_renews_once(live: Stage, clock_hand: Hand) -> None:
    token = _token(live)
    clock_hand.shift(timedelta(days=170))

    renewing.renew_by_letter(token)
    renewing.renew_by_letter(token)

    assert stages.row(live.offer).expires_on == date(2027, 2, 16)
    assert renewing.find_renewal(token, "fr").until is None
    assert stages.journal(live.offer).count("offer.renewed") == 1


def test_the_link_brings_back_what_has_expired(live: Stage, clock_hand: Hand) -> None:
    clock_hand.move_to(END + timedelta(days=2))
    reminding.do_due()
    assert not queries.is_open(live.offer)

    renewing.renew_by_letter(_token(live))

    assert queries.is_open(live.offer)
    assert stages.row(live.offer).ended_at is None


def test_a_link_that_nobody_signed(live: Stage) -> None:
    for token in ("", "x", _token(live)[:-2]):
        with pytest.raises(Invalid):
            renewing.renew_by_letter(token)
    with pytest.raises(NotFound):
        renewing.find_renewal(renewing.sign("aaaaaaaa", END), "fr")
