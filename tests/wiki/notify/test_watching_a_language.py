"""Somebody who translates hears of what one language has not taken in of the others."""

from tests.support.cast import Cast
from tests.wiki.documents.desk import revise, write
from tests.wiki.documents.freshness.both import ENGLISH, FRENCH, bread, said, text
from tests.wiki.notify.postman import DAY, deliver, only, watch_language
from wiki.access.actor import Audience
from wiki.documents import publishing


def test_what_changed_in_the_original_comes_with_its_words(cast: Cast) -> None:
    loaf = bread(cast.basile)
    watch_language(cast.amina, "en")
    revise(cast.basile, loaf, said(FRENCH, 2, "Cuire à 220 degrés.\n"))

    letter = only(deliver())

    assert letter.subject == "« Pain » prend du retard en anglais"
    assert "[-240-]{+220+}" in letter.body
    assert "Pétrir" not in letter.body


def test_it_leads_to_the_desk_of_the_language_that_is_behind(cast: Cast) -> None:
    loaf = bread(cast.basile)
    watch_language(cast.amina, "en")
    revise(cast.basile, loaf, said(FRENCH, 2, "Cuire à 220 degrés.\n"))

    body = only(deliver()).body

    assert "Pour la mettre à jour\u00a0: " in body
    assert "/en/commons/bread/-/translate\n" in body


def test_whoever_may_not_write_is_led_to_no_desk(cast: Cast) -> None:
    page = write(cast.chloe, "Qui sommes-nous", text(FRENCH), kind="page")
    revise(cast.chloe, page, text(ENGLISH), language="en", title="Who we are")
    publishing.publish(cast.chloe, page, 2, ["fr", "en"])
    watch_language(cast.amina, "en")
    revise(cast.chloe, page, said(FRENCH, 2, "Cuire à 220 degrés.\n"))

    body = only(deliver()).body

    assert "/-/translate" not in body


def test_the_other_way_round_it_is_not_theirs(cast: Cast) -> None:
    loaf = bread(cast.basile)
    watch_language(cast.amina, "fr")
    revise(cast.basile, loaf, said(FRENCH, 2, "Cuire à 220 degrés.\n"))

    assert deliver(DAY) == []


def test_what_was_taken_in_meanwhile_is_not_told(cast: Cast) -> None:
    loaf = bread(cast.basile)
    watch_language(cast.amina, "en", "daily")
    revise(cast.basile, loaf, said(FRENCH, 2, "Cuire à 220 degrés.\n"))
    revise(cast.basile, loaf, text(FRENCH))

    assert deliver(2 * DAY) == []


def test_what_was_told_is_not_told_again(cast: Cast) -> None:
    loaf = bread(cast.basile)
    watch_language(cast.amina, "en")
    revise(cast.basile, loaf, said(FRENCH, 2, "Cuire à 220 degrés.\n"))
    deliver()
    changed = said(FRENCH, 2, "Cuire à 220 degrés.\n").replace("dix", "douze")
    revise(cast.basile, loaf, changed)

    body = only(deliver()).body

    assert "{+douze+}" in body
    assert "220" not in body


def test_a_document_in_one_language_is_not_behind(cast: Cast) -> None:
    watch_language(cast.amina, "en")
    loaf = bread(cast.basile)
    publishing.withdraw(cast.chloe, loaf, ["en"])
    revise(cast.basile, loaf, said(FRENCH, 2, "Cuire à 220 degrés.\n"))

    assert deliver(DAY) == []


def test_a_document_of_the_editors_is_not_told(cast: Cast) -> None:
    loaf = bread(cast.basile)
    watch_language(cast.amina, "en")
    revise(cast.basile, loaf, said(FRENCH, 2, "Cuire à 220 degrés.\n"))
    publishing.set_audience(cast.chloe, loaf, Audience.EDITORS)

    assert deliver(DAY) == []


def test_ones_own_changes_are_not_told(cast: Cast) -> None:
    loaf = bread(cast.basile)
    watch_language(cast.basile, "en")
    watch_language(cast.basile, "fr")
    revise(cast.basile, loaf, said(FRENCH, 2, "Cuire à 220 degrés.\n"))
    revise(cast.basile, loaf, said(ENGLISH, 0, "Knead it well.\n"), language="en")

    assert deliver(DAY) == []
