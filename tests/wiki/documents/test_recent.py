"""Recent changes: the newest revisions of everything a person may read."""

import pytest

from tests.support.cast import Cast
from tests.wiki.documents.desk import revise, treat_newcomers, write
from wiki.access.actor import Actor
from wiki.config import Newcomers
from wiki.documents import publishing, removing
from wiki.documents.recent import list_recent
from wiki.errors import NotFound


def told(actor: Actor, language: str = "fr", **asked: object) -> list[tuple[str, int]]:
    """(title, number) of each line."""
    lines = list_recent(actor, language, **asked)  # type: ignore[arg-type]
    return [(line.title, line.revision.number) for line in lines]


@pytest.fixture
def oven(cast: Cast) -> int:
    """An article in two languages, a draft, and an edit that waits for an editor."""
    oven = write(cast.amina)
    revise(cast.basile, oven, "Knead.\n", language="en", title="Bread oven")
    write(cast.amina, "Brouillon", public=False)
    treat_newcomers(Newcomers.REVIEW)
    revise(cast.nour, oven, "Une publicité.\n")
    return oven


def test_the_newest_come_first_in_the_readers_language(cast: Cast, oven: int) -> None:
    assert told(cast.stranger) == [("Four à pain", 2), ("Four à pain", 1)]
    assert told(cast.stranger, "en") == [("Bread oven", 2), ("Bread oven", 1)]


def test_editors_see_drafts_and_what_waits_for_them(cast: Cast, oven: int) -> None:
    assert told(cast.chloe) == [
        ("Four à pain", 3),
        ("Brouillon", 1),
        ("Four à pain", 2),
        ("Four à pain", 1),
    ]
    assert told(cast.chloe, only_open=True) == [("Four à pain", 3)]


def test_an_owner_sees_no_more_there_than_others(cast: Cast, oven: int) -> None:
    assert told(cast.amina) == told(cast.stranger)


def test_lines_are_chosen_by_author_kind_and_document(cast: Cast, oven: int) -> None:
    page = write(cast.chloe, "Nos valeurs", kind="page")

    assert told(cast.stranger, author_id=cast.basile.account_id) == [("Four à pain", 2)]
    assert told(cast.stranger, kind="page") == [("Nos valeurs", 1)]
    assert told(cast.stranger, document_id=page) == [("Nos valeurs", 1)]
    assert told(cast.stranger, author_id=cast.nour.account_id) == []


def test_what_is_not_for_everybody_is_not_told_to_everybody(cast: Cast, oven: int) -> None:
    publishing.set_audience(cast.chloe, oven, "members")

    assert told(cast.stranger) == []
    assert len(told(cast.basile)) == 2


def test_what_was_deleted_hidden_or_withdrawn_leaves_the_list(cast: Cast, oven: int) -> None:
    revise(cast.basile, oven, "Une insulte.\n")
    revise(cast.basile, oven, "Pétrir encore.\n")
    removing.hide(cast.chloe, oven, 4, "revision")
    assert [number for _, number in told(cast.stranger)] == [5, 2, 1]

    publishing.withdraw(cast.chloe, oven, ["fr", "en"])
    assert told(cast.stranger) == []

    removing.delete_document(cast.chloe, oven, "Doublon")
    assert told(cast.chloe) == [("Brouillon", 1)]


def test_the_list_goes_on_after_a_line(cast: Cast) -> None:
    for title in ("Un", "Deux", "Trois", "Quatre", "Cinq"):
        write(cast.amina, title)

    first = list_recent(cast.stranger, "fr", limit=2)
    last = first[-1]
    rest = told(cast.stranger, after=(last.public_id, last.revision.number))

    assert [line.title for line in first] == ["Cinq", "Quatre"]
    assert rest == [("Trois", 1), ("Deux", 1), ("Un", 1)]


def test_it_does_not_go_on_after_a_line_that_is_not_there(cast: Cast, oven: int) -> None:
    (draft,) = [line for line in list_recent(cast.chloe, "fr") if line.title == "Brouillon"]

    for after in (("zzzzzzzz", 1), (draft.public_id, 1)):
        with pytest.raises(NotFound):
            list_recent(cast.stranger, "fr", after=after)
