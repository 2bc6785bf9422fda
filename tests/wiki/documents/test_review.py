"""Newcomers' edits are read by an editor, who accepts or rejects them."""

from dataclasses import replace

import pytest

from tests.support.cast import Cast
from tests.wiki.documents.desk import body, journal, revise, saved, treat_newcomers, visit, write
from wiki.accounts.models import Account
from wiki.config import Newcomers
from wiki.db import db
from wiki.documents import oversight, queries, service
from wiki.documents.reviewing import EARNS_TRUST, accept, reject
from wiki.documents.saving import Edit, EditConflict
from wiki.documents.undoing import Words, undo
from wiki.errors import Forbidden, Invalid, LieuxError, NotFound, NotSignedIn

WHY = Words("Hors sujet")
BEFORE = "Pétrir la pate dix minutes.\n\nCuire à 240 degrés.\n"
AFTER = "Pétrir la pâte dix minutes.\n\nCuire à 260 degrés.\n"


@pytest.fixture(autouse=True)
def careful(cast: Cast) -> None:
    """Everything that a newcomer writes waits."""
    treat_newcomers(Newcomers.REVIEW)


def waiting(cast: Cast) -> list[tuple[str, int]]:
    """(title, number) of each review that is open."""
    found = oversight.list_open_reviews(cast.chloe, "fr")
    return [(change.title, change.revision.number) for change in found]


def test_an_accepted_edit_is_public(cast: Cast) -> None:
    oven = write(cast.amina)
    revise(cast.nour, oven, "Pétrir, cuire.\n")
    assert waiting(cast) == [("Four à pain", 2)]

    accept(cast.chloe, oven, 2)

    assert body(cast.stranger, oven) == "Pétrir, cuire.\n"
    assert waiting(cast) == []
    assert journal(oven)[-2:] == ["document.published", "revision.reviewed"]


def test_an_accepted_document_is_public_at_its_address(cast: Cast) -> None:
    home = write(cast.nour, "Chez Nour")

    accept(cast.chloe, home, 1)

    assert visit(cast.stranger, "fr/chez-nour") == "fr: Chez Nour"


def test_accepting_what_is_public_already_changes_nothing(cast: Cast) -> None:
    treat_newcomers(Newcomers.LIMIT)
    oven = write(cast.amina)
    revise(cast.nour, oven, "Pétrir, cuire.\n")

    accept(cast.chloe, oven, 2)

    assert journal(oven)[-1] == "revision.reviewed"
    assert waiting(cast) == []


def test_a_rejected_edit_leaves_the_head_and_nothing_becomes_public(cast: Cast) -> None:
    oven = write(cast.amina)
    revise(cast.nour, oven, "Une publicité.\n")

    reject(cast.chloe, oven, 2, WHY)

    assert body(cast.stranger, oven) == "Pétrir.\n"
    assert queries.get_to_edit(cast.amina, oven).parts["fr"].body == "Pétrir.\n"
    assert waiting(cast) == []


def test_a_rejected_edit_that_is_public_is_undone(cast: Cast) -> None:
    treat_newcomers(Newcomers.LIMIT)
    oven = write(cast.amina)
    revise(cast.nour, oven, "Une bêtise.\n")

    reject(cast.chloe, oven, 2, WHY)

    assert body(cast.stranger, oven) == "Pétrir.\n"
    assert saved(oven, 2) == "Une bêtise.\n"


def test_a_rejected_first_edit_takes_its_document_away(cast: Cast) -> None:
    treat_newcomers(Newcomers.LIMIT)
    home = write(cast.nour, "Chez Nour")

    reject(cast.chloe, home, 1, WHY)

    assert visit(cast.stranger, "fr/chez-nour") == "gone: Hors sujet"


def test_a_first_edit_that_others_went_on_with_cannot_be_rejected(cast: Cast) -> None:
    treat_newcomers(Newcomers.LIMIT)
    home = write(cast.nour, "Chez Nour")
    revise(cast.basile, home, "Mieux.\n")

    with pytest.raises(Invalid):
        reject(cast.chloe, home, 1, WHY)

    assert body(cast.stranger, home) == "Mieux.\n"
    assert waiting(cast) == [("Chez Nour", 1)]


def test_an_edit_that_others_built_upon_is_a_conflict(cast: Cast) -> None:
    treat_newcomers(Newcomers.LIMIT)
    oven = write(cast.amina)
    revise(cast.nour, oven, "Pétrir vingt minutes.\n")
    revise(cast.basile, oven, "Pétrir trente minutes.\n")

    with pytest.raises(EditConflict):
        reject(cast.chloe, oven, 2, WHY)

    assert waiting(cast) == [("Four à pain", 2)]


def test_an_edit_on_a_text_that_readers_see_no_more_is_not_accepted(cast: Cast) -> None:
    oven = write(cast.amina)
    revise(cast.nour, oven, "Pétrir, cuire.\n")
    revise(cast.basile, oven, "Pétrir, dormir.\n")

    with pytest.raises(Invalid) as refused:
        accept(cast.chloe, oven, 2)

    assert refused.value.problems[0].code == "review.outdated"
    assert body(cast.stranger, oven) == "Pétrir, dormir.\n"


def test_two_newcomers_edits_of_one_text_do_not_silently_undo_each_other(cast: Cast) -> None:
    oven = write(cast.amina)
    revise(cast.nour, oven, "Pétrir, cuire.\n")
    second = revise(replace(cast.basile, is_trusted=False), oven, "Pétrir, dormir.\n")
    assert second.is_held

    accept(cast.chloe, oven, 2)
    with pytest.raises(Invalid):
        accept(cast.chloe, oven, 3)

    assert body(cast.stranger, oven) == "Pétrir, cuire.\n"


def test_a_newcomers_two_edits_are_accepted_one_after_the_other(cast: Cast) -> None:
    oven = write(cast.amina)
    revise(cast.nour, oven, "Pétrir, cuire.\n")
    revise(cast.nour, oven, "Pétrir, cuire, manger.\n")

    accept(cast.chloe, oven, 2)
    accept(cast.chloe, oven, 3)

    assert body(cast.stranger, oven) == "Pétrir, cuire, manger.\n"


def test_or_the_last_one_for_both(cast: Cast) -> None:
    oven = write(cast.amina)
    revise(cast.nour, oven, "Pétrir, cuire.\n")
    revise(cast.nour, oven, "Pétrir, cuire, manger.\n")

    accept(cast.chloe, oven, 3)

    assert body(cast.stranger, oven) == "Pétrir, cuire, manger.\n"


def test_a_change_of_another_part_is_no_obstacle(cast: Cast) -> None:
    oven = write(cast.amina)
    revise(cast.nour, oven, "Pétrir, cuire.\n")
    revise(cast.basile, oven, "Knead.\n", language="en", title="Bread oven")

    accept(cast.chloe, oven, 2)

    assert (body(cast.stranger, oven), body(cast.stranger, oven, "en")) == (
        "Pétrir, cuire.\n",
        "Knead.\n",
    )


def test_a_held_translation_taken_back_may_be_accepted(cast: Cast) -> None:
    oven = write(cast.amina)
    revise(cast.amina, oven, "Knead.\n", language="en", title="Bread oven")
    undo(cast.nour, oven, 2, 2, WHY)

    accept(cast.chloe, oven, 3)

    assert body(cast.stranger, oven, "en") is None


def test_after_some_accepted_edits_a_newcomer_is_trusted(cast: Cast) -> None:
    oven = write(cast.amina)
    for times in range(EARNS_TRUST):
        number = revise(cast.nour, oven, f"Pétrir {times} fois.\n").number
        assert number is not None
        accept(cast.chloe, oven, number)

    account = db.session.get_one(Account, cast.nour.account_id)
    assert account.trusted_at is not None


@pytest.mark.parametrize("number", [1, 3])
def test_what_waits_for_nobody_is_not_found(cast: Cast, number: int) -> None:
    oven = write(cast.amina)
    revise(cast.nour, oven, "Pétrir, cuire.\n")

    with pytest.raises(NotFound):
        accept(cast.chloe, oven, number)
    with pytest.raises(NotFound):
        reject(cast.chloe, oven, number, WHY)


def test_a_review_is_decided_once(cast: Cast) -> None:
    oven = write(cast.amina)
    revise(cast.nour, oven, "Pétrir, cuire.\n")
    accept(cast.chloe, oven, 2)

    with pytest.raises(NotFound):
        reject(cast.chloe, oven, 2, WHY)


@pytest.mark.parametrize(
    ("person", "refusal"), [("stranger", NotSignedIn), ("amina", Forbidden), ("nour", Forbidden)]
)
def test_only_editors_review(cast: Cast, person: str, refusal: type[LieuxError]) -> None:
    oven = write(cast.amina)
    revise(cast.nour, oven, "Pétrir, cuire.\n")

    with pytest.raises(refusal):
        accept(getattr(cast, person), oven, 2)
    with pytest.raises(refusal):
        reject(getattr(cast, person), oven, 2, WHY)
    with pytest.raises(refusal):
        oversight.list_open_reviews(getattr(cast, person), "fr")


def weighed(cast: Cast) -> int:
    """A document where a newcomer changed two passages at once, of other weights: versions 2, 3."""
    document = write(cast.amina, body=BEFORE)
    seen = queries.get_to_edit(cast.nour, document)
    texts = dict(seen.parts["fr"].texts) | {"body": AFTER}
    service.revise(cast.nour, document, Edit({"fr": texts}, 1, weights={"fr": {"1.1": "typo"}}))
    return document


def test_an_edit_in_several_versions_is_one_review(cast: Cast) -> None:
    document = weighed(cast)
    assert waiting(cast) == [("Four à pain", 3)]

    accept(cast.chloe, document, 3)

    assert body(cast.stranger, document) == AFTER
    assert waiting(cast) == []


def test_an_edit_in_several_versions_leaves_the_head_as_a_whole(cast: Cast) -> None:
    document = weighed(cast)
    revise(cast.nour, document, f"{AFTER}\nManger.\n")

    reject(cast.chloe, document, 3, WHY)
    reject(cast.chloe, document, 4, WHY)

    assert queries.get_to_edit(cast.amina, document).parts["fr"].body == BEFORE
    assert body(cast.stranger, document) == BEFORE
    assert waiting(cast) == []


def test_a_public_edit_in_several_versions_is_undone_as_a_whole(cast: Cast) -> None:
    treat_newcomers(Newcomers.LIMIT)
    document = weighed(cast)
    assert (body(cast.stranger, document), waiting(cast)) == (AFTER, [("Four à pain", 3)])

    reject(cast.chloe, document, 3, WHY)

    assert body(cast.stranger, document) == BEFORE


def test_an_edit_in_several_versions_has_one_fate(cast: Cast) -> None:
    treat_newcomers(Newcomers.LIMIT)
    document = write(cast.amina, body=BEFORE)
    seen = queries.get_to_edit(cast.nour, document)
    texts = dict(seen.parts["fr"].texts) | {"body": f"{AFTER}\nhttps://elsewhere.example/offer\n"}

    service.revise(cast.nour, document, Edit({"fr": texts}, 1, weights={"fr": {"1.1": "typo"}}))

    assert body(cast.stranger, document) == BEFORE
