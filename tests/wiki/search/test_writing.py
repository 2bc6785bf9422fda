"""What is written is found; what it replaces is not."""

from datetime import UTC, datetime
from pathlib import Path

from tests.wiki.search.shelf import LANGUAGES, ask, changes, entry, ids, shelved
from wiki.search.model import Held
from wiki.search.whoosh_engine import WhooshEngine


def test_an_entry_is_found_once_it_is_written(tmp_path: Path) -> None:
    engine = shelved(tmp_path, entry(1, "Four"))

    engine.apply([(2, [entry(2, "Moulin")])], 2)

    assert ids(ask(engine, "moulin")) == [2]
    assert ids(ask(engine, "four")) == [1]


def test_the_entries_of_a_document_replace_those_it_had(tmp_path: Path) -> None:
    engine = shelved(tmp_path, entry(1, "Four"), entry(1, "Oven", language="en"))

    engine.apply([(1, [entry(1, "Moulin")])], 2)

    assert ids(ask(engine, "four")) == ids(ask(engine, "oven")) == []
    assert ids(ask(engine, "moulin")) == [1]
    assert engine.count() == 1


def test_a_document_without_entries_is_forgotten(tmp_path: Path) -> None:
    engine = shelved(tmp_path, entry(1, "Four"), entry(2, "Four"))

    engine.apply([(1, []), (99, [])], 2)

    assert ids(ask(engine, "four")) == [2]


def test_the_last_change_of_a_document_counts(tmp_path: Path) -> None:
    engine = shelved(tmp_path)

    engine.apply([(1, [entry(1, "Four")]), (1, [entry(1, "Moulin")])], 2)

    assert ids(ask(engine, "four OU moulin")) == [1]
    assert engine.count() == 1


def test_writing_the_same_again_changes_nothing(tmp_path: Path) -> None:
    engine = shelved(tmp_path, entry(1, "Four"), entry(1, "Oven", language="en"))

    for position in range(2, 6):
        engine.apply([(1, [entry(1, "Four"), entry(1, "Oven", language="en")])], position)

    assert engine.count() == 2
    assert [group.total for group in ask(engine, "four OU oven").groups] == [1]
    assert engine.position() == 5


def test_the_position_is_written_with_the_entries(tmp_path: Path) -> None:
    engine = shelved(tmp_path, position=7)
    assert engine.position() == 7

    engine.apply([(1, [entry(1, "Four")])], 12)
    assert engine.position() == 12

    engine.apply([], 13)
    assert engine.position() == 13
    assert WhooshEngine(tmp_path, LANGUAGES).position() == 13


def test_the_listing_says_what_is_held(tmp_path: Path) -> None:
    engine = shelved(tmp_path, entry(1, "Four"), entry(1, "Oven", language="en"), entry(2, "Puits"))
    engine.apply([(2, [])], 2)

    at = datetime(2026, 3, 1, 8, 30, tzinfo=UTC)
    assert sorted(engine.listing()) == [Held(1, "en", at), Held(1, "fr", at)]


def test_another_process_sees_what_was_written(tmp_path: Path) -> None:
    writer = shelved(tmp_path, entry(1, "Four"))
    reader = WhooshEngine(tmp_path, LANGUAGES)
    assert ids(ask(reader, "four")) == [1]

    writer.apply([(1, []), (2, [entry(2, "Four")])], 2)

    assert ids(ask(reader, "four")) == [2]


def test_hundreds_of_commits_lose_nothing_and_leave_few_files(tmp_path: Path) -> None:
    engine = shelved(tmp_path, *(entry(n, f"Note {n}", "stable") for n in range(1, 21)))

    for n in range(1, 121):
        document = 1 + n % 40
        engine.apply([(document, [entry(document, f"Note {document}", f"essai{n}")])], n + 1)

    assert engine.count() == 40
    assert {ids(ask(engine, f"essai{n}"))[0] for n in range(81, 121)} == set(range(1, 41))
    assert all(ids(ask(engine, f"essai{n}")) == [] for n in range(1, 81))
    assert len(list(tmp_path.rglob("*.seg"))) < 25


def test_a_bulk_is_one_commit(tmp_path: Path) -> None:
    engine = shelved(tmp_path)
    entries = [entry(n, "Rucher", f"abeille{n}") for n in range(1, 301)]

    engine.apply(changes(entries), 301)

    assert engine.count() == 300
    assert ask(engine, "rucher").groups[0].total == 300
    assert ids(ask(engine, "abeille250")) == [250]


def test_every_field_of_an_entry_may_be_strange(tmp_path: Path) -> None:
    strange = "\0\ud800\x1b<script>&amp;\u202e﷽ \U0001f600"
    engine = shelved(
        tmp_path,
        entry(1, strange + " four", strange, summary=strange, tags=(strange,)),
        entry(2, "", ""),
    )

    (hit,) = ask(engine, "four").groups[0].hits

    assert "<script>" in hit.title
    assert engine.count() == 2
