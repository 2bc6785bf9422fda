"""Each process knows which documents the newest entries of the journal touch."""

import pytest

from tests.support.cast import Cast
from tests.wiki.documents.desk import revise, write
from wiki.accounts import changing
from wiki.db import writing
from wiki.documents import removing
from wiki.documents.events import CreditsCounted
from wiki.documents.touched import Touched, latest
from wiki.journal.queries import newest
from wiki.journal.service import record


@pytest.fixture
def shelf(cast: Cast) -> dict[str, int]:
    """The bread leads to the salt; the garden stands alone."""
    return {
        title: write(cast.amina, title, body)
        for title, body in (("Le sel", "Saler.\n"), ("Le pain", "[[Le sel]]\n"), ("Jardin", ""))
    }


def touched(shelf: dict[str, int], since: int) -> set[str]:
    """The titles of what was touched after an entry."""
    known = latest(newest())
    return {title for title, owner in shelf.items() if known.is_since(since, [owner])}


def test_an_entry_touches_its_document_and_both_ends_of_its_links(
    cast: Cast, shelf: dict[str, int]
) -> None:
    known = latest(before := newest())

    revise(cast.amina, shelf["Le sel"], "Saler peu.\n")

    assert touched(shelf, before) == {"Le sel", "Le pain"}
    assert latest(newest()) is known


def test_an_entry_may_name_its_documents(shelf: dict[str, int]) -> None:
    latest(before := newest())

    with writing():
        record(None, CreditsCounted((shelf["Jardin"],)))

    assert touched(shelf, before) == {"Jardin"}


def test_a_name_a_page_and_an_erased_text_touch_every_document(
    cast: Cast, shelf: dict[str, int]
) -> None:
    known = [latest(newest())]

    changing.change_name(cast.amina, "Amina Benali-Roche")
    known.append(latest(newest()))
    write(cast.chloe, "Le réseau", kind="page")
    known.append(latest(newest()))
    revise(cast.amina, shelf["Jardin"], "Semer.\n")
    removing.erase(cast.ida, shelf["Jardin"], 1, "fr")
    known.append(latest(newest()))

    assert len({id(one) for one in known}) == 4


def test_a_database_that_went_back_is_another_story(shelf: dict[str, int]) -> None:
    known = latest(newest())

    assert latest(newest() - 1) is not known
    assert isinstance(latest(newest()), Touched)
