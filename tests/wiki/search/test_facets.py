"""Counting what was found, and narrowing it."""

from pathlib import Path

import pytest

from tests.wiki.search.shelf import ask, entry, ids, shelved
from wiki.search.whoosh_engine import WhooshEngine


@pytest.fixture
def engine(tmp_path: Path) -> WhooshEngine:
    return shelved(
        tmp_path,
        entry(1, "Atelier un", facets={"topic": ("food", "energy"), "type": ("method",)}),
        entry(2, "Atelier deux", facets={"topic": ("food",), "type": ("template",)}),
        entry(3, "Atelier trois", kind="page"),
        entry(4, "Autre chose", facets={"topic": ("food",)}),
        entry(5, "Atelier five", language="en", facets={"topic": ("energy",)}),
    )


def test_values_are_counted_over_all_groups_the_most_frequent_first(engine: WhooshEngine) -> None:
    assert ask(engine, "atelier").facets == {
        "kind": (("article", 3), ("page", 1)),
        "topic": (("energy", 2), ("food", 2)),
        "type": (("method", 1), ("template", 1)),
    }


def test_more_is_counted_than_one_page_shows(engine: WhooshEngine) -> None:
    answer = ask(engine, "atelier", per_page=1)

    assert answer.facets["kind"] == (("article", 3), ("page", 1))


def test_a_kind_narrows(engine: WhooshEngine) -> None:
    answer = ask(engine, "atelier", kind="page")

    assert ids(answer) == [3]
    assert answer.groups[0].total == 1


def test_values_of_several_facets_narrow_together(engine: WhooshEngine) -> None:
    assert ids(ask(engine, "atelier", facets={"topic": "food", "type": "method"})) == [1]
    assert ids(ask(engine, "atelier", facets={"topic": "nothing"})) == []
    assert ids(ask(engine, "atelier", facets={"nothing": "food"})) == []


def test_a_facet_is_counted_as_if_nothing_were_chosen_for_it(engine: WhooshEngine) -> None:
    facets = ask(engine, "atelier", kind="article", facets={"type": "method"}).facets

    assert facets["kind"] == (("article", 1),)
    assert facets["type"] == (("method", 1), ("template", 1))
    assert facets["topic"] == (("energy", 1), ("food", 1))


def test_a_choice_that_leaves_nothing_does_not_loosen_the_question(engine: WhooshEngine) -> None:
    answer = ask(engine, "atelier deux", kind="page")

    assert answer.groups == ()
    assert not answer.is_loosened
    assert answer.facets["kind"] == (("article", 1),)
