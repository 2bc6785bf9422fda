"""Whoever has a seat is told of what their organisation answers for, whoever else may read it."""

import pytest

from tests.support.cast import Cast
from tests.wiki.notify.postman import deliver, hear, letters, watch
from wiki.access.actor import Actor, Audience
from wiki.accounts import belongings
from wiki.accounts.models import Seat
from wiki.accounts.readers import find_reader
from wiki.db import db, writing
from wiki.documents import publishing, service
from wiki.documents.models import Document
from wiki.documents.saving import Edit
from wiki.organisations import seats


@pytest.fixture
def group(cast: Cast) -> int:
    """Amina's organisation, which only editors and its people read."""
    facts: dict[str, object] = {"type": "lag", "territory": "FR"}
    saved = service.create(
        cast.amina, "organisation", "fr", Edit({"fr": {"title": "Les Vallons"}}, 0, facts)
    )
    publishing.set_audience(cast.chloe, saved.document_id, Audience.EDITORS)
    return saved.document_id


def _revised(editor: Actor, group: int) -> None:
    """Its page says something new."""
    service.revise(editor, group, Edit({"fr": {"title": "Les Vallons", "body": "Neuf.\n"}}, 1))


def test_a_reader_has_their_seats(cast: Cast, group: int) -> None:
    reader = find_reader(cast.amina.account_id or 0)

    assert reader is not None
    assert reader.actor.seats == reader.actor.manages == {group}


def test_they_are_told_of_what_the_others_do_not_read(cast: Cast, group: int) -> None:
    watch(belongings.as_of_now(cast.amina), group)

    _revised(cast.chloe, group)
    hear()

    (letter,) = deliver()
    assert letter.to == "amina@test.example"


def test_and_no_more_once_they_left(cast: Cast, group: int) -> None:
    watch(belongings.as_of_now(cast.amina), group)
    _revised(cast.chloe, group)
    hear()

    with writing():
        db.session.delete(db.session.get_one(Seat, (group, cast.amina.account_id)))

    assert deliver() == []


def test_a_letter_that_had_not_left_is_taken_back_then(cast: Cast, group: int) -> None:
    with writing():
        seats.give(db.session.get_one(Document, group), cast.ida.account_id or 0, "manager", None)
    watch(belongings.as_of_now(cast.amina), group)
    _revised(cast.chloe, group)
    assert [letter.to for letter in deliver(leave=False)] == ["amina@test.example"]

    seats.remove(cast.chloe, group, cast.amina.account_id or 0)
    hear()

    assert letters() == []
