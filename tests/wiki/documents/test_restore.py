"""Restoring: one more revision that says what an old one said; nothing is lost."""

import pytest

from tests.support.cast import Cast
from tests.wiki.documents.desk import (
    addresses,
    body,
    hashes,
    revise,
    saved,
    treat_newcomers,
    visit,
    write,
)
from wiki.config import Newcomers
from wiki.documents import publishing, queries, removing
from wiki.documents.undoing import Words, restore
from wiki.errors import Forbidden, Gone, Invalid, NotFound, NotSignedIn

BACK = Words("Comme avant")


def test_readers_see_the_old_text_again(cast: Cast) -> None:
    oven = write(cast.amina)
    revise(cast.amina, oven, "Cuire.\n")

    result = restore(cast.basile, oven, 1, BACK)

    assert (result.number, result.published) == (3, ("fr",))
    assert body(cast.stranger, oven) == "Pétrir.\n"
    assert saved(oven, 2) == "Cuire.\n"


def test_facts_that_differ_come_back_too(cast: Cast) -> None:
    oven = write(cast.amina, facts={"minutes": 90})
    revise(cast.amina, oven, "Cuire.\n", facts={"type": "template"})

    assert restore(cast.amina, oven, 1, BACK).published == ("facts", "fr")

    document = queries.find_document(cast.stranger, oven)
    assert document is not None
    assert document.facts == {"type": "method", "minutes": 90}


def test_only_the_parts_asked_for_come_back(cast: Cast) -> None:
    oven = write(cast.amina, facts={"minutes": 90})
    revise(cast.amina, oven, "Cuire.\n", facts={"type": "template"})

    restore(cast.amina, oven, 1, BACK, parts=frozenset({"fr"}))

    assert hashes(oven, 3)["facts"] == hashes(oven, 2)["facts"]
    assert body(cast.stranger, oven) == "Pétrir.\n"


def test_a_language_that_came_later_stays(cast: Cast) -> None:
    oven = write(cast.amina)
    revise(cast.amina, oven, "Knead.\n", language="en", title="Bread oven")
    revise(cast.amina, oven, "Cuire.\n")

    restore(cast.amina, oven, 1, BACK)

    assert body(cast.stranger, oven, "en") == "Knead.\n"
    assert body(cast.stranger, oven) == "Pétrir.\n"


def test_what_stands_already_makes_no_revision(cast: Cast) -> None:
    oven = write(cast.amina)
    revise(cast.amina, oven, "Cuire.\n")

    assert restore(cast.amina, oven, 2, BACK).number is None


def test_restoring_moves_no_address(cast: Cast) -> None:
    oven = write(cast.amina)
    revise(cast.amina, oven, "Cuire.\n", title="Fournil", slug="fournil")
    before = addresses(oven)

    restore(cast.amina, oven, 1, BACK)

    assert addresses(oven) == before
    assert visit(cast.stranger, "fr/fournil") == "fr: Four à pain"


@pytest.mark.parametrize("number", [0, -1, 3])
def test_a_revision_that_never_was_is_not_found(cast: Cast, number: int) -> None:
    oven = write(cast.amina)
    revise(cast.amina, oven, "Cuire.\n")

    for person in (cast.amina, cast.basile):
        with pytest.raises(NotFound):
            restore(person, oven, number, BACK)


def test_others_do_not_bring_back_what_they_never_saw(cast: Cast) -> None:
    oven = write(cast.amina)
    revise(cast.amina, oven, "Un secret.\n", public=False)
    revise(cast.amina, oven, "Cuire.\n")

    restore(cast.basile, oven, 2, BACK)

    assert body(cast.stranger, oven) == "Pétrir.\n"


def test_others_do_not_bring_back_what_was_hidden(cast: Cast) -> None:
    oven = write(cast.amina)
    revise(cast.amina, oven, "Une insulte.\n")
    revise(cast.amina, oven, "Cook.\n", language="en", title="Oven")
    revise(cast.amina, oven, "Cuire.\n")
    removing.hide(cast.chloe, oven, 2, "revision")

    for number in (2, 3):
        restore(cast.basile, oven, number, BACK)
        assert body(cast.stranger, oven) in ("Pétrir.\n", "Cuire.\n")


def test_an_erased_text_does_not_come_back(cast: Cast) -> None:
    oven = write(cast.amina, facts={"minutes": 90})
    revise(cast.amina, oven, "Cuire.\n", facts={"type": "template"})
    removing.erase(cast.ida, oven, 1, "fr")

    restore(cast.amina, oven, 1, BACK)

    assert body(cast.stranger, oven) == "Cuire.\n"
    assert queries.live_numbers(oven) == {"facts": 3, "fr": 2}


def test_what_an_editor_withdrew_stays_so(cast: Cast) -> None:
    oven = write(cast.amina)
    revise(cast.amina, oven, "Cuire.\n")
    publishing.withdraw(cast.chloe, oven, ["fr"])

    restore(cast.amina, oven, 1, BACK)

    assert body(cast.stranger, oven) is None


def test_a_newcomers_restoring_is_looked_at_like_any_edit(cast: Cast) -> None:
    treat_newcomers(Newcomers.REVIEW)
    oven = write(cast.amina)
    revise(cast.amina, oven, "Cuire.\n")

    assert restore(cast.nour, oven, 1, BACK).is_held

    assert body(cast.stranger, oven) == "Cuire.\n"


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (Words("x" * 501), "note.too_long"),
        (Words("", "huge"), "significance.unknown"),
    ],
)
def test_words_that_cannot_be_kept_are_refused(cast: Cast, words: Words, code: str) -> None:
    oven = write(cast.amina)
    revise(cast.amina, oven, "Cuire.\n")

    with pytest.raises(Invalid) as refused:
        restore(cast.amina, oven, 1, words)

    assert refused.value.problems[0].code == code
    assert body(cast.stranger, oven) == "Cuire.\n"


def test_who_may_not_write_does_not_restore(cast: Cast) -> None:
    oven = write(cast.amina)
    page = write(cast.chloe, "Nos valeurs", kind="page")

    with pytest.raises(NotSignedIn):
        restore(cast.stranger, oven, 1, BACK)
    with pytest.raises(Forbidden):
        restore(cast.basile, page, 1, BACK)
    removing.delete_document(cast.chloe, oven, "Doublon")
    with pytest.raises(Gone):
        restore(cast.amina, oven, 1, BACK)
