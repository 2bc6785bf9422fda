"""The first edits of somebody new: limited, or held until an editor has read them."""

import pytest

from tests.support.cast import Cast
from tests.wiki.documents.desk import (
    addresses,
    body,
    journal,
    revise,
    treat_newcomers,
    visit,
    write,
)
from wiki.config import Newcomers
from wiki.db import db
from wiki.documents import newcomers, queries
from wiki.documents.models import Review
from wiki.documents.reviewing import reject
from wiki.documents.saving import EditConflict
from wiki.documents.undoing import Words, restore

LINK = "Voir https://boulange.example/four\n"


def review(document_id: int, number: int) -> tuple[bool, bool] | None:
    """(is held, is decided)"""
    row = db.session.get(Review, (document_id, number))
    return (row.is_held, row.decided_at is not None) if row else None


def test_a_trusted_persons_edit_wants_no_review(cast: Cast) -> None:
    treat_newcomers(Newcomers.REVIEW)
    oven = write(cast.amina)

    result = revise(cast.basile, oven, LINK)

    assert not result.is_held
    assert review(oven, 2) is None


def test_a_modest_edit_is_live_and_to_be_read(cast: Cast) -> None:
    oven = write(cast.amina)

    result = revise(cast.nour, oven, "Pétrir, cuire.\n")

    assert (result.is_held, result.published) == (False, ("fr",))
    assert review(oven, 2) == (False, False)
    assert body(cast.stranger, oven) == "Pétrir, cuire.\n"


def test_an_outside_link_is_held(cast: Cast) -> None:
    oven = write(cast.amina)

    result = revise(cast.nour, oven, LINK)

    assert (result.is_held, result.published) == (True, ())
    assert review(oven, 2) == (True, False)
    assert body(cast.stranger, oven) == "Pétrir.\n"


def test_a_link_that_waits_does_not_let_the_next_edit_through(cast: Cast) -> None:
    oven = write(cast.amina)
    revise(cast.nour, oven, LINK)

    assert revise(cast.nour, oven, f"{LINK}Encore.\n").is_held

    home = write(cast.nour, "Chez Nour", LINK)
    assert revise(cast.nour, home, f"{LINK}Encore.\n").is_held


def test_a_link_that_was_refused_does_not_come_back_by_restoring(cast: Cast) -> None:
    oven = write(cast.amina)
    revise(cast.nour, oven, LINK)
    reject(cast.chloe, oven, 2, Words("Publicité"))

    assert restore(cast.nour, oven, 2, Words("Si")).is_held

    assert body(cast.stranger, oven) == "Pétrir.\n"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (LINK, f"{LINK}\nhttps://boulange.example/farine\n"),
        ("Pétrir.\n", "Voir http://localhost/fr/communs/four\n"),
        ("Pétrir.\n", "Voir [le four](/fr/communs/four)\n"),
    ],
)
def test_a_link_to_a_site_already_named_or_to_ours_is_not(
    cast: Cast, before: str, after: str
) -> None:
    oven = write(cast.amina, body=before)

    assert not revise(cast.nour, oven, after).is_held


def test_the_edits_of_one_day_are_counted(cast: Cast) -> None:
    oven = write(cast.amina)
    held = [
        revise(cast.nour, oven, f"Pétrir {times} fois.\n").is_held
        for times in range(newcomers.DAILY_EDITS + 1)
    ]

    assert held == [False] * newcomers.DAILY_EDITS + [True]


def test_where_newcomers_are_reviewed_everything_is_held(cast: Cast) -> None:
    treat_newcomers(Newcomers.REVIEW)
    oven = write(cast.amina)

    assert revise(cast.nour, oven, "Pétrir, cuire.\n").is_held
    assert journal(oven) == ["document.revised", "document.published", "document.revised"]


def test_a_held_document_is_for_its_author_and_the_editors(cast: Cast) -> None:
    treat_newcomers(Newcomers.REVIEW)
    write(cast.nour, "Chez Nour")

    assert visit(cast.nour, "fr/chez-nour") == "fr: Chez Nour"
    assert visit(cast.chloe, "fr/chez-nour") == "fr: Chez Nour"
    assert visit(cast.basile, "fr/chez-nour") == "nothing"


def test_its_author_goes_on_from_what_they_wrote(cast: Cast) -> None:
    treat_newcomers(Newcomers.REVIEW)
    oven = write(cast.amina)
    revise(cast.nour, oven, "Pétrir, cuire.\n")

    assert queries.get_to_edit(cast.nour, oven).parts["fr"].body == "Pétrir, cuire.\n"
    revise(cast.nour, oven, "Pétrir, cuire, manger.\n")

    assert (review(oven, 2), review(oven, 3)) == ((True, False), (True, False))
    assert body(cast.nour, oven) == "Pétrir.\n"


def test_its_author_is_asked_when_they_saved_it_from_two_windows(cast: Cast) -> None:
    treat_newcomers(Newcomers.REVIEW)
    oven = write(cast.amina)
    revise(cast.nour, oven, "Pétrir, cuire.\n", base=1)

    with pytest.raises(EditConflict):
        revise(cast.nour, oven, "Pétrir, dormir.\n", base=1)


def test_others_do_not_meet_it(cast: Cast) -> None:
    treat_newcomers(Newcomers.REVIEW)
    oven = write(cast.amina)
    revise(cast.nour, oven, "Pétrir, cuire.\n")

    assert queries.get_to_edit(cast.basile, oven).parts["fr"].body == "Pétrir.\n"
    assert revise(cast.basile, oven, "Pétrir, dormir.\n").published == ("fr",)


def test_a_held_edit_moves_no_public_address(cast: Cast) -> None:
    treat_newcomers(Newcomers.REVIEW)
    oven = write(cast.amina)

    revise(cast.nour, oven, "Cuire.\n", title="À moi", slug="a-moi")

    assert addresses(oven) == {"fr/four-a-pain": "live", "en/four-a-pain": "standin"}


def test_a_held_translation_reserves_its_address(cast: Cast) -> None:
    treat_newcomers(Newcomers.REVIEW)
    oven = write(cast.amina)

    revise(cast.nour, oven, "Knead.\n", language="en", title="Bread oven")

    assert addresses(oven)["en/bread-oven"] == "reserved"
    assert visit(cast.stranger, "en/bread-oven") == "nothing"
    assert visit(cast.stranger, "en/four-a-pain") == "fr: Four à pain"
