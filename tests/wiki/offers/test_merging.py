"""One offer told twice becomes one: nothing that anybody wrote is lost, and everybody is told."""

from dataclasses import dataclass
from datetime import timedelta

import pytest
from sqlalchemy import select
from time_machine import Traveller

from tests.wiki.offers import stage as stages
from tests.wiki.offers.answers import post
from tests.wiki.offers.answers.post import GUEST
from tests.wiki.offers.stage import NOON, TERMS, TEXTS, Stage
from wiki.access.actor import VISITOR
from wiki.db import db
from wiki.documents import history, queries, removing, service
from wiki.documents.models import Document
from wiki.documents.queries import Moved
from wiki.documents.saving import Edit
from wiki.documents.succession import Successor
from wiki.errors import Forbidden, Gone, Invalid
from wiki.offers import merging, moderating
from wiki.offers import service as offers
from wiki.offers.answers import checking, nudging
from wiki.offers.answers import queries as answers
from wiki.offers.answers.rules import Move

WHY = "C’est la même offre, écrite deux fois."
COPY = {"fr": {**TEXTS["fr"], "title": "Une école qui voyage encore"}}
THIRD = {"fr": {**TEXTS["fr"], "title": "Une école en voyage"}}
SLUG = "une-ecole-qui-voyage"
AMINA = "amina@test.example"


@dataclass(frozen=True)
class Twice:
    """`first` is online and has an answer; `kept`, of the same house, is online too."""

    stage: Stage
    first: int
    kept: int
    answer: str

    def merge(self) -> None:
        merging.merge(self.stage.basile, self.first, self.kept, WHY)


@pytest.fixture
def twice(stage: Stage) -> Twice:
    """Two offers of one house that say the same."""
    stages.published(stage, stage.offer)
    kept = stages.published(stage, stages.draft(stage.amina, stage.group, COPY))
    return Twice(stage, stage.offer, kept, post.arrive(stage))


def test_the_old_address_leads_to_the_kept_one(twice: Twice) -> None:
    twice.merge()

    with pytest.raises(Moved) as moved:
        queries.find_by_address(VISITOR, "fr", "offer", SLUG)
    assert moved.value.slug == "une-ecole-qui-voyage-encore"
    with pytest.raises(Gone) as gone:
        queries.find_document(VISITOR, twice.first)
    assert gone.value.reason == WHY


def test_the_one_is_put_away_and_the_other_goes_on(twice: Twice) -> None:
    twice.merge()

    assert stages.state(twice.first) == ("archived", "")
    assert stages.state(twice.kept) == ("published", "")
    assert stages.journal(twice.first)[-1] == "offer.merged"
    assert stages.journal_data("offer.merged") == [("offer.merged", {"into_id": twice.kept})]
    kept = queries.find_document(VISITOR, twice.kept)
    assert kept is not None
    assert len(history.list_revisions(VISITOR, kept)) == 1


def test_its_people_read_the_reason_and_where_it_goes_on(twice: Twice) -> None:
    twice.merge()

    letter = post.mail(AMINA)[-1]
    public_id = db.session.get_one(Document, twice.kept).public_id
    assert letter.subject == "« Une école qui voyage » est fermée : elle y est deux fois"
    assert WHY in letter.body
    assert "« Une école qui voyage encore »" in letter.body
    assert f"/r/{public_id}\n" in letter.body


def test_an_answer_stays_as_it_was_sent_and_both_sides_go_on(twice: Twice) -> None:
    twice.merge()

    seen = answers.get_answer(twice.stage.amina, twice.answer, "fr")
    sent = answers.get_answer(VISITOR, twice.answer, "en", post.guest_of(twice.answer))
    assert seen.kept is not None
    assert sent.kept is not None
    assert seen.kept.title == "Une école qui voyage encore"
    assert seen.words.message == sent.words.message.replace(GUEST.email, "[…@…]")
    assert list(checking.faults()) == []
    post.decide(twice.stage.amina, twice.answer, Move.ACCEPT)
    assert post.row(twice.answer).state == "accepted"


def test_its_sender_is_told_once(twice: Twice, clock_hand: Traveller) -> None:
    before = len(post.mail(GUEST.email))

    twice.merge()
    clock_hand.move_to(NOON + timedelta(days=15))
    nudging.do_due()

    told = post.mail(GUEST.email)[before:]
    assert [letter.subject for letter in told] == [
        "“A school that travels” goes on as another offer"
    ]
    assert "/-/answers/" in told[0].body
    assert WHY not in told[0].body


def test_whoever_was_declined_is_told_nothing(twice: Twice) -> None:
    post.decide(twice.stage.amina, twice.answer, Move.DECLINE)
    before = len(post.mail(GUEST.email))

    twice.merge()

    assert len(post.mail(GUEST.email)) == before


def test_a_draft_that_was_submitted_waits_no_more(stage: Stage) -> None:
    stages.published(stage, stage.offer)
    copy = stages.draft(stage.amina, stage.group, COPY)
    offers.submit(stage.amina, copy, TERMS)

    merging.merge(stage.basile, copy, stage.offer, WHY)

    assert stages.state(copy) == ("archived", "")
    with pytest.raises(Gone):
        moderating.accept(stage.basile, copy)


def test_what_led_to_the_merged_one_leads_further(twice: Twice) -> None:
    twice.merge()
    last = stages.published(twice.stage, stages.draft(twice.stage.amina, twice.stage.group, THIRD))

    merging.merge(twice.stage.basile, twice.kept, last, WHY)

    found = db.session.scalars(select(Successor.kept_id))
    assert set(found) == {last}


def test_brought_back_it_is_put_away_and_begins_again(twice: Twice) -> None:
    twice.merge()

    removing.undelete(twice.stage.chloe, twice.first)

    assert stages.state(twice.first) == ("archived", "")
    assert answers.get_answer(twice.stage.amina, twice.answer, "fr").kept is None
    again = offers.begin_again(twice.stage.amina, twice.first)
    draft = queries.find_draft(twice.stage.amina, again.document_id)
    assert draft is not None
    assert draft.parts["fr"].title == "Une école qui voyage"


@pytest.fixture
def elsewhere(twice: Twice) -> int:
    """The same offer online again, by a house of another country."""
    irish = stages.facts(stages.irish_group().public_id)
    saved = service.create(twice.stage.chloe, "offer", "fr", Edit(THIRD, 0, irish))
    return stages.published(twice.stage, saved.document_id)


@pytest.mark.parametrize("name", ["amina", "nour", "basile"])
def test_only_who_moderates_both_closes_one(twice: Twice, elsewhere: int, name: str) -> None:
    with pytest.raises(Forbidden):
        merging.merge(getattr(twice.stage, name), twice.first, elsewhere, WHY)


def test_another_house_never_reads_the_answers(twice: Twice, elsewhere: int) -> None:
    theirs = stages.seat(twice.stage.nour, stages.irish_group().id)

    merging.merge(twice.stage.chloe, twice.first, elsewhere, WHY)

    assert answers.list_received(theirs, "fr") == []
    assert [line.key for line in answers.list_received(twice.stage.amina, "fr")] == [twice.answer]


@pytest.mark.parametrize(
    ("kept", "reason", "code"),
    [
        ("first", WHY, "offer.merge_same"),
        ("draft", WHY, "offer.merge_not_online"),
        ("kept", " ", "deletion.no_reason"),
        ("kept", "x" * 501, "deletion.too_long"),
    ],
)
def test_it_takes_another_one_online_and_a_reason(
    twice: Twice, kept: str, reason: str, code: str
) -> None:
    draft = stages.draft(twice.stage.amina, twice.stage.group, THIRD)
    which = {"first": twice.first, "kept": twice.kept, "draft": draft}[kept]
    letters = len(stages.letters())

    with pytest.raises(Invalid) as refused:
        merging.merge(twice.stage.basile, twice.first, which, reason)

    assert [problem.code for problem in refused.value.problems] == [code]
    assert stages.state(twice.first) == ("published", "")
    assert len(stages.letters()) == letters
