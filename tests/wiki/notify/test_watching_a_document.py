"""Somebody who watches a document hears of what others change in it, in words."""

import pytest
from sqlalchemy import select

from tests.support.cast import Cast
from tests.wiki.documents.desk import revise, write
from tests.wiki.notify.postman import DAY, deliver, hear, letters, only, watch
from wiki.access.actor import SYSTEM
from wiki.accounts import service as accounts
from wiki.db import db
from wiki.documents import publishing, service
from wiki.notify.models import Watch
from wiki.notify.service import unwatch


@pytest.fixture
def oven(cast: Cast) -> int:
    """« Four à pain », by basile; amina watches it."""
    document = write(cast.basile, "Four à pain", "Pétrir la pâte.\n\nCuire dix minutes.\n")
    watch(cast.amina, document)
    return document


def test_a_change_comes_with_its_words(cast: Cast, oven: int) -> None:
    revise(cast.basile, oven, "Pétrir la pâte.\n\nCuire vingt minutes.\n")

    letter = only(deliver())

    assert letter.to == "amina@test.example"
    assert letter.language == "fr"
    assert "Four à pain" in letter.subject
    assert "Cuire [-dix-]{+vingt+} minutes." in letter.body
    assert "Pétrir" not in letter.body
    assert "/-/compare?a=1&b=2" in letter.body


def test_edits_that_follow_each_other_come_in_one_letter(cast: Cast, oven: int) -> None:
    revise(cast.basile, oven, "Pétrir la pâte.\n\nCuire quinze minutes.\n")
    hear()
    revise(cast.chloe, oven, "Pétrir la pâte.\n\nCuire vingt minutes.\n")

    letter = only(deliver())

    assert "[-dix-]{+vingt+}" in letter.body
    assert "quinze" not in letter.body


def test_what_was_told_is_not_told_again(cast: Cast, oven: int) -> None:
    revise(cast.basile, oven, "Pétrir la pâte.\n\nCuire vingt minutes.\n")
    deliver()
    assert deliver(DAY) == []

    revise(cast.basile, oven, "Pétrir longtemps la pâte.\n\nCuire vingt minutes.\n")

    letter = only(deliver())
    assert "{+longtemps+}" in letter.body
    assert "vingt" not in letter.body


def test_nothing_is_told_before_its_time(cast: Cast, oven: int) -> None:
    revise(cast.basile, oven, "Cuire.\n")

    assert deliver(0 * DAY) == []


def test_ones_own_edits_are_not_told(cast: Cast, oven: int) -> None:
    revise(cast.amina, oven, "Pétrir.\n")

    assert deliver(DAY) == []


def test_an_edit_of_ones_own_that_an_editor_lets_through_is_not_told(cast: Cast) -> None:
    oven = write(cast.basile, "Four à pain", "Pétrir.\n")
    watch(cast.nour, oven)
    revise(cast.nour, oven, "Pétrir. https://ailleurs.example/\n")
    publishing.publish(cast.chloe, oven, 2, ["fr"])

    assert deliver(DAY) == []


def test_typos_are_not_told_nor_taken_along(cast: Cast, oven: int) -> None:
    revise(cast.basile, oven, "Pétrir la pâté.\n\nCuire dix minutes.\n", significance="typo")
    assert deliver(DAY) == []

    revise(cast.basile, oven, "Pétrir la pâté.\n\nCuire vingt minutes.\n")

    assert "pâté" not in only(deliver()).body


def test_a_rename_is_not_told(cast: Cast, oven: int) -> None:
    service.rename(cast.chloe, oven, "fr", "le-four")

    assert deliver(DAY) == []


def test_the_work_of_the_system_is_not_told(cast: Cast, oven: int) -> None:
    revise(SYSTEM, oven, "Pétrir.\n")

    assert deliver(DAY) == []


def test_drafts_are_not_told(cast: Cast, oven: int) -> None:
    revise(cast.chloe, oven, "Brouillon.\n", public=False)

    assert deliver(DAY) == []


def test_a_passage_that_only_moved_is_not_told(cast: Cast, oven: int) -> None:
    revise(cast.basile, oven, "Cuire dix minutes.\n\nPétrir la pâte.\n")

    assert deliver(DAY) == []


def test_facts_and_new_languages_are_told_in_a_sentence(cast: Cast, oven: int) -> None:
    revise(cast.basile, oven, facts={"type": "experience"})
    revise(cast.basile, oven, "Knead.\n", language="en", title="Bread oven")

    body = only(deliver()).body

    assert "à côté du texte" in body
    assert "anglais" in body
    assert "Knead" not in body


def test_a_language_that_is_withdrawn_is_told_without_its_words(cast: Cast, oven: int) -> None:
    revise(cast.basile, oven, "Knead.\n", language="en", title="Bread oven")
    deliver()
    publishing.withdraw(cast.chloe, oven, ["en"])

    body = only(deliver()).body

    assert "anglais" in body
    assert "Bread" not in body


def test_a_long_passage_is_shortened_around_the_change(cast: Cast, oven: int) -> None:
    long = "avant " * 200 + "dix" + " après" * 200
    revise(cast.basile, oven, f"{long}\n")
    deliver()
    revise(cast.basile, oven, long.replace("dix", "vingt") + "\n")

    body = only(deliver()).body

    assert "[-dix-]{+vingt+}" in body
    assert body.count("avant") < 20


def test_many_passages_are_counted(cast: Cast, oven: int) -> None:
    olds = [f"Étape {number} avec la pelle numéro {number}." for number in range(1, 11)]
    revise(cast.basile, oven, "\n\n".join(olds) + "\n")
    deliver()
    revise(cast.basile, oven, "\n\n".join(old.replace("pelle", "cuve") for old in olds) + "\n")

    body = only(deliver()).body

    assert body.count("{+cuve+}") == 6
    assert "4 autres passages" in body


def test_letters_come_in_the_language_of_the_person(cast: Cast, oven: int) -> None:
    accounts.change_language(cast.amina, "en")
    revise(cast.basile, oven, "Pétrir la pâte.\n\nCuire vingt minutes.\n")

    letter = only(deliver())

    assert letter.subject == "“Four à pain” has changed"
    assert "https" not in letter.body.split("http://localhost/en/")[0]


def test_somebody_who_stopped_hears_nothing(cast: Cast, oven: int) -> None:
    revise(cast.basile, oven, "Cuire.\n")
    hear()
    key = db.session.scalars(select(Watch.key)).one()
    unwatch(cast.amina, key)

    assert deliver() == []
    assert letters() == []
