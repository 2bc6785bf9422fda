"""Who found nothing to change, when, and at which version."""

import pytest

from tests.support.cast import Cast
from tests.wiki.documents.desk import revise
from tests.wiki.documents.freshness.both import FRENCH, bread, stale, text
from wiki.access.actor import Actor
from wiki.documents import publishing, queries
from wiki.documents.freshness import confirming
from wiki.documents.freshness.confirmed import list_confirmations

WARMER, LONGER = "Cuire à 260 degrés.\n", "Pétrir la pâte vingt minutes.\n"


@pytest.fixture
def recipe(cast: Cast) -> int:
    """The English is behind by two passages."""
    document = bread(cast.amina)
    revise(cast.amina, document, text((LONGER, FRENCH[1], WARMER)))
    return document


def confirm(actor: Actor, document: int, *places: int) -> None:
    """Nothing to change in these of the passages that are behind."""
    found = stale(actor, document, "en")
    changes = [change for at in places for change in found[at].changes]
    confirming.see(actor, document, "en", changes)


def confirmed(actor: Actor, document: int) -> list[tuple[str, str, int, int]]:
    """(language, name, version, passages), the newest first."""
    view = queries.find_document(actor, document)
    assert view is not None
    return [(one.language, one.name, one.number, one.passages) for one in list_confirmations(view)]


def test_it_is_told_with_a_name_and_a_version(cast: Cast, recipe: int) -> None:
    assert confirmed(cast.stranger, recipe) == []

    confirm(cast.basile, recipe, 0, 1)

    assert confirmed(cast.stranger, recipe) == [("en", "Basile O.", 3, 2)]


def test_each_act_is_told_apart(cast: Cast, recipe: int) -> None:
    confirm(cast.basile, recipe, 0)
    revise(cast.amina, recipe, text((LONGER, "Laisser lever deux nuits.\n", WARMER)))
    confirm(cast.chloe, recipe, 1)

    assert confirmed(cast.stranger, recipe) == [
        ("en", "Chloé D.", 4, 1),
        ("en", "Basile O.", 3, 1),
    ]


def test_what_translating_or_going_back_answers_is_not_a_confirmation(
    cast: Cast, recipe: int
) -> None:
    revise(cast.amina, recipe, text(FRENCH))

    assert confirmed(cast.stranger, recipe) == []


def test_nothing_is_told_of_a_language_that_one_may_not_read(cast: Cast, recipe: int) -> None:
    confirm(cast.basile, recipe, 0, 1)

    publishing.withdraw(cast.chloe, recipe, ["en"])

    assert confirmed(cast.stranger, recipe) == []
