"""What a question finds, and in what order."""

from pathlib import Path

import pytest

from tests.wiki.search.shelf import ask, entry, ids, shelved


def test_all_the_words_are_wanted(tmp_path: Path) -> None:
    engine = shelved(
        tmp_path,
        entry(1, "Four à pain", "Un four partagé"),
        entry(2, "Four solaire", "Pour cuire"),
    )

    answer = ask(engine, "four partagé")

    assert ids(answer) == [1]
    assert not answer.is_loosened


def test_where_nothing_has_all_the_words_some_are_enough(tmp_path: Path) -> None:
    engine = shelved(tmp_path, entry(1, "Four à pain"), entry(2, "Moulin à vent"))

    answer = ask(engine, "four moulin")

    assert sorted(ids(answer)) == [1, 2]
    assert answer.is_loosened


def test_a_phrase_is_words_that_follow_one_another(tmp_path: Path) -> None:
    engine = shelved(
        tmp_path,
        entry(1, "Un", "La cuisine du partage"),
        entry(2, "Deux", "Le partage de la cuisine"),
        entry(3, "La cuisine", "du partage"),
    )

    assert ids(ask(engine, '"cuisine du partage"')) == [1]


def test_one_of_two_words(tmp_path: Path) -> None:
    engine = shelved(tmp_path, entry(1, "Four"), entry(2, "Moulin"), entry(3, "Lavoir"))

    assert sorted(ids(ask(engine, "four OU moulin"))) == [1, 2]
    assert sorted(ids(ask(engine, "four OR lavoir"))) == [1, 3]


def test_a_word_refused(tmp_path: Path) -> None:
    engine = shelved(tmp_path, entry(1, "Four à pain"), entry(2, "Four à chaux"))

    assert ids(ask(engine, "four -chaux")) == [1]
    assert ids(ask(engine, "-chaux")) == []


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("orga*", "fr"),
        ("organisat*", "fr"),
        ("organisation*", "fr"),
        ("orga*", "en"),
        ("organisat*", "en"),
        ("l'organ*", "fr"),
    ],
)
def test_a_prefix_finds_words_that_begin_so(tmp_path: Path, text: str, language: str) -> None:
    engine = shelved(
        tmp_path,
        entry(1, "L’organisation d'une fête", language="fr"),
        entry(1, "The organisation of a party", language="en"),
        entry(2, "Portail", language="fr"),
        entry(2, "Portal", language="en"),
    )

    assert ids(ask(engine, text, language)) == [1]


def test_little_words_are_not_wanted_beside_others(tmp_path: Path) -> None:
    engine = shelved(tmp_path, entry(1, "Gouvernance du lieu"), entry(2, "Le vent"))

    assert ids(ask(engine, "comment est la gouvernance de ce lieu")) == [1]
    assert ids(ask(engine, "le")) == [2]


def test_a_title_weighs_more_than_a_tag_a_summary_and_a_body(tmp_path: Path) -> None:
    filler = "un texte qui parle d'autre chose"
    engine = shelved(
        tmp_path,
        entry(1, "Note", f"{filler} compost"),
        entry(2, "Note", filler, summary="Le compost"),
        entry(3, "Note", filler, tags=("compost",)),
        entry(4, "Compost", filler),
    )

    assert ids(ask(engine, "compost")) == [4, 3, 2, 1]


def test_the_accents_that_were_typed_come_first(tmp_path: Path) -> None:
    engine = shelved(
        tmp_path,
        entry(1, "Un marche"),
        entry(2, "Un marché"),
        entry(3, "Une marche"),
    )

    assert ids(ask(engine, "marché"))[0] == 2
    assert sorted(ids(ask(engine, "marche"))) == [1, 2, 3]


def test_a_rare_word_weighs_more_than_a_common_one(tmp_path: Path) -> None:
    common = [entry(n, "Rucher", "pommier") for n in range(1, 9)]
    engine = shelved(tmp_path, *common, entry(9, "Rucher", "lavoir"), entry(10, "Étang", "pommier"))

    assert ids(ask(engine, "lavoir pommier"))[0] == 9


def test_an_empty_question_finds_nothing(tmp_path: Path) -> None:
    answer = ask(shelved(tmp_path, entry(1, "Four")), "  ")

    assert answer.groups == ()
    assert answer.suggestion is None


def test_an_empty_index_finds_nothing(tmp_path: Path) -> None:
    engine = shelved(tmp_path)

    assert ids(ask(engine, "four")) == []
    assert engine.count() == 0
