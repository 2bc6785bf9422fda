"""Two versions compared, word by word."""

from collections.abc import Callable
from time import perf_counter

import pytest
from flask.testing import FlaskClient

from tests.blueprints.history.pages import OVEN, links, rows, soup, words
from tests.support.cast import Cast
from tests.wiki.documents.desk import revise, write
from wiki.access.actor import Actor
from wiki.documents import removing

BrowserOf = Callable[[Actor], FlaskClient]
ENGLISH = "/en/commons/bread-oven/-/compare"
SLOW = 5  # seconds that nothing may take, on a machine that does other things too


@pytest.mark.usefixtures("oven")
def test_words_that_went_and_came_are_marked_and_said(client: FlaskClient) -> None:
    answer = client.get(f"{ENGLISH}?a=1&b=2")
    page = soup(answer)

    assert page.h1 is not None
    assert page.h1.text == "What changed between version 1 and version 2"
    assert [gone.text for gone in page.select(".diff del")] == ["removed: une heure"]
    assert [new.text for new in page.select(".diff ins")] == ["added: deux heures"]
    assert [said["lang"] for said in page.select(".diff .vh")] == ["en", "en"]
    assert "Changed 1 Unchanged 1" in words(answer)


@pytest.mark.usefixtures("oven")
def test_what_stayed_is_folded(client: FlaskClient) -> None:
    page = soup(client.get(f"{ENGLISH}?a=1&b=2"))

    (folded,) = page.select(".diff details")
    assert folded.summary is not None
    assert folded.summary.text == "1. Unchanged"
    assert "Pétrir longtemps." in folded.text


@pytest.mark.usefixtures("oven")
def test_it_speaks_french_too(client: FlaskClient) -> None:
    answer = client.get(f"{OVEN}/-/compare?a=1&b=2")

    assert soup(answer).html["lang"] == "fr"  # type: ignore[index]
    assert len(soup(answer).select(".diff ins")) == 1


def test_moves_splits_joins_and_typography_are_called_so(cast: Cast, client: FlaskClient) -> None:
    lines = [
        "The oven is lit at six in the morning by whoever slept well.",
        "Bread is shared. Nobody counts the loaves, and nobody leaves without one.",
        "The dough rests under a linen cloth for a whole night, near the door.",
        "Ashes go to the garden.",
        "Shovels are hung.",
        "Yann’s table is for kneading only.",
    ]
    oven = write(cast.amina, "Oven", "\n\n".join(lines), language="en")
    shared, counted = lines[1].split(". ", 1)
    mixed = [lines[2], lines[0], f"{shared}.", counted, lines[3] + " " + lines[4]]
    after = "\n\n".join([*mixed, lines[5].replace("’", "'")])
    revise(cast.amina, oven, after, language="en")

    told = rows(client.get("/en/commons/oven/-/compare?a=1&b=2"))

    kinds = [row.partition(". ")[2].partition(" ")[0] for row in told]
    assert {"Moved", "Split", "Joined", "Typography"} <= set(kinds)
    assert any("It was passage" in row for row in told)


def test_facts_are_told_in_words(cast: Cast, client: FlaskClient, oven: int) -> None:
    revise(cast.amina, oven, facts={"type": "experience", "minutes": 90})

    told = words(client.get(f"{ENGLISH}?a=3&b=4"))

    assert "Type removed: Method added: Experience" in told
    assert "Length, in minutes removed: 60 added: 90" in told


def test_titles_and_summaries_are_passages(cast: Cast, client: FlaskClient, oven: int) -> None:
    revise(cast.amina, oven, title="Four à pain et à pizza", summary="Un four.")

    told = rows(client.get(f"{ENGLISH}?a=3&b=4"))

    assert told[0].startswith("Title. Changed")
    assert told[1] == "Summary. Added added: Un four."


@pytest.mark.usefixtures("oven")
def test_a_translation_is_all_new(client: FlaskClient) -> None:
    told = rows(client.get(f"{ENGLISH}?a=2&b=3"))

    assert told == ["Title. Added added: Bread oven", "1. Added added: Knead."]


@pytest.mark.usefixtures("oven")
def test_the_order_of_asking_does_not_matter(client: FlaskClient) -> None:
    assert rows(client.get(f"{ENGLISH}?a=2&b=1")) == rows(client.get(f"{ENGLISH}?a=1&b=2"))


@pytest.mark.usefixtures("oven")
def test_one_alone_is_compared_with_the_one_before(client: FlaskClient) -> None:
    assert rows(client.get(f"{ENGLISH}?b=2")) == rows(client.get(f"{ENGLISH}?a=1&b=2"))
    assert rows(client.get(ENGLISH)) == rows(client.get(f"{ENGLISH}?a=2&b=3"))


@pytest.mark.usefixtures("oven")
def test_the_same_version_twice_says_so(client: FlaskClient) -> None:
    answer = client.get(f"{ENGLISH}?a=2&b=2")

    assert "Both versions say the same." in words(answer)
    assert answer.status_code == 200


@pytest.mark.usefixtures("oven")
@pytest.mark.parametrize(
    "asked", ["a=1&b=9", "a=0&b=1", "a=x&b=1", "a=1", "a=1&b=", "b=²", "b=" + "9" * 99]
)
def test_what_is_not_there_is_not_found(client: FlaskClient, asked: str) -> None:
    assert client.get(f"{ENGLISH}?{asked}").status_code == 404


@pytest.mark.usefixtures("oven")
def test_both_stand_side_by_side(client: FlaskClient) -> None:
    page = soup(client.get(f"{ENGLISH}?a=1&b=2&view=side"))

    (left, right) = page.select(".diff .two > p")
    assert left.text == "Cuire removed: une heure."
    assert right.text == "Cuire added: deux heures."


@pytest.mark.usefixtures("oven")
def test_the_two_versions_are_chosen_from_lists(client: FlaskClient) -> None:
    page = soup(client.get(f"{ENGLISH}?a=1&b=3"))

    chosen = [select.select_one("option[selected]") for select in page.select("main select")]
    assert [option["value"] for option in chosen if option] == ["1", "3"]


@pytest.mark.usefixtures("oven")
def test_who_may_write_finds_the_ways_back(
    cast: Cast, client: FlaskClient, browser_of: BrowserOf
) -> None:
    found = links(browser_of(cast.amina).get(f"{ENGLISH}?a=1&b=3"))

    assert found["Undo these changes only"].endswith("/-/undo?first=2&last=3")
    assert found["Restore version 1"].endswith("/-/restore?number=1")
    assert "Restore version 1" not in links(client.get(f"{ENGLISH}?a=1&b=3"))


def test_an_erased_text_is_not_compared(cast: Cast, client: FlaskClient, oven: int) -> None:
    removing.erase(cast.ida, oven, 1, "fr")

    assert "was erased" in words(client.get(f"{ENGLISH}?a=1&b=2"))


@pytest.mark.parametrize("sign", ["[[", "* ", "![](", "| a ", "\n", "`", "<b>", "a\u200b"])
def test_hostile_texts_are_compared_in_bounded_time(
    cast: Cast, client: FlaskClient, sign: str
) -> None:
    hostile = write(cast.amina, "Hostile", sign * 20_000 + "x", language="en")
    revise(cast.amina, hostile, "y" + sign * 19_999, language="en")
    start = perf_counter()

    answer = client.get("/en/commons/hostile/-/compare?a=1&b=2")

    assert answer.status_code == 200
    assert perf_counter() - start < SLOW


def test_markup_is_shown_as_it_was_typed(cast: Cast, client: FlaskClient) -> None:
    markup = write(cast.amina, "Markup", "Before.\n", language="en")
    revise(cast.amina, markup, "<script>alert(1)</script> **bold**\n", language="en")

    answer = client.get("/en/commons/markup/-/compare?a=1&b=2")

    assert soup(answer).select("main script") == []
    assert "<script>alert(1)</script> **bold**" in words(answer)
