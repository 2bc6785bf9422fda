"""Taking things out: hidden and shown again, erased for ever, deleted with a reason."""

import pytest

from tests.support.cast import Cast
from tests.wiki.documents.desk import body, hashes, journal, revise, saved, visit, write
from wiki.db import db
from wiki.documents import contents, history, listings, publishing, queries, removing
from wiki.documents.models import Content, FormerUnit, Hidden
from wiki.errors import Forbidden, Gone, Invalid, NotFound, NotSignedIn

SECRET = "Paul habite au 3.\n"


@pytest.fixture
def oven(cast: Cast) -> int:
    """Revision 2 said too much; 3 took it out."""
    oven = write(cast.amina)
    revise(cast.basile, oven, SECRET, note="Son adresse")
    revise(cast.amina, oven, "Cuire.\n")
    return oven


def is_hidden(document_id: int, number: int) -> str | None:
    row = db.session.get(Hidden, (document_id, number))
    return row.what if row else None


def test_a_hidden_revision_is_shown_again(cast: Cast, oven: int) -> None:
    removing.hide(cast.chloe, oven, 2, "revision")
    removing.show(cast.chloe, oven, 2)

    document = queries.find_document(cast.stranger, oven)
    assert document is not None
    assert history.read_at(cast.stranger, document, 2)["fr"].content["body"] == SECRET
    assert journal(oven)[-2:] == ["revision.hidden"] * 2


def test_hiding_the_note_of_a_hidden_revision_does_not_show_its_text(cast: Cast, oven: int) -> None:
    removing.hide(cast.chloe, oven, 2, "revision")
    removing.hide(cast.chloe, oven, 2, "note")

    assert is_hidden(oven, 2) == "revision"


def test_a_hidden_note_may_become_a_hidden_revision(cast: Cast, oven: int) -> None:
    removing.hide(cast.chloe, oven, 2, "note")
    removing.hide(cast.chloe, oven, 2, "revision")

    assert is_hidden(oven, 2) == "revision"


def test_what_readers_see_is_not_hidden(cast: Cast, oven: int) -> None:
    with pytest.raises(Invalid, match=r"revision\.is_live"):
        removing.hide(cast.chloe, oven, 3, "revision")

    removing.hide(cast.chloe, oven, 3, "note")
    assert body(cast.stranger, oven) == "Cuire.\n"


def test_a_hidden_revision_is_not_published(cast: Cast, oven: int) -> None:
    removing.hide(cast.chloe, oven, 2, "revision")

    for person in (cast.chloe, cast.amina):
        with pytest.raises((Invalid, NotFound)):
            publishing.publish(person, oven, 2, ["fr"])

    assert body(cast.stranger, oven) == "Cuire.\n"


@pytest.mark.parametrize(("number", "what"), [(9, "revision"), (0, "note"), (2, "title")])
def test_only_what_is_there_is_hidden(cast: Cast, oven: int, number: int, what: str) -> None:
    with pytest.raises(NotFound):
        removing.hide(cast.chloe, oven, number, what)
    with pytest.raises(NotFound):
        removing.show(cast.chloe, oven, number)


def test_erased_bytes_are_gone_and_their_hash_stays(cast: Cast, oven: int) -> None:
    key = removing.erase(cast.ida, oven, 2, "fr")

    content = db.session.get_one(Content, key, populate_existing=True)
    assert (key, content.data) == (hashes(oven, 2)["fr"][0], None)
    assert contents.load_many([key]) == {}
    assert journal(oven)[-1] == "content.erased"


def test_wherever_they_stand(cast: Cast, oven: int) -> None:
    revise(cast.amina, oven, SECRET, public=False)
    other = write(cast.basile, body=SECRET, slug="ailleurs", public=False)

    removing.erase(cast.ida, oven, 2, "fr")

    assert hashes(other, 1)["fr"][0] == hashes(oven, 2)["fr"][0]
    draft = queries.find_draft(cast.amina, oven)
    assert draft is None or "fr" not in draft.parts


def test_the_passages_of_an_erased_text_are_forgotten(cast: Cast, oven: int) -> None:
    assert db.session.query(FormerUnit).count()

    removing.erase(cast.ida, oven, 2, "fr")

    assert db.session.query(FormerUnit).count() == 0


def test_what_readers_see_is_not_erased(cast: Cast, oven: int) -> None:
    with pytest.raises(Invalid, match=r"revision\.is_live"):
        removing.erase(cast.ida, oven, 3, "fr")

    assert body(cast.stranger, oven) == "Cuire.\n"


def test_nor_what_readers_see_in_another_document(cast: Cast, oven: int) -> None:
    write(cast.basile, body=SECRET, slug="ailleurs")

    with pytest.raises(Invalid, match=r"revision\.is_live"):
        removing.erase(cast.ida, oven, 2, "fr")


@pytest.mark.parametrize(("number", "part"), [(2, "en"), (9, "fr"), (2, "facts")])
def test_only_a_text_that_is_there_is_erased(cast: Cast, oven: int, number: int, part: str) -> None:
    with pytest.raises(NotFound):
        removing.erase(cast.ida, oven, number, part)


def test_an_erased_draft_can_be_written_over(cast: Cast, oven: int) -> None:
    revise(cast.amina, oven, SECRET, public=False)
    removing.erase(cast.ida, oven, 4, "fr")

    revise(cast.amina, oven, "Pétrir encore.\n", title="Four à pain", base=4)

    assert body(cast.stranger, oven) == "Pétrir encore.\n"


def test_a_deleted_document_answers_with_its_reason(cast: Cast, oven: int) -> None:
    removing.delete_document(cast.chloe, oven, " Doublon ")

    assert visit(cast.stranger, "fr/four-a-pain") == "gone: Doublon"
    assert visit(cast.stranger, "en/four-a-pain") == "gone: Doublon"
    with pytest.raises(Gone):
        queries.find_document(cast.stranger, oven)
    assert listings.list_documents(cast.chloe, "article", "fr").total == 0
    assert saved(oven, 1) == "Pétrir.\n"
    assert journal(oven)[-2:] == ["document.withdrawn", "document.deleted"]


def test_a_deleted_draft_answers_nobody_but_those_who_knew_of_it(cast: Cast) -> None:
    draft = write(cast.amina, "Projet de fusion", public=False)
    members = write(cast.amina, "Entre membres")
    publishing.set_audience(cast.chloe, members, "members")
    for document_id in (draft, members):
        removing.delete_document(cast.chloe, document_id, "Abandonné")

    assert visit(cast.basile, "fr/projet-de-fusion") == "nothing"
    assert visit(cast.amina, "fr/projet-de-fusion") == "gone: Abandonné"
    assert visit(cast.stranger, "fr/entre-membres") == "nothing"
    assert visit(cast.basile, "fr/entre-membres") == "gone: Abandonné"


def test_a_deleted_document_comes_back_unpublished(cast: Cast, oven: int) -> None:
    removing.delete_document(cast.chloe, oven, "Doublon")
    removing.undelete(cast.chloe, oven)

    assert visit(cast.stranger, "fr/four-a-pain") == "nothing"
    publishing.publish(cast.chloe, oven, 3, ["fr"])
    assert visit(cast.stranger, "fr/four-a-pain") == "fr: Four à pain"


@pytest.mark.parametrize(("reason", "code"), [(" ", "no_reason"), ("x" * 501, "too_long")])
def test_a_deletion_says_why(cast: Cast, oven: int, reason: str, code: str) -> None:
    with pytest.raises(Invalid, match=f"deletion.{code}"):
        removing.delete_document(cast.chloe, oven, reason)

    assert body(cast.stranger, oven) == "Cuire.\n"


def test_what_was_not_deleted_does_not_come_back(cast: Cast, oven: int) -> None:
    with pytest.raises(NotFound):
        removing.undelete(cast.chloe, oven)


def test_members_take_nothing_out_and_editors_do_not_erase(cast: Cast, oven: int) -> None:
    for person, refusal in ((cast.amina, Forbidden), (cast.stranger, NotSignedIn)):
        with pytest.raises(refusal):
            removing.hide(person, oven, 2, "revision")
        with pytest.raises(refusal):
            removing.show(person, oven, 2)
        with pytest.raises(refusal):
            removing.delete_document(person, oven, "Doublon")
    with pytest.raises(Forbidden):
        removing.erase(cast.chloe, oven, 2, "fr")
