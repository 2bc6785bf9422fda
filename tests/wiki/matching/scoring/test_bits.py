"""Sets of codes as bits are the sets that they were made of."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wiki.matching.scoring import codes
from wiki.matching.scoring.bits import counted, sizes, weighed
from wiki.matching.scoring.codes import Codes, small_codes_of

KNOWN = Codes(tuple(f"code-{number}" for number in range(21)))
WEIGHTS = np.arange(1.0, 22.0)
sets = st.lists(st.frozensets(st.sampled_from(KNOWN.order)), min_size=1, max_size=8)


@settings(deadline=None)
@given(sets)
def test_members_are_weighed_and_counted(chosen: list[frozenset[str]]) -> None:
    packed = np.array([KNOWN.packed(one) for one in chosen]).T

    sums = [sum(WEIGHTS[KNOWN.place(code)] for code in one) for one in chosen]
    assert weighed(packed, WEIGHTS).tolist() == sums
    assert sizes(packed).tolist() == [len(one) for one in chosen]
    assert counted(packed)[: len(KNOWN.order)].tolist() == [
        sum(code in one for one in chosen) for code in KNOWN.order
    ]


@given(st.frozensets(st.sampled_from(KNOWN.order)))
def test_a_packed_set_is_unpacked_in_the_order_of_its_list(chosen: frozenset[str]) -> None:
    assert KNOWN.unpacked(KNOWN.packed(chosen)) == [one for one in KNOWN.order if one in chosen]


def test_no_sets_have_no_members() -> None:
    none = np.empty((3, 0), np.uint8)

    assert weighed(none, WEIGHTS).tolist() == sizes(none).tolist() == []
    assert counted(none).tolist() == [0] * 24


def test_a_code_that_is_not_known_is_passed_over() -> None:
    assert KNOWN.place("castle") == -1
    assert KNOWN.bits(["castle", "code-1", "code-1"]) == 2


def test_a_list_that_is_too_long_for_one_number_is_refused() -> None:
    with pytest.raises(ValueError, match="territories"):
        small_codes_of("territories")


def test_the_lists_of_small_sets_fit_one_number() -> None:
    lists = (codes.types, codes.areas, codes.spoken, codes.project_types, codes.wishes)

    assert all(0 < len(one().order) <= 64 for one in lists)
