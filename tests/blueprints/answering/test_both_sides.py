"""An answer from the form to an agreement, page by page, by both sides; guests by their link."""

from flask.testing import FlaskClient
from time_machine import Traveller

from tests.blueprints.answering.filling import ENGLISH, fill, link_to
from tests.blueprints.offering.pages import links, press, words
from tests.wiki.offers.answers import post
from tests.wiki.offers.stage import Stage
from wiki.offers.answers import nudging
from wiki.offers.answers.rules import Move

AINO = "aino@kainuu.example"
AMINA = "amina@test.example"


def _answer(client: FlaskClient, hand: Traveller) -> str:
    """A guest answers and proves the address; gives the path of their link."""
    fill(client, hand)
    press(client, link_to(AINO), "This address is mine: send my answer")
    return link_to(AINO)


def test_from_the_form_to_an_agreement(
    people: dict[str, FlaskClient], client: FlaskClient, hand: Traveller
) -> None:
    amina, mine = people["amina"], _answer(client, hand)
    theirs = link_to(AMINA)
    assert "It has arrived." in words(client.get(mine))

    sealed = words(amina.get(theirs))
    assert "Kainuu Leader, Finlande" in sealed
    assert "We host the second week." not in sealed
    opened = words(press(amina, theirs, "Lire cette réponse"))
    assert "We host the second week." in opened
    assert "They have read it." in words(client.get(mine))
    assert AINO not in amina.get(theirs).text
    assert "Aino" not in amina.get(theirs).text

    accepted = press(amina, theirs, "Accepter, et se montrer noms et adresses")
    assert links(accepted)[AINO] == f"mailto:{AINO}"
    assert links(client.get(mine))[AMINA] == f"mailto:{AMINA}"

    press(amina, theirs, "Garder la note", note="Première semaine en mai.")
    assert "Première semaine en mai." in client.get(mine).text
    press(client, mine, "We are talking")
    done = press(amina, theirs, "Nous sommes d’accord pour travailler ensemble")
    assert "Vous avez trouvé un accord." in words(done)
    assert "You have come to an agreement." in words(client.get(mine))


def test_a_note_that_both_write_at_once_loses_nothing(
    people: dict[str, FlaskClient], client: FlaskClient, hand: Traveller, live: Stage
) -> None:
    amina, mine = people["amina"], _answer(client, hand)
    theirs = link_to(AMINA)
    press(amina, theirs, "Lire cette réponse")
    press(amina, theirs, "Accepter, et se montrer noms et adresses")
    press(amina, theirs, "Garder la note", note="En mai.")

    refused = press(client, mine, "Keep the note", note="In June.", number="0")

    assert refused.status_code == 422
    assert "The note as it stands now: En mai." in words(refused)
    assert ">\nIn June.</textarea>" in refused.text


def test_opening_a_link_changes_nothing(
    people: dict[str, FlaskClient], client: FlaskClient, hand: Traveller
) -> None:
    fill(client, hand)
    key = link_to(AINO).partition("?")[0].rpartition("/")[2]
    for _ in range(2):
        page = client.get(link_to(AINO))

    assert "Nothing has left yet" in words(page)
    assert post.row(key).state == "unproven"
    assert page.headers["Referrer-Policy"] == "no-referrer"
    assert page.headers["Cache-Control"] == "private, no-store"
    assert 'name="robots" content="noindex' in page.text


def test_a_decline_without_its_reason_keeps_the_words(
    people: dict[str, FlaskClient], client: FlaskClient, hand: Traveller
) -> None:
    _answer(client, hand)
    amina, theirs = people["amina"], link_to(AMINA)
    press(amina, theirs, "Lire cette réponse")

    refused = press(amina, theirs, "Décliner, avec ce motif", why="Une autre fois.")
    assert refused.status_code == 422
    assert "Choisissez un motif" in words(refused)
    assert ">\nUne autre fois.</textarea>" in refused.text

    press(amina, theirs, "Décliner, avec ce motif", why="Une autre fois.", reason="dates")
    told = words(client.get(link_to(AINO)))
    assert "Declined (The dates do not fit) Une autre fois." in told


def test_a_replaced_link_says_where_the_new_one_is(
    people: dict[str, FlaskClient], client: FlaskClient, hand: Traveller
) -> None:
    old = _answer(client, hand)

    told = press(client, old, "End this link, and send me another")

    assert told.status_code == 410
    assert "If you asked for a new link, it is in your mailbox." in words(told)
    assert client.get(link_to(AINO)).status_code == 200
    assert client.get(f"{old[:-3]}xyz").status_code == 410


def test_somebody_else_finds_nothing(
    people: dict[str, FlaskClient], client: FlaskClient, hand: Traveller, live: Stage
) -> None:
    page = _answer(client, hand).partition("?")[0]
    found = {name: browser.get(page).status_code for name, browser in people.items()}

    assert found == {"amina": 200, "basile": 404, "chloe": 200, "nour": 404}
    assert client.get(page).status_code == 401
    assert "Kainuu" not in client.get(page).text
    for browser in (people["basile"], people["nour"], client):
        assert "Kainuu" not in browser.get("/en/-/my-space/answers").text
    assert "Read this answer" not in words(people["chloe"].get(page))


def test_an_editor_reads_and_presses_nothing(
    people: dict[str, FlaskClient], client: FlaskClient, hand: Traveller, live: Stage
) -> None:
    page = _answer(client, hand).partition("?")[0]
    key = page.rpartition("/")[2]
    post.decide(live.amina, key, Move.ACCEPT)

    shown = people["chloe"].get(page)

    assert "We host the second week." in words(shown)
    assert AINO not in shown.text
    assert 'name="do"' not in shown.text


def test_everybody_sees_who_is_slow_and_how_soon_they_answer(
    client: FlaskClient, hand: Traveller, live: Stage
) -> None:
    keys = [post.arrive(live, f"g{number}@kainuu.example") for number in range(4)]
    for key in keys[:3]:
        post.decide(live.amina, key, Move.WAIT)
    first = words(client.get(ENGLISH))
    assert "This organisation answers 8 messages out of ten, in 0 days in general." in first
    assert "Slow to answer." not in first

    hand.shift(21 * 86_400)
    nudging.do_due()
    late = words(client.get(ENGLISH))
    assert "Slow to answer. Somebody has waited for an answer for 21 days or more." in late
    assert "Slow to answer Open until" in words(client.get("/en/cooperation"))
