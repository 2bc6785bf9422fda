"""All that one person wrote is undone in one act; what others built upon is left, and told."""

import pytest
from sqlalchemy import select

from tests.support.cast import Cast
from tests.wiki.documents.desk import body, revise, saved, treat_newcomers, visit, write
from wiki.config import Newcomers
from wiki.db import db
from wiki.documents import queries
from wiki.documents.models import Document, Review
from wiki.documents.sweeping import Reach, foresee, undo_all_of
from wiki.documents.undoing import Words
from wiki.errors import Forbidden, Invalid, NotSignedIn

WHY = Words("Publicité")


def ids(*document_ids: int) -> list[str]:
    return [db.session.get_one(Document, one).public_id for one in document_ids]


def account(cast: Cast) -> int:
    assert cast.nour.account_id is not None
    return cast.nour.account_id


def test_their_edits_are_undone_their_documents_deleted_and_the_rest_told(cast: Cast) -> None:
    treat_newcomers(Newcomers.LIMIT)
    spammed = write(cast.amina, "Pain", "Pétrir.\n")
    revise(cast.nour, spammed, "Achetez !\n")
    alone = write(cast.nour, "Boutique")
    built = write(cast.amina, "Four", "Chauffer une heure.\n")
    revise(cast.nour, built, "Chauffer deux heures.\n")
    revise(cast.basile, built, "Chauffer trois heures.\n")
    untouched = write(cast.amina, "Sel")
    assert foresee(cast.chloe, account(cast)) == Reach(edits=3, documents=3, alone=1)

    sweep = undo_all_of(cast.chloe, account(cast), WHY, "Publicité")

    assert (sweep.undone, sweep.deleted, sweep.built_upon) == (
        ids(spammed),
        ids(alone),
        ids(built),
    )
    assert body(cast.stranger, spammed) == "Pétrir.\n"
    assert visit(cast.stranger, "fr/boutique") == "gone: Publicité"
    assert body(cast.stranger, built) == "Chauffer trois heures.\n"
    assert queries.get_to_edit(cast.chloe, untouched).head == 1


def test_later_edits_of_others_stay(cast: Cast) -> None:
    treat_newcomers(Newcomers.LIMIT)
    oven = write(cast.amina, body="Pétrir dix minutes.\n\nCuire au bois.\n")
    revise(cast.nour, oven, "Pétrir dix minutes.\n\nAchetez !\n\nCuire au bois.\n")
    revise(cast.basile, oven, "Pétrir dix minutes.\n\nAchetez !\n\nCuire au gaz.\n")

    undo_all_of(cast.chloe, account(cast), WHY, "Publicité")

    assert body(cast.stranger, oven) == "Pétrir dix minutes.\n\nCuire au gaz.\n"


def test_edits_here_and_there_are_all_undone(cast: Cast) -> None:
    treat_newcomers(Newcomers.LIMIT)
    oven = write(cast.amina, body="Un.\n\nDeux.\n")
    revise(cast.nour, oven, "Un.\n\nDeux.\n\nAchetez !\n")
    revise(cast.basile, oven, "Un et demi.\n\nDeux.\n\nAchetez !\n")
    revise(cast.nour, oven, "Un et demi.\n\nDeux.\n\nAchetez !\n\nVite !\n")

    undo_all_of(cast.chloe, account(cast), WHY, "Publicité")

    assert body(cast.stranger, oven) == "Un et demi.\n\nDeux.\n"


def test_a_document_they_began_and_others_went_on_with_is_told(cast: Cast) -> None:
    treat_newcomers(Newcomers.LIMIT)
    home = write(cast.nour, "Chez Nour")
    revise(cast.basile, home, "Mieux.\n")

    sweep = undo_all_of(cast.chloe, account(cast), WHY, "Publicité")

    assert sweep.built_upon == ids(home)
    assert body(cast.stranger, home) == "Mieux.\n"


def test_what_waited_for_an_editor_waits_no_more_and_nothing_else_becomes_public(
    cast: Cast,
) -> None:
    treat_newcomers(Newcomers.REVIEW)
    oven = write(cast.amina)
    revise(cast.amina, oven, "Un secret.\n", public=False)
    revise(cast.nour, oven, "Achetez !\n")

    undo_all_of(cast.chloe, account(cast), WHY, "Publicité")

    assert body(cast.stranger, oven) == "Pétrir.\n"
    assert queries.get_to_edit(cast.amina, oven).parts["fr"].body == "Un secret.\n"
    assert saved(oven, 3) == "Achetez !\n"
    assert db.session.scalars(select(Review.is_accepted)).all() == [False]


def test_a_draft_on_top_of_their_edit_stays_a_draft(cast: Cast) -> None:
    treat_newcomers(Newcomers.LIMIT)
    oven = write(cast.amina, body="Pétrir.\n")
    revise(cast.nour, oven, "Pétrir.\n\nAchetez !\n")
    revise(cast.amina, oven, "Pétrir.\n\nAchetez !\n\nUn secret.\n", public=False)

    undo_all_of(cast.chloe, account(cast), WHY, "Publicité")

    assert body(cast.stranger, oven) == "Pétrir.\n"


def test_a_person_who_wrote_nothing_leaves_nothing_to_undo(cast: Cast) -> None:
    write(cast.amina)

    sweep = undo_all_of(cast.chloe, account(cast), WHY, "Publicité")

    assert (sweep.undone, sweep.deleted, sweep.built_upon) == ([], [], [])


@pytest.mark.parametrize(
    ("words", "reason"),
    [(Words("x" * 501), "Publicité"), (WHY, " "), (WHY, "x" * 501), (Words("", "huge"), "x")],
)
def test_words_that_cannot_be_kept_are_refused_before_anything(
    cast: Cast, words: Words, reason: str
) -> None:
    treat_newcomers(Newcomers.LIMIT)
    oven = write(cast.amina)
    revise(cast.nour, oven, "Achetez !\n")

    with pytest.raises(Invalid):
        undo_all_of(cast.chloe, account(cast), words, reason)

    assert body(cast.stranger, oven) == "Achetez !\n"


def test_editors_do_it_to_people_below_them(cast: Cast) -> None:
    with pytest.raises(NotSignedIn):
        undo_all_of(cast.stranger, account(cast), WHY, "Publicité")
    with pytest.raises(Forbidden):
        undo_all_of(cast.amina, account(cast), WHY, "Publicité")
    with pytest.raises(Forbidden):
        undo_all_of(cast.chloe, cast.ida.account_id or 0, WHY, "Publicité")
