"""E-mail addresses are hidden; what only looks like one is left."""

import json
import re
import time
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wiki.texts.discretion import in_json, with_addresses_dotted, without_addresses

_SIGNS = st.text(alphabet="ab1.@-+_é'<>&; \n", max_size=60)


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("Écrivez à jo.du+pont@gal.example.org !", "Écrivez à […@…] !"),
        ("<mailto:a@b.example>, c@d.example.", "<mailto:[…@…]>, […@…]."),
        ("rené@forêt.example", "[…@…]"),
        ("o'neil@x.example", "o'[…@…]"),
        ("git clone git@code.example:a/b.git", "git clone […@…]:a/b.git"),
        ("@everybody at 5@home, lib@1.2.3", "@everybody at 5@home, lib@1.2.3"),
        ("@jo@social.example", "@jo@social.example"),
        ("https://social.example/@jo.b", "https://social.example/@jo.b"),
    ],
)
def test_addresses_are_hidden(typed: str, shown: str) -> None:
    assert without_addresses(typed) == shown


@given(_SIGNS)
def test_twice_is_once_and_dots_keep_the_length(text: str) -> None:
    shown, dotted = without_addresses(text), with_addresses_dotted(text)

    assert without_addresses(shown) == shown
    assert len(dotted) == len(text)
    assert with_addresses_dotted(dotted) == dotted == without_addresses(dotted)


@given(_SIGNS, _SIGNS)
def test_nothing_of_an_address_is_left(before: str, after: str) -> None:
    assert "jo@gal.ex" not in without_addresses(f"{before} jo@gal.example {after}")


@given(st.recursive(_SIGNS, lambda inner: st.lists(inner) | st.dictionaries(_SIGNS, inner)))
def test_json_stays_json(told: object) -> None:
    plain = json.dumps(told, ensure_ascii=False)

    assert json.loads(in_json(plain, marked)) == each(told)


def test_data_in_a_page_stays_in_its_place() -> None:
    assert in_json(r'"\u003c/script> jo@gal.example"') == r'"\u003c/script> […@…]"'


def marked(text: str) -> str:
    return f"+{text}" if "@" in text else text


def each(told: Any) -> Any:
    if isinstance(told, str):
        return marked(told)
    if isinstance(told, dict):
        return {marked(name): each(value) for name, value in told.items()}
    return [each(one) for one in told]


@pytest.mark.parametrize("hostile", ["a" * 200_000, "a@" * 100_000, "a@" + "b." * 100_000])
def test_hostile_texts_take_no_longer(hostile: str) -> None:
    began = time.perf_counter()

    assert re.fullmatch(r"[ab.@]+", without_addresses(hostile))
    assert time.perf_counter() - began < 1
