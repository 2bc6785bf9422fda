"""Two languages are two groups, the reader's first."""

from pathlib import Path

from tests.wiki.search.shelf import ask, entry, ids, shelved


def test_the_readers_language_comes_first_then_the_other(tmp_path: Path) -> None:
    engine = shelved(
        tmp_path,
        entry(1, "A commons charter", language="en"),
        entry(2, "Une charte (charter)", language="fr"),
    )

    assert [(g.language, ids(g)) for g in ask(engine, "charter", "fr").groups] == [
        ("fr", [2]),
        ("en", [1]),
    ]
    assert [(g.language, ids(g)) for g in ask(engine, "charter", "en").groups] == [
        ("en", [1]),
        ("fr", [2]),
    ]


def test_a_document_found_in_the_readers_language_is_not_repeated(tmp_path: Path) -> None:
    engine = shelved(
        tmp_path,
        entry(1, "Atelier radio", language="fr"),
        entry(1, "Radio workshop", language="en"),
        entry(2, "Radio waves", language="en"),
    )

    groups = ask(engine, "radio", "fr").groups

    assert [(group.language, group.total, ids(group)) for group in groups] == [
        ("fr", 1, [1]),
        ("en", 1, [2]),
    ]


def test_a_group_without_anything_is_left_out(tmp_path: Path) -> None:
    engine = shelved(tmp_path, entry(1, "Willow fences", language="en"))

    assert [group.language for group in ask(engine, "willow", "fr").groups] == ["en"]


def test_many_results_in_one_language_hide_none_in_the_other(tmp_path: Path) -> None:
    french = [entry(n, "Festival festival festival") for n in range(1, 30)]
    engine = shelved(tmp_path, *french, entry(50, "Notes", "A festival", language="en"))

    assert [group.total for group in ask(engine, "festival", "fr").groups] == [29, 1]


def test_each_language_reads_the_question_its_own_way(tmp_path: Path) -> None:
    engine = shelved(
        tmp_path,
        entry(1, "Des communs", language="fr"),
        entry(2, "Meetings of commons", language="en"),
    )

    assert ids(ask(engine, "meeting", "fr")) == [2]
    assert ids(ask(engine, "commun", "en")) == [1]


def test_an_entry_in_a_language_that_is_not_served_is_left_out(tmp_path: Path) -> None:
    engine = shelved(tmp_path, entry(1, "Gemeingüter", language="de"))

    assert engine.count() == 0
