"""Narrowing a list: several values of a question, several questions, and what is left of each."""

import pytest

from tests.support.cast import Cast
from tests.support.lists import browse, titles
from tests.wiki.documents.desk import revise, write
from wiki.access.actor import Actor
from wiki.browsing.wish import Order
from wiki.documents import publishing, removing


def listed(actor: Actor, **filters: tuple[str, ...]) -> list[str]:
    return titles(actor, browse(actor, filters))


@pytest.fixture
def five(cast: Cast) -> dict[str, int]:
    """Five articles: for everybody, in both languages, for members, withdrawn, a draft."""
    made = {
        "four": write(cast.amina, "Four", facts={"topics": ["food"]}, tags="Pain, levain"),
        "ete": write(cast.amina, "Été", facts={"topics": ["food", "legal"]}, tags="pain"),
        "members": write(cast.amina, "Zone", facts={"type": "template", "topics": ["food"]}),
        "gone": write(cast.amina, "Gone", facts={"topics": ["legal"]}, tags="pain"),
        "draft": write(cast.amina, "Draft", facts={"topics": ["food"]}, public=False),
    }
    revise(cast.amina, made["ete"], "Summer.\n", language="en", title="Summer", tags="bread")
    publishing.set_audience(cast.chloe, made["members"], "members")
    publishing.withdraw(cast.chloe, made["gone"], ["fr"])
    return made


def test_one_value_of_a_question_is_enough(cast: Cast, five: dict[str, int]) -> None:
    assert listed(cast.stranger, topics=("legal",)) == ["Été"]
    assert listed(cast.stranger, topics=("food", "legal")) == ["Été", "Four"]


def test_each_question_must_be_answered(cast: Cast, five: dict[str, int]) -> None:
    assert listed(cast.stranger, topics=("food",), tag=("levain",)) == ["Four"]
    assert listed(cast.stranger, topics=("gold",)) == []
    assert listed(cast.stranger, colour=("food",)) == []


def test_what_one_may_not_read_is_not_counted(cast: Cast, five: dict[str, int]) -> None:
    assert listed(cast.stranger) == ["Été", "Four"]
    assert browse(cast.stranger).facets == {
        "type": [("method", 2)],
        "topics": [("food", 2), ("legal", 1)],
        "phase": [],
        "tag": [("pain", 2), ("levain", 1)],
    }
    assert browse(cast.basile).facets["type"] == [("method", 2), ("template", 1)]


def test_a_question_is_counted_as_if_it_had_no_answer(cast: Cast, five: dict[str, int]) -> None:
    chosen = browse(cast.stranger, {"tag": ("levain",)})

    assert len(chosen.ids) == 1
    assert chosen.facets["topics"] == [("food", 1)]
    assert chosen.facets["tag"] == [("pain", 2), ("levain", 1)]


def test_free_words_are_offered_in_their_language_and_found_from_any(
    cast: Cast, five: dict[str, int]
) -> None:
    english = browse(cast.stranger, {"tag": ("pain",)}, language="en")

    assert english.facets["tag"] == [("bread", 1)]
    assert titles(cast.stranger, english, "en") == ["Four", "Summer"]


def test_a_list_goes_by_the_alphabet_or_by_age(cast: Cast, five: dict[str, int]) -> None:
    newest = browse(cast.stranger, order=Order.NEWEST)

    assert listed(cast.stranger) == ["Été", "Four"]
    assert titles(cast.stranger, newest) == ["Été", "Four"]
    assert titles(cast.basile, browse(cast.basile, order=Order.NEWEST))[0] == "Zone"


def test_words_are_looked_for_as_the_search_does(cast: Cast, five: dict[str, int]) -> None:
    found = browse(cast.stranger, text="summer")

    assert titles(cast.stranger, found) == ["Été"]
    assert titles(cast.stranger, browse(cast.stranger, text="zone")) == []
    assert titles(cast.basile, browse(cast.basile, text="zone")) == ["Zone"]


def test_the_list_follows_what_is_written(cast: Cast, five: dict[str, int]) -> None:
    assert listed(cast.chloe, topics=("legal",)) == ["Été"]

    write(cast.amina, "Loi", facts={"topics": ["legal"]})
    revise(cast.amina, five["ete"], facts={"type": "method", "topics": ["food"]})
    assert listed(cast.chloe, topics=("legal",)) == ["Loi"]

    publishing.set_audience(cast.chloe, five["four"], "members")
    removing.delete_document(cast.chloe, five["ete"], "Doublon")
    assert listed(cast.stranger) == ["Loi"]
    assert browse(cast.stranger).facets["tag"] == []


def test_a_tag_is_one_whatever_its_capitals_and_blanks(cast: Cast) -> None:
    write(cast.amina, tags=" Pain , pain,, PAIN , Maß ")

    assert browse(cast.stranger).facets["tag"] == [("mass", 1), ("pain", 1)]


def test_a_long_tag_is_cut_and_found(cast: Cast) -> None:
    write(cast.amina, tags="ß" * 200)

    assert browse(cast.stranger).facets["tag"] == [("s" * 100, 1)]
