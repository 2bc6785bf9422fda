"""The words of a title in an address."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wiki.texts.slugs import MOST, is_slug, slugify


@pytest.mark.parametrize(
    ("title", "slug"),
    [
        ("L'élevage", "l-elevage"),
        ("L’œuvre, à Noël !", "l-oeuvre-a-noel"),
        ("Straße nach Łódź", "strasse-nach-lodz"),
        ("Habitant·e·s", "habitant-e-s"),
        ("  --Déjà  vu--  ", "deja-vu"),
        ("Le n° 2 & la suite", "le-n-2-la-suite"),
        ("cafe\u0301", "cafe"),
        ("co\u00adopérer", "cooperer"),
        ("ÆØĐ", "aeod"),
        ("Привет", ""),
        ("!!!", ""),
        ("", ""),
    ],
)
def test_slugs(title: str, slug: str) -> None:
    assert slugify(title) == slug


def test_a_long_title_is_cut_at_a_word() -> None:
    assert slugify("pain " * 40) == "-".join(["pain"] * 16)


def test_a_word_too_long_is_cut_where_it_must() -> None:
    assert slugify("a" * 200) == "a" * MOST


@given(st.text() | st.text(alphabet="abœé- '’"))
def test_a_slug_is_its_own_slug(title: str) -> None:
    slug = slugify(title)
    assert slugify(slug) == slug
    assert slug == "" or is_slug(slug)


@pytest.mark.parametrize("text", ["", "-", "a--b", "-a", "a-", "A", "é", "a b", "a\n", "a" * 81])
def test_what_is_no_slug(text: str) -> None:
    assert not is_slug(text)
