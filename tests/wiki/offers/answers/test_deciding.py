"""What the two sides do with an answer, and what each of them sees and reads."""

import pytest
from time_machine import Traveller

from tests.wiki.offers import stage as stages
from tests.wiki.offers.answers import post
from tests.wiki.offers.answers.post import GUEST
from tests.wiki.offers.stage import NOON, Stage
from wiki.access.actor import VISITOR
from wiki.errors import Invalid, NotFound
from wiki.offers.answers import queries, service
from wiki.offers.answers.rules import LONGEST_NOTE, Move
from wiki.offers.answers.service import Why


@pytest.fixture
def key(live: Stage) -> str:
    """The answer of a guest that has arrived."""
    return post.arrive(live)


def test_the_whole_way(live: Stage, key: str) -> None:
    service.open_it(live.amina, key)
    post.decide(live.amina, key, Move.ACCEPT, Move.TALK)
    service.move(VISITOR, key, Move.AGREE, Why(), post.guest_of(key))

    assert post.steps(key) == [
        ("answer", "sent"),
        ("offer", "seen"),
        ("offer", "accepted"),
        ("offer", "in-talks"),
        ("answer", "agreed"),
    ]
    assert [letter.subject for letter in post.mail(GUEST.email)[2:]] == [
        "Your answer to “A school that travels” is accepted",
        "News of “A school that travels”: In talks",
    ]
    news = post.mail("amina@test.example")[-1].subject
    assert news == "Du nouveau pour « Une école qui voyage » : Accord trouvé"


def test_before_it_is_accepted_nobody_is_named(live: Stage, key: str) -> None:
    seen = queries.get_answer(live.amina, key, "fr")

    assert (seen.words.organisation, seen.words.country) == ("Kainuu Leader", "FI")
    assert seen.words.message == "We host the second week.\nWrite to […@…]."
    assert (seen.words.name, seen.words.email, seen.contact) == ("", "", None)
    assert queries.get_answer(VISITOR, key, "en", post.guest_of(key)).contact is None


def test_after_it_both_know_whom_they_deal_with(live: Stage, key: str) -> None:
    post.decide(live.amina, key, Move.ACCEPT)

    theirs = queries.get_answer(live.amina, key, "fr")
    assert theirs.contact == queries.Contact("Aino K.", GUEST.email)
    assert theirs.words.message == GUEST.message
    ours = queries.get_answer(VISITOR, key, "en", post.guest_of(key))
    assert ours.contact == queries.Contact("Amina B.", "amina@test.example")


def test_opening_it_twice_is_seeing_it_once(live: Stage, key: str, clock_hand: Traveller) -> None:
    service.open_it(live.amina, key)
    service.open_it(live.amina, key)

    assert post.steps(key) == [("answer", "sent"), ("offer", "seen")]
    assert post.row(key).answered_at is None


def test_declining_takes_a_reason_that_the_sender_reads(live: Stage, key: str) -> None:
    with pytest.raises(Invalid):
        service.move(live.amina, key, Move.DECLINE, Why("because"))
    service.move(live.amina, key, Move.DECLINE, Why("dates", "Ask x@y.example next year."))

    body = post.mail(GUEST.email)[-1].body
    assert "The reason: The dates do not fit." in body
    assert "Ask […@…] next year." in body
    assert post.row(key).answered_at == NOON


def test_what_has_moved_on_is_told(live: Stage, key: str) -> None:
    post.decide(live.amina, key, Move.DECLINE)

    with pytest.raises(Invalid) as refusal:
        post.decide(live.amina, key, Move.ACCEPT)
    assert refusal.value.problems[0].code == "answer.moved_on"
    with pytest.raises(Invalid):
        service.write(live.amina, key, "Encore un mot.")


def test_messages_travel_by_mail_both_ways(live: Stage, key: str) -> None:
    service.write(live.amina, key, "Quand ? Tel amina@test.example")
    service.write(VISITOR, key, "In May.", post.guest_of(key))

    assert "Quand ? Tel […@…]" in post.mail(GUEST.email)[-1].body
    assert "In May." in post.mail("amina@test.example")[-1].body
    assert post.steps(key)[1:] == [("offer", ""), ("answer", "")]
    assert post.row(key).answered_at == NOON


def test_the_sender_withdraws(live: Stage, key: str) -> None:
    service.move(VISITOR, key, Move.END, Why("priorities-changed"), post.guest_of(key))

    assert post.row(key).state == "ended"
    assert "Les priorités ont changé" in post.mail("amina@test.example")[-1].body


def test_both_write_the_note_and_nothing_is_lost(live: Stage, key: str) -> None:
    post.decide(live.amina, key, Move.ACCEPT)
    service.keep_note(live.amina, key, "Mai.", 0)

    with pytest.raises(Invalid) as refusal:
        service.keep_note(VISITOR, key, "June.", 0, post.guest_of(key))
    assert refusal.value.problems[0].code == "answer.note_changed"
    service.keep_note(VISITOR, key, "Mai. June.", 1, post.guest_of(key))
    service.keep_note(VISITOR, key, "Mai. June.", 0, post.guest_of(key))

    kept = post.row(key)
    assert (kept.note, kept.note_number) == ("Mai. June.", 2)


def test_there_is_no_note_before_it_is_accepted(live: Stage, key: str) -> None:
    with pytest.raises(Invalid):
        service.keep_note(live.amina, key, "Mai.", 0)
    post.decide(live.amina, key, Move.ACCEPT)
    with pytest.raises(Invalid):
        service.keep_note(live.amina, key, "m" * (LONGEST_NOTE + 1), 0)


def test_a_letter_proves_and_nothing_else_does(live: Stage) -> None:
    key = post.send(live, live.nour)

    for move in (Move.PROVE, Move.OPEN):
        with pytest.raises(NotFound):
            service.move(live.amina, key, move, Why())


def test_the_journal_tells_ids_and_codes_only(live: Stage, key: str) -> None:
    service.write(live.amina, key, "Un secret bien gardé.")
    post.decide(live.amina, key, Move.ACCEPT)

    told = stages.journal_data("answer.")
    assert [type_ for type_, _ in told] == [
        "answer.moved",
        "answer.sent",
        "answer.written",
        "answer.moved",
    ]
    assert all(set(data) <= {"key", "side", "state"} for _, data in told)
