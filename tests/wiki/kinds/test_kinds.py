"""A kind reads what a form or an import gives: every value, and every problem at once."""

import pytest

from wiki.errors import NotFound
from wiki.kinds.registry import KINDS, get_kind


def test_an_article_reads_its_facts() -> None:
    facts, problems = get_kind("article").read_facts(
        {"type": "method", "topics": ["food"], "minutes": "90", "cost": "0", "colour": "green"}
    )

    assert facts == {"type": "method", "topics": ["food"], "minutes": 90, "cost": 0}
    assert problems == []


def test_all_problems_are_told_at_once() -> None:
    facts, problems = get_kind("article").read_facts(
        {"type": "recipe", "minutes": "long", "phase": "opening", "cost": "-1"}
    )

    assert facts == {"phase": "opening"}
    assert [(problem.field, problem.code) for problem in problems] == [
        ("type", "fact.unknown_choice"),
        ("minutes", "fact.not_a_number"),
        ("cost", "fact.out_of_bounds"),
    ]


def test_a_page_reads_its_place_in_the_tree() -> None:
    facts, problems = get_kind("page").read_facts(
        {"parent": "abcd2345", "place": "3", "in_menu": "on", "template": "landing"}
    )

    assert facts == {"parent": "abcd2345", "place": 3, "in_menu": True, "template": "landing"}
    assert problems == []


def test_texts_that_say_nothing_are_left_out() -> None:
    texts, problems = get_kind("article").read_texts(
        {"title": " Un four à pain ", "summary": "", "body": "Pétrir.\r\n"}
    )

    assert texts == {"title": "Un four à pain", "body": "Pétrir.\n"}
    assert problems == []


def test_the_filters_of_an_article_are_its_type_topics_and_phase() -> None:
    facets = get_kind("article").facets(
        {"type": "method", "topics": ["food", "legal"], "phase": "opening", "minutes": 90}
    )

    assert facets == [
        ("type", "method"),
        ("topics", "food"),
        ("topics", "legal"),
        ("phase", "opening"),
    ]


def test_an_unknown_kind_is_not_found() -> None:
    with pytest.raises(NotFound):
        get_kind("recipe")


@pytest.mark.parametrize("name", KINDS)
def test_every_kind_has_a_title_and_fields_told_apart(name: str) -> None:
    kind = get_kind(name)
    names = [fact.name for fact in kind.facts] + [text.name for text in kind.texts]

    assert kind.texts[0].name == "title"
    assert kind.texts[0].required
    assert len(set(names)) == len(names)
