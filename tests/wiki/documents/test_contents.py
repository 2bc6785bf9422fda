"""Texts under their hash: stored once, compressed, verifiable, at most two rows to read one."""

import hashlib
import random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import func, select

from tests.support.cast import Cast
from tests.wiki.documents.desk import body, hashes, revise, saved, write
from wiki.db import db, writing
from wiki.documents import contents, removing
from wiki.documents.models import Content

WORDS = [
    "le",
    "four",
    "chauffe",
    "lentement",
    "pendant",
    "que",
    "la",
    "pâte",
    "repose",
    "sous",
    "un",
    "linge",
    "humide",
]
LONG = " ".join(random.Random(7).choices(WORDS, k=800)) + "\n"


def row(document_id: int, number: int, part: str = "fr") -> Content:
    return db.session.get_one(Content, hashes(document_id, number)[part][0], populate_existing=True)


@given(st.binary(max_size=3_000), st.binary(max_size=40_000))
def test_what_was_packed_comes_back(text: bytes, resembling: bytes) -> None:
    assert contents.unpack(contents.pack(text)) == text
    packed = contents.pack(text, resembling)
    assert contents.unpack(packed, contents.pack(resembling)) == text


def test_equal_values_are_written_down_alike() -> None:
    written = contents.canonical({"title": "Été", "body": "a\n"})

    assert written == '{"body":"a\\n","title":"Été"}'.encode()
    assert written == contents.canonical({"body": "a\n", "title": "Été"})
    assert contents.parse(written) == {"title": "Été", "body": "a\n"}


def test_a_number_that_is_none_is_refused() -> None:
    with pytest.raises(ValueError, match="Out of range"):
        contents.canonical({"cost": float("nan")})


def test_the_key_is_the_hash_of_the_text(cast: Cast) -> None:
    oven = write(cast.amina)

    key = hashes(oven, 1)["fr"][0]
    assert key == hashlib.sha256(contents.load_many([key])[key]).digest()


def test_a_text_is_stored_once(cast: Cast) -> None:
    write(cast.amina, "Un", "Le même.\n", slug="un")
    before = db.session.scalar(select(func.count()).select_from(Content))
    write(cast.amina, "Un", "Le même.\n", slug="deux")

    assert db.session.scalar(select(func.count()).select_from(Content)) == before


def test_a_small_edit_of_a_long_text_costs_little(cast: Cast) -> None:
    oven = write(cast.amina, body=LONG)
    revise(cast.amina, oven, LONG.replace("lentement", "vite", 1))

    first, second = row(oven, 1), row(oven, 2)
    assert second.base_hash == first.hash
    assert len(second.data or b"") < len(first.data or b"") / 10


def test_however_long_the_history_a_text_is_read_in_two_rows(cast: Cast) -> None:
    oven = write(cast.amina, body=LONG)
    for times in range(8):
        revise(cast.amina, oven, f"{LONG}Ajout {times}.\n")

    bases = {row(oven, number).base_hash for number in range(2, 10)}
    assert bases == {row(oven, 1).hash}
    assert row(oven, 1).base_hash is None
    assert saved(oven, 5) == f"{LONG}Ajout 3.\n"


def test_a_text_that_became_another_is_kept_whole(cast: Cast) -> None:
    oven = write(cast.amina, body=LONG)
    revise(cast.amina, oven, "Tout autre chose, en trois mots ou un peu plus.\n")

    assert row(oven, 2).base_hash is None


def test_a_text_longer_than_the_window_comes_back(cast: Cast) -> None:
    book = "".join(f"Page {page}. {LONG}\n" for page in range(12))
    oven = write(cast.amina, body=book)
    revise(cast.amina, oven, book + "Fin.\n")

    assert row(oven, 2).base_hash == row(oven, 1).hash
    assert body(cast.stranger, oven) == book + "Fin.\n"


def test_texts_that_leaned_on_an_erased_one_stand_alone(cast: Cast) -> None:
    oven = write(cast.amina, body=LONG)
    revise(cast.amina, oven, f"{LONG}Ajout.\n")
    revise(cast.amina, oven, f"{LONG}Autre ajout.\n")

    removing.erase(cast.ida, oven, 1, "fr")

    assert (row(oven, 1).data, row(oven, 1).base_hash) == (None, None)
    assert {row(oven, 2).base_hash, row(oven, 3).base_hash} == {None}
    assert saved(oven, 2) == f"{LONG}Ajout.\n"
    assert body(cast.stranger, oven) == f"{LONG}Autre ajout.\n"


def test_an_edit_of_an_erased_text_is_kept_whole(cast: Cast) -> None:
    oven = write(cast.amina, body=LONG)
    revise(cast.amina, oven, f"{LONG}Ajout.\n", public=False)
    removing.erase(cast.ida, oven, 2, "fr")

    erased = hashes(oven, 2)["fr"][0]
    with writing():
        near = contents.load_stored([erased]).get(erased)
        key = contents.store(b"resembles nothing", near)

    assert db.session.get_one(Content, key).base_hash is None


def test_an_erased_text_that_is_written_again_is_held_again(cast: Cast) -> None:
    oven = write(cast.amina)
    revise(cast.amina, oven, "Cuire.\n")
    removing.erase(cast.ida, oven, 1, "fr")

    revise(cast.amina, oven, "Pétrir.\n")

    assert body(cast.stranger, oven) == "Pétrir.\n"
    assert hashes(oven, 3)["fr"][0] == hashes(oven, 1)["fr"][0]


def test_missing_and_erased_texts_are_left_out(cast: Cast) -> None:
    assert contents.load_many([]) == {}
    assert contents.load_many([b"\0" * 32]) == {}
