"""Which passages are worth five minutes: reads × weight × age, and only what one may write."""

from datetime import timedelta

import pytest

from tests.support.cast import Cast
from tests.wiki.documents.desk import revise, write
from tests.wiki.documents.freshness.both import ENGLISH, FRENCH, said, text
from wiki import clock
from wiki.access.actor import Actor, Audience
from wiki.documents import publishing
from wiki.documents.freshness import confirming
from wiki.documents.reads import counting
from wiki.translation.queue import choose, count_waiting, find

WARMER = "Cuire à 260 degrés.\n"


def twins(actor: Actor, french: str, english: str, kind: str = "article") -> int:
    """A document in two languages."""
    document = write(actor, french, text(FRENCH), kind=kind)
    revise(actor, document, text(ENGLISH), language="en", title=english)
    return document


def stale(actor: Actor, french: str, english: str, significance: str = "meaning") -> int:
    """One whose English is behind by a passage."""
    document = twins(actor, french, english)
    revise(actor, document, said(FRENCH, 2, WARMER), significance=significance)
    return document


def chosen(actor: Actor, count: int = 3) -> list[int]:
    """The documents of the passages chosen for English."""
    return [task.document_id for task in choose(actor, "en", count)]


def test_it_gives_the_passage_and_where_it_comes_from(cast: Cast) -> None:
    document = stale(cast.amina, "Pain", "Bread")

    (task,) = choose(cast.basile, "en", 3)

    assert (task.document_id, task.source, task.unit) == (document, "fr", "1.3")
    assert choose(cast.basile, "fr", 3) == []
    assert (count_waiting(cast.basile, "en"), count_waiting(cast.basile, "fr")) == (1, 0)


def test_another_meaning_comes_before_clearer_words(cast: Cast) -> None:
    clearer = stale(cast.amina, "Pain", "Bread", significance="clearer")
    meaning = stale(cast.amina, "Soupe", "Soup")

    assert chosen(cast.basile) == [meaning, clearer]


def test_what_has_waited_longer_comes_first(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    early = stale(cast.amina, "Pain", "Bread", significance="clearer")
    month_later = clock.now() + timedelta(days=30)
    monkeypatch.setattr(clock, "now", lambda: month_later)

    late = stale(cast.amina, "Soupe", "Soup")

    assert chosen(cast.basile) == [early, late]


def test_what_is_read_more_comes_first(cast: Cast) -> None:
    lonely = stale(cast.amina, "Pain", "Bread")
    read = stale(cast.amina, "Soupe", "Soup")
    reads = counting.new()
    reads.count(lonely, "fr")  # who reads the original is told nothing wrong
    reads.count(read, "en")
    reads.write()

    assert chosen(cast.basile) == [read, lonely]


def test_each_document_gives_one_before_any_gives_two(cast: Cast) -> None:
    two = twins(cast.amina, "Pain", "Bread")
    revise(cast.amina, two, text(("Pétrir longtemps.\n", FRENCH[1], WARMER)))
    one = stale(cast.amina, "Soupe", "Soup", significance="clearer")

    assert chosen(cast.basile) == [two, one, two]


def test_what_was_left_for_another_day_is_not_offered_again(cast: Cast) -> None:
    stale(cast.amina, "Pain", "Bread")
    (task,) = choose(cast.basile, "en", 3)

    assert choose(cast.basile, "en", 3, [task.id]) == []


def test_only_what_one_may_write_is_offered(cast: Cast) -> None:
    page = twins(cast.chloe, "Missions", "Our missions", kind="page")
    publishing.publish(cast.chloe, page, 2, ["fr", "en"])
    revise(cast.chloe, page, said(FRENCH, 2, WARMER))
    publishing.publish(cast.chloe, page, 3, ["fr"])
    secret = stale(cast.amina, "Pain", "Bread")
    publishing.set_audience(cast.chloe, secret, Audience.EDITORS)

    assert chosen(cast.nour) == []
    assert set(chosen(cast.chloe)) == {page, secret}


def test_an_answered_passage_is_found_no_more(cast: Cast) -> None:
    document = stale(cast.amina, "Pain", "Bread")
    (task,) = choose(cast.basile, "en", 3)
    assert find(cast.basile, "en", [task.id, 999]) == [task]

    confirming.see(cast.basile, document, "en", [task.id])

    assert find(cast.basile, "en", [task.id]) == []
