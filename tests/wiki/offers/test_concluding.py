"""How offers end, as their people tell it, and the tally that everybody reads."""

from datetime import date, timedelta

import pytest
from time_machine import Traveller

from tests.wiki.documents.desk import write
from tests.wiki.offers import stage as stages
from tests.wiki.offers.stage import END, TERMS, Stage
from wiki.documents import queries as documents
from wiki.errors import Forbidden, Invalid
from wiki.offers import queries, reminding, service
from wiki.offers.concluding import Ending, conclude
from wiki.offers.ledger import Tally, count_outcomes


@pytest.fixture
def live(stage: Stage) -> Stage:
    """The offer is online."""
    service.publish(stage.chloe, stage.offer, TERMS)
    return stage


def _another(live: Stage, title: str, day: date = END) -> int:
    offer = stages.draft(live.amina, live.group, {"fr": {**stages.TEXTS["fr"], "title": title}})
    service.publish(live.chloe, offer, stages.Terms(day, stages.CONSENTS))
    return offer


def test_concluded_it_can_be_read_and_no_longer_answered(live: Stage) -> None:
    article = write(live.amina, "Ce que nous avons fait")
    told = documents.get_document(live.amina, _public_id(live, article))

    conclude(
        live.amina,
        live.offer,
        Ending("found-here", "", "Trois groupes.", [live.group], told.public_id),
    )

    seen = queries.get_offer(live.stranger, live.offer)
    assert (seen.shown, seen.outcome, seen.outcome_words) == (
        "concluded",
        "found-here",
        "Trois groupes.",
    )
    assert not queries.is_open(live.offer)
    assert [one.title for one in queries.list_partners(live.offer, "fr")] == [
        "GAL des Trois Rivières"
    ]
    found = queries.find_article(live.offer, "fr")
    assert found and found.title == "Ce que nous avons fait"


def _public_id(live: Stage, document_id: int) -> str:
    found = documents.find_document(live.amina, document_id)
    assert found
    return found.public_id


@pytest.mark.parametrize(
    ("ending", "problems"),
    [
        (Ending(""), [("outcome", "offer.no_outcome")]),
        (Ending("dropped"), [("reason", "offer.no_drop_reason")]),
        (Ending("dropped", "bad luck"), [("reason", "offer.no_drop_reason")]),
        (Ending("found-here", words="x" * 2001), [("words", "offer.words_too_long")]),
        (
            Ending("found-here", partners=["aaaaaaaa"], article="bbbbbbbb"),
            [("partners", "fact.unknown_document"), ("article", "fact.unknown_document")],
        ),
    ],
)
def test_what_is_wrong_is_told_by_field(
    live: Stage, ending: Ending, problems: list[tuple[str, str]]
) -> None:
    with pytest.raises(Invalid) as refusal:
        conclude(live.amina, live.offer, ending)

    assert [(one.field, one.code) for one in refusal.value.problems] == problems
    assert stages.state(live.offer) == ("published", "")


def test_told_after_it_expired_and_told_better_later(live: Stage, clock_hand: Traveller) -> None:
    clock_hand.move_to(END + timedelta(days=1))
    reminding.do_due()

    conclude(live.amina, live.offer, Ending("dropped", "no-time"))
    conclude(live.amina, live.offer, Ending("found-elsewhere", "no-time"))

    kept = stages.row(live.offer)
    assert (kept.state, kept.outcome, kept.outcome_reason) == (
        "concluded",
        "found-elsewhere",
        None,
    )


def test_only_its_people_tell(live: Stage) -> None:
    with pytest.raises(Forbidden):
        conclude(live.basile, live.offer, Ending("found-here"))


def test_a_draft_has_no_outcome(stage: Stage) -> None:
    with pytest.raises(Invalid):
        conclude(stage.amina, stage.offer, Ending("found-here"))


def test_the_ledger_counts_the_unknown(live: Stage, clock_hand: Traveller) -> None:
    conclude(live.amina, live.offer, Ending("found-here"))
    conclude(live.amina, _another(live, "Fours"), Ending("dropped", "no-time"))
    silent = _another(live, "Forêts", date(2026, 12, 31))
    _another(live, "Rivières", date(2027, 2, 1))
    service.archive(live.amina, stages.draft(live.amina, live.group, {"fr": {"title": "Jamais"}}))
    clock_hand.move_to(date(2027, 1, 2))
    reminding.do_due()
    service.archive(live.amina, silent)

    every, years = count_outcomes()

    assert every == Tally(None, found_here=1, found_elsewhere=0, dropped=1, unknown=1)
    assert every.ended == 3
    assert years == [Tally(2027, 0, 0, 0, 1), Tally(2026, 1, 0, 1, 0)]
