"""The board and the five minutes offer members the translations of what others answer for."""

import pytest

from tests.support.cast import Cast
from wiki.access.actor import VISITOR, Actor
from wiki.accounts import belongings
from wiki.documents import oversight, queries, reviewing, service
from wiki.documents.saving import Edit
from wiki.errors import Forbidden
from wiki.translation.board import list_board
from wiki.translation.queue import choose, count_waiting
from wiki.translation.wish import Wish

FACTS: dict[str, object] = {"type": "lag", "territory": "FR"}
FRENCH = {"title": "Les Vallons", "body": "Dix ateliers.\n"}
ENGLISH = {"title": "The Valleys", "body": "Ten workshops.\n"}


@pytest.fixture
def group(cast: Cast) -> int:
    """Amina's organisation, in French."""
    return service.create(
        cast.amina, "organisation", "fr", Edit({"fr": FRENCH}, 0, FACTS)
    ).document_id


@pytest.fixture
def behind(cast: Cast, group: int) -> int:
    """The same with an English text, which is behind."""
    amina = belongings.as_of_now(cast.amina)
    service.revise(amina, group, Edit({"en": ENGLISH}, 1))
    service.revise(amina, group, Edit({"fr": {**FRENCH, "title": "Les Deux Vallons"}}, 2))
    return group


def writable(actor: Actor) -> dict[str, bool]:
    """Language → whether this person may go on there."""
    (line,) = list_board(actor, "fr", Wish()).lines
    return {cell.language: cell.may_write for cell in line.cells}


def test_the_board_leads_members_to_all_but_the_original(cast: Cast, group: int) -> None:
    assert writable(cast.nour) == {"fr": False, "en": True}
    assert writable(belongings.as_of_now(cast.amina)) == {"fr": True, "en": True}
    assert writable(cast.chloe) == {"fr": True, "en": True}


def test_a_page_of_the_site_is_for_its_editors(cast: Cast) -> None:
    page = Edit({"fr": {"title": "Accueil", "body": "Bonjour.\n"}}, 0, {})
    service.create(cast.chloe, "page", "fr", page)

    assert writable(cast.chloe) == {"fr": True, "en": True}
    assert all(not may for may in writable(cast.nour).values())


def test_five_minutes_give_members_what_is_behind(cast: Cast, behind: int) -> None:
    (task,) = choose(cast.nour, "en", 3)

    assert (task.document_id, task.unit) == (behind, "title")
    assert count_waiting(cast.nour, "en") == 1


def test_but_not_the_original_of_others(cast: Cast, behind: int) -> None:
    amina = belongings.as_of_now(cast.amina)
    service.revise(amina, behind, Edit({"en": {**ENGLISH, "body": "Ten big workshops.\n"}}, 3))

    assert count_waiting(cast.nour, "fr") == 0
    assert count_waiting(amina, "fr") == 1


def test_nor_what_waits_to_be_read(cast: Cast, behind: int) -> None:
    service.revise(cast.nour, behind, Edit({"en": {**ENGLISH, "title": "Two Valleys"}}, 3))

    assert count_waiting(cast.nour, "en") == count_waiting(cast.chloe, "en") == 0
    assert count_waiting(VISITOR, "en") == 0


def test_an_organisation_waits_for_its_people_too(cast: Cast, group: int) -> None:
    saved = service.revise(cast.nour, group, Edit({"en": ENGLISH}, 1))
    amina = belongings.as_of_now(cast.amina)
    assert (saved.is_offered, oversight.count_offered(amina)) == (True, 1)

    service.revise(amina, group, Edit({"fr": {**FRENCH, "title": "Les Deux Vallons"}}, 2))
    reviewing.accept(amina, group, 2)

    seen = queries.find_document(VISITOR, group)
    assert seen is not None
    assert [part.title for part in seen.parts.values()] == ["The Valleys", "Les Deux Vallons"]


def test_another_member_decides_nothing(cast: Cast, group: int) -> None:
    service.revise(cast.nour, group, Edit({"en": ENGLISH}, 1))

    with pytest.raises(Forbidden):
        reviewing.accept(cast.basile, group, 2)
