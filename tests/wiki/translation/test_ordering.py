"""Following the order of another language: no word changes, nothing becomes stale."""

from tests.support.cast import Cast
from tests.wiki.documents.desk import body, revise, saved
from tests.wiki.documents.freshness.both import ENGLISH, FRENCH, behind, bread, text
from wiki.documents import queries
from wiki.documents.freshness import twins
from wiki.documents.freshness.queries import state_of
from wiki.texts.units import Unit
from wiki.translation.ordering import follow_order, in_order

LIST = [Unit("1", "Intro.\n\n"), Unit("2", "- one\n"), Unit("3", "- two\n"), Unit("4", "- three")]


def test_passages_come_in_the_order_of_their_places() -> None:
    assert in_order(LIST, {"1": 0, "2": 3, "3": 1, "4": 2}) == "Intro.\n\n- two\n- three\n- one\n"
    assert in_order(LIST, {"1": 3, "2": 0, "3": 1, "4": 2}) == "- one\n- two\n- three\n\nIntro.\n"


def test_what_has_no_place_goes_with_the_passage_before_it() -> None:
    assert in_order(LIST, {"1": 5, "3": 1}) == "- two\n- three\n\nIntro.\n\n- one\n"
    assert in_order(LIST, {}) == "Intro.\n\n- one\n- two\n- three\n"


def test_no_passage_changes_its_name_and_nobody_is_behind(cast: Cast) -> None:
    document = bread(cast.amina)
    revise(cast.amina, document, text((FRENCH[2], FRENCH[0], FRENCH[1])))

    done = follow_order(cast.basile, document, "en", "fr")

    assert (done.number, done.published) == (4, ("en",))
    assert body(cast.stranger, document, "en") == text((ENGLISH[2], ENGLISH[0], ENGLISH[1]))
    view = queries.find_document(cast.stranger, document)
    assert view is not None
    assert [unit.id for unit in state_of(view.parts["en"]).units] == ["2.3", "2.1", "2.2"]
    assert twins.load(document).of("en", "2.1", "fr") == ["1.1"]
    assert behind(cast.stranger, document, "fr") == behind(cast.stranger, document, "en") == []


def test_a_draft_stays_a_draft(cast: Cast) -> None:
    document = bread(cast.amina)
    revise(cast.amina, document, text((FRENCH[2], FRENCH[0], FRENCH[1])))
    revise(cast.amina, document, text((*ENGLISH, "Eat.\n")), language="en", public=False)

    follow_order(cast.amina, document, "en", "fr")

    assert body(cast.stranger, document, "en") == text(ENGLISH)
    assert saved(document, 5, "en") == text((ENGLISH[2], "Eat.\n", ENGLISH[0], ENGLISH[1]))
