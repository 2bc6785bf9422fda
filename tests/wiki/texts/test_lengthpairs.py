"""Passages of a text and of its translation find each other, in both directions."""

from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wiki.texts.lengthpairs import pair_by_length


@dataclass(frozen=True)
class Block:
    text: str
    form: str = "paragraph"
    level: int = 0


OVEN_FR = Block("Le four à pain du village chauffe tous les premiers samedis du mois.")
OVEN_EN = Block("The bread oven of the village warms up every first Saturday.")
YARD_FR = Block("La cour est ouverte.")
YARD_EN = Block("The yard is open.")
LONG_FR = Block("On y vient à pied, avec sa pâte et son bois. " * 4)
LONG_EN = Block("People come on foot, with their dough and wood. " * 4)
HALVES_EN = [Block("People come on foot, with their dough and wood. " * 2)] * 2
USE_FR, USE_EN = Block("## S’en servir", "heading", 2), Block("## How to use it", "heading", 2)
CARE_FR, CARE_EN = Block("## L’entretenir", "heading", 2), Block("## Care", "heading", 2)
CODE = Block("```\nfour --chaud\n```", "fence")

CASES = [
    # two texts, and which passages answer which
    ([OVEN_FR, YARD_FR], [OVEN_EN, YARD_EN], "0=0 1=1"),
    ([OVEN_FR, LONG_FR, YARD_FR], [OVEN_EN, *HALVES_EN, YARD_EN], "0=0 1=12 2=3"),
    ([OVEN_FR, LONG_FR, YARD_FR], [OVEN_EN, YARD_EN], "0=0 1= 2=1"),
    ([USE_FR, OVEN_FR, CARE_FR, LONG_FR], [USE_EN, OVEN_EN, CARE_EN, LONG_EN], "0=0 1=1 2=2 3=3"),
    ([USE_FR, CARE_FR, LONG_FR], [USE_EN, OVEN_EN, CARE_EN, LONG_EN], "0=0 =1 1=2 2=3"),
    ([OVEN_FR, CODE, YARD_FR], [CODE, YARD_EN], "0= 1=0 2=1"),
    ([], [YARD_EN], "=0"),
    ([], [], ""),
]


def told(ours: list[Block], theirs: list[Block]) -> str:
    return " ".join(
        "=".join("".join(map(str, side)) for side in (pair.ours, pair.theirs))
        for pair in pair_by_length(ours, theirs)
    )


@pytest.mark.parametrize(("french", "english", "pairs"), CASES)
def test_passages_pair_by_length_within_their_headings(
    french: list[Block], english: list[Block], pairs: str
) -> None:
    assert told(french, english) == pairs
    turned = [pair.split("=") for pair in pairs.split()]
    assert told(english, french) == " ".join(f"{right}={left}" for left, right in turned)


def test_what_is_less_sure_costs_more() -> None:
    (sure,) = pair_by_length([CODE], [CODE])
    (likely,) = pair_by_length([OVEN_FR], [OVEN_EN])
    (unlikely,) = pair_by_length([YARD_FR], [OVEN_EN])

    assert sure.cost <= likely.cost < unlikely.cost


@given(
    *(
        st.lists(
            st.builds(
                Block,
                st.integers(0, 300).map("x".__mul__),
                st.sampled_from(["paragraph", "item", "heading"]),
                st.integers(1, 3),
            ),
            max_size=12,
        )
        for _ in range(2)
    )
)
def test_every_passage_stands_in_one_pair(ours: list[Block], theirs: list[Block]) -> None:
    pairs = pair_by_length(ours, theirs)

    assert [at for pair in pairs for at in pair.ours] == list(range(len(ours)))
    assert [at for pair in pairs for at in pair.theirs] == list(range(len(theirs)))
    assert all(pair.cost >= 0 for pair in pairs)
