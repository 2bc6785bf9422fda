"""Saving an edit: one more revision, and the parts that did not change cost nothing."""

import pytest
from sqlalchemy import func, select

from tests.support.cast import Cast
from tests.wiki.documents.desk import body, hashes, journal, revise, saved, visit, write
from wiki.db import db
from wiki.documents import listings, queries, removing, service
from wiki.documents.models import Content, Revision
from wiki.documents.saving import Edit
from wiki.errors import Forbidden, Gone, Invalid, NotFound, NotSignedIn


def test_readers_see_the_newest_text(cast: Cast) -> None:
    oven = write(cast.amina)

    result = revise(cast.basile, oven, "Pétrir, puis cuire.\n")

    assert (result.number, result.published) == (2, ("fr",))
    assert body(cast.stranger, oven) == "Pétrir, puis cuire.\n"
    assert journal(oven) == ["document.revised", "document.published"] * 2


def test_the_revision_says_who_wrote_it_on_what_and_why(cast: Cast) -> None:
    oven = write(cast.amina)
    revise(
        cast.basile, oven, "Pétrir, cuire.\n", note="La cuisson manquait", significance="clearer"
    )

    row = db.session.get_one(Revision, (oven, 2))
    assert row.author_id == cast.basile.account_id
    assert (row.base, row.note, row.significance) == (1, "La cuisson manquait", "clearer")
    assert saved(oven, 1) == "Pétrir.\n"


def test_a_part_that_did_not_change_names_the_same_contents(cast: Cast) -> None:
    oven = write(cast.amina)
    revise(cast.amina, oven, "Knead.\n", language="en", title="Bread oven")

    before, after = hashes(oven, 1), hashes(oven, 2)
    assert after["fr"] == before["fr"]
    assert after["facts"] == before["facts"]
    assert after["en"] not in before.values()


def test_facts_that_are_not_told_stay(cast: Cast) -> None:
    oven = write(cast.amina, facts={"minutes": 90})
    revise(cast.amina, oven, "Cuire.\n")

    assert read_facts(cast, oven) == {"type": "method", "minutes": 90}


def test_facts_that_are_told_are_replaced_whole(cast: Cast) -> None:
    oven = write(cast.amina, facts={"minutes": 90})
    result = revise(cast.amina, oven, facts={"type": "template"})

    assert result.published == ("facts",)
    assert read_facts(cast, oven) == {"type": "template"}


def read_facts(cast: Cast, document_id: int) -> dict[str, object]:
    document = queries.find_document(cast.stranger, document_id)
    assert document is not None
    return dict(document.facts)


def test_an_edit_that_changes_nothing_writes_nothing(cast: Cast) -> None:
    oven = write(cast.amina)
    held = db.session.scalar(select(func.count()).select_from(Content))

    result = revise(cast.amina, oven, "Pétrir.\n", facts={"type": "method"}, note="Rien")

    assert (result.number, result.published) == (None, ())
    assert db.session.scalar(select(func.count()).select_from(Content)) == held
    assert journal(oven) == ["document.revised", "document.published"]


def test_a_translation_is_one_more_part(cast: Cast) -> None:
    oven = write(cast.amina)

    result = revise(cast.basile, oven, "Knead.\n", language="en", title="Bread oven")

    assert result.published == ("en",)
    assert visit(cast.stranger, "en/bread-oven") == "en: Bread oven"
    assert visit(cast.stranger, "fr/four-a-pain") == "fr: Four à pain"


def test_a_new_title_moves_the_lists_and_not_the_address(cast: Cast) -> None:
    oven = write(cast.amina)

    revise(cast.amina, oven, title="Le four banal")

    (item,) = listings.list_documents(cast.stranger, "article", "fr").items
    assert (item.title, item.slug) == ("Le four banal", "four-a-pain")


def test_a_text_saved_as_a_draft_is_not_public(cast: Cast) -> None:
    oven = write(cast.amina)

    result = revise(cast.amina, oven, "Un secret.\n", public=False)

    assert (result.number, result.published) == (2, ())
    assert body(cast.stranger, oven) == "Pétrir.\n"
    assert queries.get_to_edit(cast.amina, oven).parts["fr"].body == "Un secret.\n"


def test_others_write_on_what_readers_see(cast: Cast) -> None:
    oven = write(cast.amina)
    revise(cast.amina, oven, "Un secret.\n", public=False)

    assert queries.get_to_edit(cast.basile, oven).parts["fr"].body == "Pétrir.\n"
    revise(cast.basile, oven, "Pétrir longtemps.\n")

    assert body(cast.stranger, oven) == "Pétrir longtemps.\n"
    assert saved(oven, 2) == "Un secret.\n"


def test_who_wrote_last_does_not_see_the_drafts_of_others(cast: Cast) -> None:
    oven = write(cast.amina)
    revise(cast.amina, oven, "A secret.\n", language="en", title="Bread oven", public=False)
    revise(cast.basile, oven, "Pétrir longtemps.\n")

    seen = queries.get_to_edit(cast.basile, oven)

    assert list(seen.parts) == ["fr"]
    assert seen.parts["fr"].body == "Pétrir longtemps.\n"


@pytest.mark.parametrize(
    ("person", "refusal"), [("stranger", NotSignedIn), ("basile", Forbidden), ("nour", Forbidden)]
)
def test_nobody_writes_over_a_draft_they_may_not_read(
    cast: Cast, person: str, refusal: type[Exception]
) -> None:
    oven = write(cast.amina, public=False)

    with pytest.raises(refusal):
        service.revise(getattr(cast, person), oven, Edit({"fr": {"title": "À moi"}}, 1))

    assert visit(cast.amina, "fr/four-a-pain") == "fr: Four à pain"


def test_wrong_fields_leave_everything_as_it_was(cast: Cast) -> None:
    oven = write(cast.amina)

    with pytest.raises(Invalid) as refused:
        revise(cast.amina, oven, "Cuire.\n", title="", facts={"type": "recipe"})

    assert [problem.code for problem in refused.value.problems] == [
        "fact.unknown_choice",
        "title.missing",
    ]
    assert body(cast.stranger, oven) == "Pétrir.\n"


def test_what_is_not_there_is_not_found_and_what_was_deleted_is_gone(cast: Cast) -> None:
    oven = write(cast.amina)
    removing.delete_document(cast.chloe, oven, "Doublon")

    with pytest.raises(Gone, match="Doublon"):
        service.revise(cast.amina, oven, Edit({"fr": {"title": "Encore"}}, 1))
    with pytest.raises(NotFound):
        service.revise(cast.amina, 99, Edit({"fr": {"title": "Encore"}}, 1))
