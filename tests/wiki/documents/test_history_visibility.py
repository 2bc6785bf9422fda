"""The past is open, as far as it was public: drafts and what waits for an editor are not."""

import pytest

from tests.support.cast import Cast
from tests.wiki.documents.desk import revise, treat_newcomers, write
from wiki.access.actor import Actor
from wiki.config import Newcomers
from wiki.documents import history, publishing, queries, removing
from wiki.documents.views import DocumentView
from wiki.errors import NotFound


def look(actor: Actor, document_id: int) -> DocumentView:
    document = queries.find_document(actor, document_id)
    assert document is not None
    return document


def numbers(actor: Actor, document_id: int) -> list[int]:
    return [view.number for view in history.list_revisions(actor, look(actor, document_id))]


def texts(actor: Actor, document_id: int, number: int) -> dict[str, str]:
    """Language → the text that this actor finds at a revision."""
    past = history.read_at(actor, look(actor, document_id), number)
    return {part: told.content["body"] for part, told in past.items() if "body" in told.content}


@pytest.fixture
def oven(cast: Cast) -> int:
    """Revision 2 was never public; 3 waits for an editor; 4 brought a translation."""
    oven = write(cast.amina)
    revise(cast.amina, oven, "Un secret.\n", note="Entre nous", public=False)
    treat_newcomers(Newcomers.REVIEW)
    revise(cast.nour, oven, "Une publicité.\n", note="Achetez")
    revise(cast.basile, oven, "Knead.\n", language="en", title="Bread oven", note="Traduit")
    return oven


def test_outsiders_see_the_revisions_that_were_public(cast: Cast, oven: int) -> None:
    assert numbers(cast.stranger, oven) == [4, 1]
    assert numbers(cast.basile, oven) == [4, 1]


def test_insiders_see_all_of_them(cast: Cast, oven: int) -> None:
    assert numbers(cast.amina, oven) == numbers(cast.chloe, oven) == [4, 3, 2, 1]


def test_authors_see_their_own_too(cast: Cast, oven: int) -> None:
    assert numbers(cast.nour, oven) == [4, 3, 1]
    assert texts(cast.nour, oven, 3) == {"fr": "Une publicité.\n"}


def test_a_revision_tells_what_it_changed_and_brought_to_readers(cast: Cast, oven: int) -> None:
    views = {
        view.number: view for view in history.list_revisions(cast.chloe, look(cast.chloe, oven))
    }

    assert (views[1].parts, views[1].public) == (("facts", "fr"), ("facts", "fr"))
    assert (views[2].parts, views[2].public, views[2].note) == (("fr",), (), "Entre nous")
    assert (views[3].is_held, views[3].is_review_open) == (True, True)
    assert (views[4].parts, views[4].public, views[4].author) == (("en",), ("en",), "Basile O.")
    assert views[4].is_review_open is None


@pytest.mark.parametrize("number", [2, 3])
def test_what_was_never_public_is_not_found(cast: Cast, oven: int, number: int) -> None:
    for actor in (cast.stranger, cast.basile):
        with pytest.raises(NotFound):
            history.get_revision(actor, look(actor, oven), number)
        with pytest.raises(NotFound):
            history.read_at(actor, look(actor, oven), number)


@pytest.mark.parametrize("number", [0, -1, 5, 2**40])
def test_nor_what_never_was(cast: Cast, oven: int, number: int) -> None:
    with pytest.raises(NotFound):
        history.get_revision(cast.chloe, look(cast.chloe, oven), number)


def test_a_later_revision_shows_outsiders_what_readers_saw_then(cast: Cast, oven: int) -> None:
    assert texts(cast.stranger, oven, 4) == {"fr": "Pétrir.\n", "en": "Knead.\n"}
    assert texts(cast.amina, oven, 4) == {"fr": "Une publicité.\n", "en": "Knead.\n"}


def test_an_author_sees_what_readers_saw_beside_their_own(cast: Cast, oven: int) -> None:
    assert texts(cast.basile, oven, 4) == {"fr": "Pétrir.\n", "en": "Knead.\n"}


def test_what_was_withdrawn_leaves_the_past_of_outsiders_too(cast: Cast, oven: int) -> None:
    publishing.withdraw(cast.chloe, oven, ["en"])

    assert texts(cast.stranger, oven, 4) == {"fr": "Pétrir.\n"}
    assert texts(cast.chloe, oven, 4)["en"] == "Knead.\n"


def test_a_hidden_revision_is_for_editors(cast: Cast, oven: int) -> None:
    revise(cast.basile, oven, "Une insulte.\n", note="Na")
    revise(cast.basile, oven, "Pétrir encore.\n")
    removing.hide(cast.chloe, oven, 5, "revision")

    assert numbers(cast.stranger, oven) == [6, 4, 1]
    assert numbers(cast.basile, oven) == [6, 4, 1]
    assert 5 in numbers(cast.chloe, oven)
    for actor in (cast.stranger, cast.basile, cast.amina):
        with pytest.raises(NotFound):
            history.read_at(actor, look(actor, oven), 5)


def test_a_hidden_text_is_not_found_through_a_later_revision(cast: Cast, oven: int) -> None:
    revise(cast.basile, oven, "Une insulte.\n")
    revise(cast.basile, oven, "Knead well.\n", language="en")
    revise(cast.basile, oven, "Pétrir encore.\n")
    removing.hide(cast.chloe, oven, 5, "revision")

    for actor in (cast.stranger, cast.basile, cast.nour):
        assert "Une insulte.\n" not in texts(actor, oven, 6).values()
    assert texts(cast.chloe, oven, 6)["fr"] == "Une insulte.\n"


def test_a_hidden_note_is_for_editors_and_its_text_is_not_hidden(cast: Cast, oven: int) -> None:
    revise(cast.basile, oven, "Pétrir encore.\n", note="Son téléphone")
    removing.hide(cast.chloe, oven, 5, "note")

    assert history.get_revision(cast.stranger, look(cast.stranger, oven), 5).note == ""
    assert history.get_revision(cast.chloe, look(cast.chloe, oven), 5).note == "Son téléphone"
    assert texts(cast.stranger, oven, 5)["fr"] == "Pétrir encore.\n"


def test_a_long_history_is_read_some_at_a_time(cast: Cast, oven: int) -> None:
    document = look(cast.chloe, oven)

    first = history.list_revisions(cast.chloe, document, limit=3)
    rest = history.list_revisions(cast.chloe, document, before=first[-1].number)

    assert [view.number for view in (*first, *rest)] == [4, 3, 2, 1]


def test_an_erased_text_leaves_its_revision_in_place(cast: Cast, oven: int) -> None:
    revise(cast.amina, oven, "Pétrir encore.\n")
    removing.erase(cast.ida, oven, 1, "fr")

    past = history.read_at(cast.stranger, look(cast.stranger, oven), 1)
    assert past["fr"].is_erased
    assert past["fr"].content == {}
    assert 1 in numbers(cast.stranger, oven)
