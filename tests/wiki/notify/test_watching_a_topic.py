"""A topic is watched through the articles that are about it, new ones too."""

from tests.support.cast import Cast
from tests.wiki.documents.desk import revise, write
from tests.wiki.notify.postman import DAY, deliver, only, watch, watch_topic
from wiki.access.actor import Audience
from wiki.documents import publishing

FOOD = {"topics": ["food"]}


def test_a_new_article_of_the_topic_is_told(cast: Cast) -> None:
    watch_topic(cast.amina, "food")
    write(cast.basile, "Four à pain", "Pétrir.\n", facts=FOOD)
    write(cast.basile, "Statuts", "Voter.\n", facts={"topics": ["legal"]})

    letter = only(deliver())

    assert "Four à pain" in letter.subject
    assert "Alimentation" in letter.body
    assert "Statuts" not in letter.body


def test_its_changes_are_told_in_words(cast: Cast) -> None:
    oven = write(cast.basile, "Four à pain", "Cuire dix minutes.\n", facts=FOOD)
    watch_topic(cast.amina, "food")
    revise(cast.basile, oven, "Cuire vingt minutes.\n")

    assert "[-dix-]{+vingt+}" in only(deliver()).body


def test_an_article_that_left_the_topic_is_told_no_more(cast: Cast) -> None:
    oven = write(cast.basile, "Four à pain", "Cuire dix minutes.\n", facts=FOOD)
    watch_topic(cast.amina, "food")
    revise(cast.basile, oven, "Cuire vingt minutes.\n", facts={"type": "method", "topics": []})

    assert deliver(DAY) == []


def test_an_article_that_is_not_for_this_person_is_not_told(cast: Cast) -> None:
    watch_topic(cast.amina, "food")
    inner = write(cast.chloe, "Entre nous", "Zanzibar.\n", facts=FOOD, public=False)
    publishing.set_audience(cast.chloe, inner, Audience.EDITORS)
    publishing.publish(cast.chloe, inner, 1, ["fr"])

    assert deliver(DAY) == []


def test_two_watches_of_one_page_make_one_story(cast: Cast) -> None:
    oven = write(cast.basile, "Four à pain", "Cuire dix minutes.\n", facts=FOOD)
    watch(cast.amina, oven)
    watch_topic(cast.amina, "food", "weekly")
    revise(cast.basile, oven, "Cuire vingt minutes.\n")

    letter = only(deliver())

    assert letter.body.count("{+vingt+}") == 1
    assert "Alimentation" in letter.body
    assert deliver(8 * DAY) == []
