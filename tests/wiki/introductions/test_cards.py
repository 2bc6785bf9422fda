"""What stands on the board of an organisation: introductions, and answers between organisations."""

from tests.wiki.introductions import stage as stages
from tests.wiki.introductions.stage import ASKING, Stage
from tests.wiki.offers.stage import seat
from wiki.introductions import cards, introducing, service
from wiki.introductions.cards import Card
from wiki.introductions.rules import Move, State, Why
from wiki.offers.answers import sending
from wiki.offers.answers import service as answers
from wiki.offers.answers.rules import CONSENTS, Words
from wiki.offers.answers.rules import Move as AnswerMove
from wiki.offers.answers.sending import Sending
from wiki.offers.answers.service import Why as AnswerWhy


def harbours(stage: Stage) -> list[Card]:
    """The cards of the harbour."""
    found = cards.list_cards(stage.basile, stage.public_ids[stage.harbour], "en")
    return list(found.among(*State))


def test_an_introduction_is_a_card_on_both_boards(stage: Stage) -> None:
    key = stages.ask(stage)

    [theirs] = harbours(stage)
    assert (theirs.key, theirs.other.title, theirs.state) == (key, "Le Moulin", State.PROPOSED)
    assert (theirs.waits, theirs.moves) == (True, [Move.ACCEPT, Move.DECLINE])
    found = cards.list_cards(stage.amina, stage.public_ids[stage.mill], "fr")
    [ours] = found.among(State.PROPOSED)
    assert (ours.other.title, ours.waits, ours.moves) == ("The Harbour", False, [Move.WITHDRAW])


def test_an_answer_between_organisations_stands_in_the_same_columns(stage: Stage) -> None:
    house = stage.public_ids[stage.mill]
    sent = Sending(Words(message="We come."), CONSENTS, "fr", house)
    key = sending.answer(stage.amina, stage.offer, sent)

    [theirs] = harbours(stage)
    assert (theirs.key, theirs.is_answer, theirs.waits) == (key, True, True)
    assert (theirs.other.title, theirs.state) == ("Le Moulin", State.PROPOSED)
    answers.move(stage.basile, key, AnswerMove.ACCEPT, AnswerWhy())
    [ours] = cards.list_cards(stage.amina, house, "fr").cards
    assert (ours.other.title, ours.state, ours.waits) == ("The Harbour", State.ACCEPTED, False)


def test_an_answer_is_its_senders_and_not_their_colleagues(stage: Stage) -> None:
    house, nour = stage.public_ids[stage.mill], seat(stage.nour, stage.mill)
    sending.answer(
        stage.amina, stage.offer, Sending(Words(message="We come."), CONSENTS, "fr", house)
    )

    assert cards.list_cards(nour, house, "fr").cards == []


def test_what_waits_stands_first(stage: Stage) -> None:
    nour = seat(stage.nour, stage.forest)
    from_mill = stages.ask(stage)
    from_forest = introducing.introduce(nour, stage.forest, stage.harbour, ASKING)
    service.move(nour, stage.forest, from_forest, Move.WITHDRAW, Why())

    assert [card.key for card in harbours(stage)] == [from_mill, from_forest]
