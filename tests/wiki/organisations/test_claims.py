""" "This is our organisation": asked of a profile nobody holds, answered by a letter."""

import pytest

from tests.support.cast import Cast
from tests.wiki.accounts.stage import Journal, Post
from tests.wiki.organisations.stage import Place, entrust, id_of
from wiki.accounts import service as accounts
from wiki.db import db
from wiki.errors import Forbidden, Invalid, NotFound, NotSignedIn
from wiki.organisations import claiming, desk
from wiki.organisations.models import Claim

WORDS = "J’en suis la coordinatrice depuis l’ouverture."


def test_whoever_asks_manages_it_once_accepted(
    cast: Cast, loose: Place, post: Post, journal: Journal
) -> None:
    claim = claiming.claim(cast.amina, loose.id, WORDS)
    moderator = entrust(cast.nour, "country:GR")

    (waiting,) = desk.open_desk(moderator, "fr").claims.listed
    claiming.accept(moderator, waiting.id)

    assert (waiting.id, waiting.who, waiting.words) == (claim, "Amina B.", WORDS)
    assert loose.seats == {id_of(cast.amina): "manager"}
    assert post.subjects("amina@test.example") == ["You act for “La Jetée” now"]
    assert journal.last().data == {"claim_id": claim, "accepted": True}
    assert desk.open_desk(moderator, "fr").claims.total == 0


def test_a_refusal_tells_why(cast: Cast, loose: Place, post: Post) -> None:
    claim = claiming.claim(cast.amina, loose.id, WORDS)

    with pytest.raises(Invalid):
        claiming.refuse(cast.chloe, claim, " ")
    claiming.refuse(cast.chloe, claim, "Écrivez-nous depuis le lieu.")

    assert "Écrivez-nous depuis le lieu." in post.to("amina@test.example")[-1].body
    assert loose.seats == {}
    with pytest.raises(NotFound):
        claiming.accept(cast.chloe, claim)


def test_asking_twice_is_asking_once(cast: Cast, loose: Place) -> None:
    first = claiming.claim(cast.amina, loose.id, WORDS)
    second = claiming.claim(cast.amina, loose.id, "Je le redis.")

    assert first == second
    assert db.session.get_one(Claim, first).words == "Je le redis."


def test_what_somebody_holds_is_not_asked_for(cast: Cast, held: Place) -> None:
    with pytest.raises(Invalid) as refusal:
        claiming.claim(cast.basile, held.id, WORDS)

    assert [problem.code for problem in refusal.value.problems] == ["claim.held"]


def test_the_first_who_is_accepted_closes_the_others(cast: Cast, loose: Place) -> None:
    theirs = claiming.claim(cast.basile, loose.id, WORDS)
    claiming.accept(cast.chloe, claiming.claim(cast.amina, loose.id, WORDS))

    with pytest.raises(NotFound):
        claiming.accept(cast.chloe, theirs)


def test_only_who_moderates_it_decides(cast: Cast, loose: Place) -> None:
    claim = claiming.claim(cast.amina, loose.id, WORDS)

    for actor, error in (
        (cast.stranger, NotSignedIn),
        (cast.amina, Forbidden),
        (entrust(cast.nour, "country:IE"), Forbidden),
    ):
        with pytest.raises(error):
            claiming.accept(actor, claim)
        with pytest.raises(error):
            claiming.refuse(actor, claim, "Non.")


def test_a_blocked_account_is_given_nothing(cast: Cast, loose: Place) -> None:
    claim = claiming.claim(cast.amina, loose.id, WORDS)
    accounts.block(cast.chloe, id_of(cast.amina))

    with pytest.raises(Invalid):
        claiming.accept(cast.chloe, claim)


def test_who_asks_signs_in_and_says_something(cast: Cast, loose: Place) -> None:
    with pytest.raises(NotSignedIn):
        claiming.claim(cast.stranger, loose.id, WORDS)
    with pytest.raises(Invalid):
        claiming.claim(cast.amina, loose.id, "  ")
