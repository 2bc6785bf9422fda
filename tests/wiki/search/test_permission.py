"""Nobody learns from a search of what they may not read."""

from pathlib import Path

import pytest

from tests.wiki.search.shelf import MEMBER, PUBLIC, ask, entry, ids, shelved
from wiki.search.whoosh_engine import WhooshEngine


@pytest.fixture
def engine(tmp_path: Path) -> WhooshEngine:
    return shelved(
        tmp_path,
        entry(1, "Budget ouvert", facets={"topic": ("money",)}),
        entry(2, "Budget réservé", "xylophone", audience="members", facets={"topic": ("music",)}),
        entry(3, "Budget caché", audience="editors"),
    )


def test_only_what_may_be_read_is_found_and_counted(engine: WhooshEngine) -> None:
    answer = ask(engine, "budget", audiences=PUBLIC)

    assert ids(answer) == [1]
    assert answer.groups[0].total == 1
    assert answer.facets == {"kind": (("article", 1),), "topic": (("money", 1),)}


def test_a_member_finds_more(engine: WhooshEngine) -> None:
    answer = ask(engine, "budget", audiences=MEMBER)

    assert sorted(ids(answer)) == [1, 2]
    assert answer.facets["topic"] == (("money", 1), ("music", 1))


def test_nobody_at_all_finds_nothing(engine: WhooshEngine) -> None:
    assert ids(ask(engine, "budget", audiences=frozenset())) == []


@pytest.mark.parametrize("text", ["xylophone", "xylo*", '"réservé xylophone"', "zzz OU xylophone"])
def test_no_way_of_asking_finds_it(engine: WhooshEngine, text: str) -> None:
    assert ids(ask(engine, text, audiences=PUBLIC)) == []


def test_nothing_is_suggested_from_what_may_not_be_read(engine: WhooshEngine) -> None:
    assert ask(engine, "xylophonne", audiences=PUBLIC).suggestion is None
    assert ask(engine, "xylofone", audiences=MEMBER).suggestion == "xylophone"


def test_a_word_that_only_others_may_read_is_unknown(engine: WhooshEngine) -> None:
    engine.apply([(4, [entry(4, "Le xylophane")])], 2)

    assert ask(engine, "xylophone", audiences=PUBLIC).suggestion == "xylophane"


def test_an_audience_that_narrows_is_obeyed_after_the_commit(engine: WhooshEngine) -> None:
    engine.apply([(1, [entry(1, "Budget ouvert", audience="editors")])], 2)

    assert ids(ask(engine, "budget", audiences=PUBLIC)) == []
    assert ask(engine, "budjet", audiences=PUBLIC).suggestion is None
