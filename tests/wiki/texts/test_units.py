"""Passages that keep their identity, and how they are stored."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wiki.texts.units import Unit, assign, decode, encode

TEXTS = st.lists(
    st.sampled_from(["Le four chauffe.", "La cour dort.", "---", "Le four chauffe bien.", "", "ab"])
    | st.text(max_size=8),
    max_size=8,
)


@given(TEXTS)
def test_a_first_text_is_numbered_in_order(texts: list[str]) -> None:
    units = assign([], texts, {}, 1)
    assert [unit.id for unit in units] == [f"1.{order}" for order in range(1, len(texts) + 1)]


@given(TEXTS, TEXTS, TEXTS)
def test_no_identity_is_used_twice_nor_any_text_lost(
    first: list[str], second: list[str], third: list[str]
) -> None:
    one = assign([], first, {}, 1)
    two = assign(one, second, {}, 2)
    former = {unit.text: unit.id for unit in one}
    three = assign(two, third, former, 3)
    for units, texts in ((two, second), (three, third)):
        assert [unit.text for unit in units] == texts
        assert len({unit.id for unit in units}) == len(units)


@given(TEXTS)
def test_the_same_texts_keep_their_identities(texts: list[str]) -> None:
    units = assign([], texts, {}, 1)
    assert assign(units, texts, {}, 2) == units


@given(st.lists(st.text().filter(str.strip), unique_by=str.strip), st.randoms())
def test_texts_put_in_another_order_keep_their_identities(texts: list[str], hand: Random) -> None:
    units = assign([], texts, {}, 1)
    shuffled = hand.sample(texts, len(texts))
    assert set(assign(units, shuffled, {}, 2)) == set(units)


@given(st.lists(st.text().filter(str.strip), unique_by=str.strip, min_size=1), TEXTS, st.data())
def test_unique_texts_keep_their_identities_among_others(
    texts: list[str], others: list[str], data: st.DataObject
) -> None:
    units = assign([], texts, {}, 1)
    held = {text.strip() for text in texts}
    strangers = [text for text in others if text.strip() not in held]
    mixed = data.draw(st.permutations([*texts, *strangers]))
    assert set(units) <= set(assign(units, mixed, {}, 2))


def test_a_new_identity_is_none_that_the_part_had() -> None:
    units = assign([Unit("2.1", "Le four.")], ["Le four.", "La cour."], {"Le toit.": "2.2"}, 2)
    assert [unit.id for unit in units] == ["2.1", "2.3"]


@given(TEXTS)
def test_what_is_encoded_is_decoded(texts: list[str]) -> None:
    units = assign([], texts, {}, 7)
    assert decode(encode(units), "".join(texts)) == units


def test_a_unit_list_is_ids_and_lengths() -> None:
    assert encode([Unit("1.1", "Été\n\n"), Unit("3.2", "Fin")]) == "1.1:5 3.2:3"


@pytest.mark.parametrize(
    "encoded", ["", "1.1:4", "1.1:2 1.2:2", "1.1:6", "1.1", ":5", "1.1:-5", "1.1:+5", "1.1:５"]
)
def test_a_list_that_is_not_of_this_source_is_refused(encoded: str) -> None:
    with pytest.raises(ValueError, match="unit"):
        decode(encoded, "Le f.")
