"""Offers stand on two tabs, and what expires today is on the first."""

from datetime import UTC, date, datetime

import pytest
from time_machine import Traveller

from tests.support.lists import browse, titles
from tests.wiki.offers import stage as stages
from tests.wiki.offers.stage import TERMS, Stage
from wiki.access.actor import Actor
from wiki.browsing.queries import choose_active
from wiki.browsing.taking import take
from wiki.browsing.wish import Order, Tab, Wish
from wiki.documents import publishing
from wiki.offers import reminding, service
from wiki.offers.concluding import Ending, conclude
from wiki.offers.keeping import Terms
from wiki.offers.rules import CONSENTS


@pytest.fixture
def live(stage: Stage) -> Stage:
    """The offer is online until the first of September."""
    service.publish(stage.chloe, stage.offer, TERMS)
    return stage


def on(actor: Actor, tab: Tab) -> list[str]:
    return titles(actor, browse(actor, {}, "offer", tab=tab))


def counts(actor: Actor, **filters: tuple[str, ...]) -> tuple[int, int]:
    tabs = browse(actor, filters, "offer").tabs
    return tabs[Tab.ACTIVE], tabs[Tab.ENDED]


def another(live: Stage, title: str, last: date) -> int:
    """One more, online until that day."""
    made = stages.draft(live.amina, live.group, {"fr": {**stages.TEXTS["fr"], "title": title}})
    service.publish(live.chloe, made, Terms(last, CONSENTS))
    return made


def test_a_draft_is_on_no_tab(stage: Stage) -> None:
    assert on(stage.amina, Tab.ACTIVE) == on(stage.amina, Tab.ENDED) == []


def test_a_submitted_one_is_on_no_tab(stage: Stage) -> None:
    service.submit(stage.amina, stage.offer, TERMS)

    assert counts(stage.chloe) == (0, 0)


def test_what_expires_today_is_active_until_midnight(live: Stage, clock_hand: Traveller) -> None:
    clock_hand.move_to(datetime(2026, 9, 1, 21, 59, tzinfo=UTC))
    assert (on(live.stranger, Tab.ACTIVE), counts(live.stranger)) == (
        ["Une école qui voyage"],
        (1, 0),
    )

    clock_hand.move_to(datetime(2026, 9, 1, 22, 1, tzinfo=UTC))
    assert (on(live.stranger, Tab.ACTIVE), counts(live.stranger)) == ([], (0, 1))

    reminding.do_due()
    assert on(live.stranger, Tab.ENDED) == ["Une école qui voyage"]


def test_what_was_concluded_has_ended(live: Stage) -> None:
    conclude(live.amina, live.offer, Ending("found-here"))

    assert counts(live.stranger) == (0, 1)


def test_what_was_put_away_is_in_no_list(live: Stage) -> None:
    conclude(live.amina, live.offer, Ending("found-here"))
    service.archive(live.amina, live.offer)

    assert counts(live.stranger) == (0, 0)


def test_both_tabs_are_counted_with_the_filters(live: Stage) -> None:
    conclude(live.amina, live.offer, Ending("found-here"))
    another(live, "Fours", date(2026, 4, 1))

    assert counts(live.stranger, polarity=("offer",)) == (1, 1)
    assert counts(live.stranger, polarity=("request",)) == (0, 0)
    found = browse(live.stranger, {}, "offer", tab=Tab.ENDED)
    assert found.facets["polarity"] == [("offer", 1)]


def test_what_ends_soonest_may_come_first(live: Stage) -> None:
    another(live, "Fours", date(2026, 4, 1))
    another(live, "Gîtes", date(2026, 12, 1))

    found = browse(live.stranger, {}, "offer", order=Order.ENDING)

    assert titles(live.stranger, found) == ["Fours", "Une école qui voyage", "Gîtes"]


def test_a_calendar_has_what_can_still_be_answered(live: Stage) -> None:
    fours = another(live, "Fours", date(2026, 4, 1))
    conclude(live.amina, fours, Ending("found-here"))

    chosen = choose_active(live.stranger, Wish("offer", "fr", tab=Tab.ENDED))

    assert chosen.ids == [live.offer]


def test_a_file_tells_facts_state_and_last_day(live: Stage) -> None:
    (told,) = take(live.stranger, "fr", [live.offer])

    assert told.facts["polarity"] == "offer"
    assert (told.state, told.expires_on) == ("published", "2026-09-01")


def test_a_file_leaves_out_what_one_may_not_read(live: Stage) -> None:
    publishing.set_audience(live.chloe, live.offer, "members")

    assert list(take(live.stranger, "fr", [live.offer])) == []
    assert counts(live.stranger) == (0, 0)
    assert counts(live.amina) == (1, 0)


def test_it_counts_what_is_not_in_the_readers_language(live: Stage) -> None:
    another(live, "Fours", date(2026, 9, 1))

    found = [browse(live.stranger, {}, "offer", language).untranslated for language in ("en", "fr")]

    assert found == [1, 0]
