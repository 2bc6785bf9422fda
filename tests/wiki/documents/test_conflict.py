"""Two people start from one base: the second is asked, and nothing is lost."""

import pytest

from tests.support.cast import Cast
from tests.wiki.documents.desk import body, revise, write
from wiki.db import db
from wiki.documents import contents
from wiki.documents.models import Document
from wiki.documents.saving import EditConflict


def head(document_id: int) -> int:
    return db.session.get_one(Document, document_id, populate_existing=True).head


def test_the_same_part_saved_twice_from_one_base_shows_both_texts(cast: Cast) -> None:
    oven = write(cast.amina)
    revise(cast.amina, oven, "Pétrir, cuire.\n", base=1)

    with pytest.raises(EditConflict) as torn:
        revise(cast.basile, oven, "Pétrir, dormir.\n", base=1)

    assert torn.value.number == 2
    assert contents.parse(torn.value.theirs["fr"])["body"] == "Pétrir, cuire.\n"
    assert contents.parse(torn.value.mine["fr"])["body"] == "Pétrir, dormir.\n"
    assert (head(oven), body(cast.stranger, oven)) == (2, "Pétrir, cuire.\n")


def test_it_is_saved_over_the_newer_one_when_its_author_says_so(cast: Cast) -> None:
    oven = write(cast.amina)
    revise(cast.amina, oven, "Pétrir, cuire.\n", base=1)
    with pytest.raises(EditConflict) as torn:
        revise(cast.basile, oven, "Pétrir, dormir.\n", base=1)

    revise(cast.basile, oven, "Pétrir, cuire, dormir.\n", base=torn.value.number)

    assert body(cast.stranger, oven) == "Pétrir, cuire, dormir.\n"


def test_two_languages_are_no_conflict(cast: Cast) -> None:
    oven = write(cast.amina)
    revise(cast.amina, oven, "Knead.\n", language="en", title="Bread oven", base=1)

    revise(cast.basile, oven, "Pétrir, cuire.\n", base=1)

    assert body(cast.stranger, oven, "en") == "Knead.\n"
    assert body(cast.stranger, oven) == "Pétrir, cuire.\n"


def test_a_text_and_the_facts_are_no_conflict(cast: Cast) -> None:
    oven = write(cast.amina)
    revise(cast.amina, oven, facts={"type": "template"}, base=1)

    revise(cast.basile, oven, "Pétrir, cuire.\n", base=1)

    assert head(oven) == 3


def test_facts_changed_by_both_are(cast: Cast) -> None:
    oven = write(cast.amina)
    revise(cast.amina, oven, facts={"type": "template"}, base=1)

    with pytest.raises(EditConflict) as torn:
        revise(cast.basile, oven, "Cuire.\n", facts={"type": "experience"}, base=1)

    assert list(torn.value.mine) == ["facts"]
    assert body(cast.stranger, oven) == "Pétrir.\n"


def test_the_same_change_made_by_both_is_no_conflict_and_no_revision(cast: Cast) -> None:
    oven = write(cast.amina)
    revise(cast.amina, oven, "Pétrir, cuire.\n", base=1)

    assert revise(cast.basile, oven, "Pétrir, cuire.\n", base=1).number is None
    assert head(oven) == 2


def test_what_its_author_left_alone_is_no_conflict(cast: Cast) -> None:
    oven = write(cast.amina)
    revise(cast.amina, oven, "Pétrir, cuire.\n", base=1)

    assert revise(cast.basile, oven, "Pétrir.\n", base=1).number is None
    assert body(cast.stranger, oven) == "Pétrir, cuire.\n"


def test_two_first_translations_are_a_conflict(cast: Cast) -> None:
    oven = write(cast.amina)
    revise(cast.amina, oven, "Knead.\n", language="en", title="Bread oven", base=1)

    with pytest.raises(EditConflict) as torn:
        revise(cast.basile, oven, "Work.\n", language="en", title="Oven", base=1)

    assert contents.parse(torn.value.theirs["en"])["title"] == "Bread oven"


@pytest.mark.parametrize("base", [0, -3])
def test_a_base_that_never_was_does_not_write_over_anything(cast: Cast, base: int) -> None:
    oven = write(cast.amina)

    for person in (cast.amina, cast.basile):
        with pytest.raises(EditConflict):
            revise(person, oven, "Écrasé.\n", base=base)


def test_a_draft_that_others_cannot_see_is_no_conflict_for_them(cast: Cast) -> None:
    oven = write(cast.amina)
    revise(cast.amina, oven, "Un secret.\n", public=False)

    revise(cast.basile, oven, "Pétrir, cuire.\n", base=1)

    assert body(cast.stranger, oven) == "Pétrir, cuire.\n"


def test_its_owner_is_asked_when_somebody_wrote_over_the_draft(cast: Cast) -> None:
    oven = write(cast.amina)
    revise(cast.amina, oven, "Un secret.\n", public=False)
    revise(cast.basile, oven, "Pétrir, cuire.\n", base=1)

    with pytest.raises(EditConflict) as torn:
        revise(cast.amina, oven, "Un secret de plus.\n", base=2)

    assert contents.parse(torn.value.theirs["fr"])["body"] == "Pétrir, cuire.\n"
    assert b"secret" not in b"".join(torn.value.theirs.values())


def test_a_text_published_meanwhile_is_a_conflict_for_others(cast: Cast) -> None:
    oven = write(cast.amina)
    revise(cast.amina, oven, "Un secret.\n", public=False)
    revise(cast.amina, oven, "Révélé.\n")

    with pytest.raises(EditConflict):
        revise(cast.basile, oven, "Pétrir, cuire.\n", base=1)
