"""Publication is per part: what readers see is one revision number for each language."""

import pytest
from sqlalchemy import select

from tests.support.cast import Cast
from tests.wiki.documents.desk import body, journal, revise, treat_newcomers, visit, write
from wiki.config import Newcomers
from wiki.db import db
from wiki.documents import listings, publishing, queries, removing
from wiki.documents.models import Publication
from wiki.errors import Forbidden, Gone, Invalid, NotFound, NotSignedIn


def publications(document_id: int, part: str) -> list[tuple[int | None, bool]]:
    """(number, whether it stands) of each publication of a part, in order."""
    rows = db.session.scalars(
        select(Publication)
        .where(Publication.document_id == document_id, Publication.part == part)
        .order_by(Publication.id)
    )
    return [(row.number, row.until is None) for row in rows]


def test_a_page_is_drafted_then_published_language_by_language(cast: Cast) -> None:
    page = write(cast.chloe, "Nos valeurs", "Partager.\n", kind="page", public=False)
    revise(cast.chloe, page, "To share.\n", language="en", title="Our values", public=False)

    assert publishing.publish(cast.chloe, page, 2, ["fr"]) == ["facts", "fr"]

    assert visit(cast.stranger, "fr/nos-valeurs", "page") == "fr: Nos valeurs"
    assert visit(cast.stranger, "en/our-values", "page") == "nothing"
    assert visit(cast.stranger, "en/nos-valeurs", "page") == "fr: Nos valeurs"


def test_each_language_shows_its_own_revision(cast: Cast) -> None:
    oven = write(cast.amina)
    revise(cast.amina, oven, "Knead.\n", language="en", title="Bread oven")
    revise(cast.amina, oven, "Cuire.\n")

    assert queries.live_numbers(oven) == {"facts": 1, "en": 2, "fr": 3}


def test_publishing_an_older_revision_adds_a_row_and_keeps_the_rest(cast: Cast) -> None:
    oven = write(cast.amina)
    revise(cast.amina, oven, "Cuire.\n")

    publishing.publish(cast.chloe, oven, 1, ["fr"])

    assert body(cast.stranger, oven) == "Pétrir.\n"
    assert publications(oven, "fr") == [(1, False), (2, False), (1, True)]
    assert queries.get_to_edit(cast.chloe, oven).parts["fr"].body == "Cuire.\n"


def test_others_write_on_the_older_revision_that_readers_see_again(cast: Cast) -> None:
    oven = write(cast.amina)
    revise(cast.amina, oven, "Une erreur.\n")
    publishing.publish(cast.chloe, oven, 1, ["fr"])

    assert queries.get_to_edit(cast.basile, oven).parts["fr"].body == "Pétrir.\n"
    revise(cast.basile, oven, "Pétrir, cuire.\n")

    assert body(cast.stranger, oven) == "Pétrir, cuire.\n"


def test_a_publication_says_when_and_by_whom(cast: Cast) -> None:
    page = write(cast.chloe, "Nos valeurs", kind="page", public=False)
    publishing.publish(cast.ida, page, 1, ["fr"])
    publishing.withdraw(cast.chloe, page, ["fr"])

    first, second = db.session.scalars(
        select(Publication).where(Publication.part == "fr").order_by(Publication.id)
    )
    assert (first.by_id, second.by_id) == (cast.ida.account_id, cast.chloe.account_id)
    assert first.since <= (first.until or first.since) == second.since


def test_what_is_public_already_does_not_move(cast: Cast) -> None:
    oven = write(cast.amina)

    assert publishing.publish(cast.chloe, oven, 1, ["fr"]) == []
    assert journal(oven) == ["document.revised", "document.published"]


def test_lists_follow_what_is_published_and_not_what_is_saved(cast: Cast) -> None:
    page = write(cast.chloe, "Nos valeurs", kind="page")
    revise(cast.chloe, page, title="Nos secrets", public=False)

    (item,) = listings.list_documents(cast.stranger, "page", "fr").items
    assert item.title == "Nos valeurs"

    publishing.publish(cast.chloe, page, 2, ["fr"])
    (item,) = listings.list_documents(cast.stranger, "page", "fr").items
    assert item.title == "Nos secrets"


@pytest.mark.parametrize(("number", "parts"), [(1, ["en"]), (1, []), (2, ["fr", "en"])])
def test_what_a_revision_lacks_cannot_be_published(
    cast: Cast, number: int, parts: list[str]
) -> None:
    page = write(cast.chloe, "Nos valeurs", kind="page", public=False)
    revise(cast.chloe, page, "Partager.\n", public=False)

    with pytest.raises(Invalid) as refused:
        publishing.publish(cast.chloe, page, number, parts)

    assert refused.value.problems[0].code == "publication.nothing_there"
    assert visit(cast.stranger, "fr/nos-valeurs", "page") == "nothing"


def test_a_revision_that_does_not_exist_is_not_found(cast: Cast) -> None:
    page = write(cast.chloe, "Nos valeurs", kind="page", public=False)

    with pytest.raises(NotFound):
        publishing.publish(cast.chloe, page, 2, ["fr"])


def test_an_erased_text_cannot_be_published(cast: Cast) -> None:
    oven = write(cast.amina)
    revise(cast.amina, oven, "Cuire.\n")
    removing.erase(cast.ida, oven, 1, "fr")

    with pytest.raises(Invalid):
        publishing.publish(cast.chloe, oven, 1, ["fr"])

    assert body(cast.stranger, oven) == "Cuire.\n"


def test_members_publish_no_page(cast: Cast) -> None:
    page = write(cast.chloe, "Nos valeurs", kind="page")
    revise(cast.chloe, page, "Partager.\n", public=False)

    with pytest.raises(Forbidden):
        publishing.publish(cast.basile, page, 2, ["fr"])
    with pytest.raises(NotSignedIn):
        publishing.publish(cast.stranger, page, 2, ["fr"])


def test_nobody_publishes_a_draft_they_may_not_read(cast: Cast) -> None:
    oven = write(cast.amina)
    revise(cast.amina, oven, "Un secret.\n", public=False)

    with pytest.raises(NotFound):
        publishing.publish(cast.basile, oven, 2, ["fr"])

    assert body(cast.stranger, oven) == "Pétrir.\n"


def test_nobody_but_an_editor_publishes_what_waits_for_one(cast: Cast) -> None:
    treat_newcomers(Newcomers.REVIEW)
    oven = write(cast.amina)
    revise(cast.nour, oven, "Une publicité.\n")

    with pytest.raises(NotFound):
        publishing.publish(cast.basile, oven, 2, ["fr"])


def test_an_owner_publishes_their_draft(cast: Cast) -> None:
    oven = write(cast.amina, public=False)

    assert publishing.publish(cast.amina, oven, 1, ["fr"]) == ["facts", "fr"]


def test_nothing_is_published_of_what_was_deleted(cast: Cast) -> None:
    oven = write(cast.amina)
    removing.delete_document(cast.chloe, oven, "Doublon")

    with pytest.raises(Gone):
        publishing.publish(cast.chloe, oven, 1, ["fr"])
