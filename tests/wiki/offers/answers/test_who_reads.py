"""Who reads an answer and who acts on it: everybody, with and without each link."""

from collections.abc import Callable

import pytest

from tests.wiki.offers import stage as stages
from tests.wiki.offers.answers import post
from tests.wiki.offers.stage import Stage
from wiki.access.actor import VISITOR, Actor
from wiki.errors import Invalid, NotFound, NotSignedIn
from wiki.offers.answers import links, queries, service
from wiki.offers.answers.links import Link
from wiki.offers.answers.rules import Move, Side
from wiki.offers.answers.service import Why

_WORDS = {NotFound: "unseen", NotSignedIn: "sign-in", Invalid: "refused"}

# amina keeps the offer, basile moderates its country, chloe edits, nour moderates elsewhere
_READS = {
    "of nour": "offer unseen reads answer sign-in",
    "of a guest": "offer unseen reads unseen sign-in",
    "unproven": "unseen unseen unseen unseen sign-in",
    "nowhere": "unseen unseen unseen unseen sign-in",
}
_DECIDES = {
    "of nour": "yes unseen unseen refused sign-in",
    "of a guest": "yes unseen unseen unseen sign-in",
    "unproven": "unseen unseen unseen unseen sign-in",
}


def _everybody(stage: Stage) -> list[Actor]:
    return [stage.amina, stage.basile, stage.chloe, stage.nour, stage.stranger]


def _word(ask: Callable[[], str]) -> str:
    try:
        return ask()
    except tuple(_WORDS) as refusal:
        return _WORDS[type(refusal)]


def _keys(stage: Stage) -> dict[str, str]:
    return {
        "of nour": post.send(stage, stage.nour),
        "of a guest": post.arrive(stage),
        "unproven": post.send(stage),
        "nowhere": "aaaaaaaa",
    }


def _read(actor: Actor, key: str, token: str = "") -> str:
    return queries.get_answer(actor, key, "fr", token).side or "reads"


def _decide(actor: Actor, key: str, token: str = "") -> str:
    service.move(actor, key, Move.WAIT, Why(), token)
    return "yes"


def test_who_reads_which(live: Stage) -> None:
    keys = _keys(live)
    found = {
        name: " ".join(_word(lambda a=actor, k=key: _read(a, k)) for actor in _everybody(live))
        for name, key in keys.items()
    }

    assert found == _READS


def test_who_decides_which(live: Stage) -> None:
    keys = _keys(live)
    found = {
        name: " ".join(
            _word(lambda a=actor, k=keys[name]: _decide(a, k)) for actor in _everybody(live)
        )
        for name in _DECIDES
    }

    assert found == _DECIDES


def test_a_contact_of_the_organisation_decides_too(live: Stage) -> None:
    key = post.arrive(live)

    assert _decide(stages.seat(live.basile, live.group_id), key) == "yes"


def test_a_seat_that_was_lost_decides_nothing(live: Stage) -> None:
    key = post.arrive(live)
    stages.unseat(live.amina, live.group_id)

    assert _word(lambda: _decide(live.amina, key)) == "unseen"


def test_a_link_opens_its_own_answer_for_its_own_side(live: Stage) -> None:
    key, other = post.arrive(live), post.arrive(live, "other@kainuu.example")

    assert _read(VISITOR, key, post.guest_of(key)) == "answer"
    assert _read(live.amina, key, post.guest_of(key)) == "answer"
    assert _word(lambda: _read(VISITOR, other, post.guest_of(key))) == "refused"
    assert _word(lambda: _decide(VISITOR, key, post.guest_of(key))) == "refused"


@pytest.mark.parametrize("token", ["x", "", "WyJhIiwib2ZmZXIiLDBd.forged"])
def test_a_forged_link_opens_nothing(live: Stage, token: str) -> None:
    key = post.arrive(live)

    assert _word(lambda: _read(VISITOR, key, token)) == ("refused" if token else "sign-in")


def test_a_link_that_was_replaced_is_dead(live: Stage) -> None:
    key = post.arrive(live)
    old = post.guest_of(key)

    service.replace_link(VISITOR, key, old)

    assert _word(lambda: _read(VISITOR, key, old)) == "refused"
    new = post.token_in(post.mail(post.GUEST.email)[-1])
    assert _read(VISITOR, key, new) == "answer"


def test_an_organisation_without_people_decides_by_its_mailbox(live: Stage) -> None:
    stages.unseat(live.amina, live.group_id)
    stages.give_mailbox(live.group_id, "gal@rivieres.example")
    key = post.arrive(live)
    token = post.token_in(post.mail("gal@rivieres.example")[-1])

    assert _decide(VISITOR, key, token) == "yes"
    stages.seat(live.basile, live.group_id)
    assert _word(lambda: _read(VISITOR, key, token)) == "refused"


def test_no_mailbox_link_for_an_organisation_with_people(live: Stage) -> None:
    key = post.arrive(live)

    assert _word(lambda: _read(VISITOR, key, links.sign(Link(key, Side.OFFER, 0)))) == "refused"


def test_each_finds_theirs(live: Stage) -> None:
    mine, theirs = post.send(live, live.nour), post.arrive(live)

    assert {line.key for line in queries.list_received(live.amina, "fr")} == {mine, theirs}
    assert [line.key for line in queries.list_sent(live.nour, "fr")] == [mine]
    for other in (live.basile, live.chloe, live.stranger):
        assert queries.list_received(other, "fr") == queries.list_sent(other, "fr") == []
    assert queries.count_undecided(live.amina) == 2
