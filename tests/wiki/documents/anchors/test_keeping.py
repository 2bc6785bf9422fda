"""The former anchors follow the journal: what is published, hidden, erased."""

from sqlalchemy import delete, update

from tests.support import index
from tests.support.cast import Cast
from tests.wiki.documents.desk import revise, write
from wiki.db import db, writing
from wiki.documents import publishing, removing
from wiki.documents.anchors import checking
from wiki.documents.anchors.follower import ANCHORS
from wiki.documents.anchors.models import FormerAnchor
from wiki.journal.follower import read_on
from wiki.journal.models import Cursor
from wiki.journal.queries import newest

KNEAD = "## Pétrir\n\nDix minutes à la main, pas une de plus.\n"
LATER = KNEAD.replace("## Pétrir", "## Pétrir la pâte")


def anchors(document_id: int) -> list[tuple[str, str]]:
    """(language, anchor) of the former titles that lead somewhere."""
    index.keep_anchors()
    held = ANCHORS.held_of([document_id]).get(document_id, set())
    return sorted((str(language), str(anchor)) for _, language, anchor, _ in held)


def test_a_retitled_section_keeps_its_former_anchor(cast: Cast) -> None:
    oven = write(cast.amina, body=KNEAD)
    before = anchors(oven)

    revise(cast.amina, oven, LATER)

    assert (before, anchors(oven)) == ([], [("fr", "s-petrir")])


def test_each_language_has_its_own(cast: Cast) -> None:
    oven = write(cast.amina, body=KNEAD)
    revise(cast.amina, oven, LATER.replace("Pétrir", "Knead"), language="en", title="Oven")

    revise(cast.amina, oven, LATER)

    assert anchors(oven) == [("fr", "s-petrir")]


def test_what_was_never_published_is_no_secret_that_leaks(cast: Cast) -> None:
    oven = write(cast.amina, body=KNEAD)
    revise(cast.amina, oven, KNEAD.replace("## Pétrir", "## Secret"), public=False)
    revise(cast.amina, oven, LATER)

    assert anchors(oven) == [("fr", "s-petrir")]


def test_hiding_takes_it_back_and_showing_gives_it_again(cast: Cast) -> None:
    oven = write(cast.amina, body=KNEAD)
    revise(cast.amina, oven, LATER)

    removing.hide(cast.chloe, oven, 1, "revision")
    hidden = anchors(oven)
    removing.show(cast.chloe, oven, 1)

    assert (hidden, anchors(oven)) == ([], [("fr", "s-petrir")])


def test_erasing_takes_it_back_wherever_the_text_stood(cast: Cast) -> None:
    documents = [write(cast.amina, body=KNEAD, slug=slug) for slug in ("one", "two")]
    for document in documents:
        revise(cast.amina, document, LATER)
    assert [anchors(one) for one in documents] == [[("fr", "s-petrir")]] * 2

    removing.erase(cast.ida, documents[0], 1, "fr")

    assert [anchors(one) for one in documents] == [[], []]


def test_a_text_that_is_withdrawn_has_none(cast: Cast) -> None:
    oven = write(cast.amina, body=KNEAD)
    revise(cast.amina, oven, LATER)

    publishing.withdraw(cast.chloe, oven, ["fr"])

    assert anchors(oven) == []


def test_from_the_beginning_all_is_made_anew_and_again_changes_nothing(cast: Cast) -> None:
    oven = write(cast.amina, body=KNEAD)
    revise(cast.amina, oven, LATER)
    held = anchors(oven)
    with writing():
        db.session.execute(delete(FormerAnchor))
        db.session.execute(update(Cursor).values(sequence=0))

    assert anchors(oven) == held
    before = newest()
    ANCHORS.follow(read_on(0))
    assert newest() == before


def test_what_is_wrong_is_found_and_what_is_late_is_not(cast: Cast) -> None:
    oven = write(cast.amina, body=KNEAD)
    revise(cast.amina, oven, LATER)
    late = list(checking.faults())
    index.keep_anchors()
    right = list(checking.faults())
    with writing():
        db.session.execute(update(FormerAnchor).values(unit="9.9"))

    assert (late, right) == ([], [])
    assert [fault.code for fault in checking.faults()] == ["anchors.wrong"]
