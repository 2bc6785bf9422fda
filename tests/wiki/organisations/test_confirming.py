""" "Still right": said on the page or by a letter, asked once a year and once more."""

from datetime import datetime, timedelta

import pytest
from sqlalchemy import func, select, update

from tests.support.cast import Cast
from tests.wiki.accounts.stage import Journal, Post
from tests.wiki.organisations.stage import Place, age, seat, today
from wiki import clock
from wiki.db import db, writing
from wiki.documents.models import Document
from wiki.errors import Forbidden, Invalid, NotSignedIn
from wiki.mail.models import Letter
from wiki.organisations import confirming, queries, writing_to

AMINA = "amina@test.example"


def days_ago(number: int) -> datetime:
    return clock.now() - timedelta(days=number)


def letters() -> int:
    return db.session.scalar(select(func.count()).select_from(Letter)) or 0


def test_its_people_say_so_on_the_page(cast: Cast, held: Place, journal: Journal) -> None:
    assert queries.how_it_stands(held.id).confirmed_at is None

    confirming.confirm(seat(cast.basile, held, "contact"), held.id)

    confirmed_at = queries.how_it_stands(held.id).confirmed_at
    assert confirmed_at is not None and confirmed_at > days_ago(1)
    assert journal.last().type == "profile.confirmed"


def test_nobody_says_it_for_them(cast: Cast, held: Place) -> None:
    for actor, error in (
        (cast.chloe, Forbidden),
        (cast.basile, Forbidden),
        (cast.stranger, NotSignedIn),
    ):
        with pytest.raises(error):
            confirming.confirm(actor, held.id)


def test_they_are_asked_after_a_year_and_a_month_later(cast: Cast, held: Place, post: Post) -> None:
    age(held, 364)
    assert confirming.ask_due() == 0
    age(held, 1)
    assert [confirming.ask_due(), confirming.ask_due()] == [1, 0]
    age(held, 29)
    assert confirming.ask_due() == 0
    age(held, 1)
    assert [confirming.ask_due(), confirming.ask_due()] == [1, 0]
    age(held, 100)
    assert confirming.ask_due() == 0

    assert post.subjects(AMINA) == ["Is “La Verrière” still right?"] * 2


def test_a_long_stop_is_caught_up_with_one_letter(cast: Cast, held: Place) -> None:
    age(held, 2_000)

    assert [confirming.ask_due() for _ in range(3)] == [1, 0, 0]
    assert letters() == 1


def test_the_letter_confirms_without_signing_in(
    cast: Cast, held: Place, post: Post, journal: Journal
) -> None:
    age(held, 365)
    confirming.ask_due()
    token = post.token(AMINA)

    assert confirming.get_asked(token, "fr").title == "La Verrière"
    assert queries.how_it_stands(held.id).confirmed_at is None  # looking says nothing

    for _ in range(2):
        confirming.confirm_by_letter(token)

    assert queries.how_it_stands(held.id).confirmed_at is not None
    assert journal.types().count("profile.confirmed") == 1
    age(held, 30)
    assert confirming.ask_due() == 0


def test_a_forged_letter_and_an_older_one_say_nothing(cast: Cast, held: Place, post: Post) -> None:
    age(held, 365)
    confirming.ask_due()
    first = post.token(AMINA)
    age(held, 30)
    confirming.ask_due()

    for token in (first, post.token(AMINA)[:-2] + "xx", "", "a.b"):
        with pytest.raises(Invalid):
            confirming.confirm_by_letter(token)


def test_without_people_its_mailbox_is_asked_in_its_language(
    cast: Cast, loose: Place, post: Post
) -> None:
    age(loose, 365)
    assert confirming.ask_due() == 0  # nobody to write to

    writing_to.set_mailbox(cast.chloe, loose.id, "jetee@test.example", "fr")

    assert confirming.ask_due() == 1
    assert post.subjects("jetee@test.example") == [
        "La fiche « La Jetée » est-elle toujours juste ?"
    ]


def test_a_draft_and_a_deleted_one_are_left_alone(cast: Cast, held: Place) -> None:
    age(held, 365)
    with writing():
        db.session.execute(update(Document).values(deleted_at=clock.now()))

    assert confirming.ask_due() == 0


def test_whom_to_write_to(cast: Cast, held: Place) -> None:
    seat(cast.basile, held, "contact")
    writing_to.set_mailbox(today(cast.amina), held.id, "verriere@test.example", "fr")

    assert writing_to.who_to_write_to(held.id) == [
        (AMINA, "en"),
        ("basile@test.example", "en"),
    ]


def test_only_its_people_and_its_moderators_read_and_move_the_mailbox(
    cast: Cast, held: Place
) -> None:
    amina = today(cast.amina)
    writing_to.set_mailbox(amina, held.id, "verriere@test.example", "fr")
    document = held.seen_by(amina)

    assert queries.mailbox(amina, document) == ("verriere@test.example", "fr")
    with pytest.raises(Forbidden):
        queries.mailbox(cast.basile, document)
    with pytest.raises(Forbidden):
        writing_to.set_mailbox(cast.basile, held.id, "", "fr")
    with pytest.raises(Invalid):
        writing_to.set_mailbox(amina, held.id, "nowhere", "fr")
