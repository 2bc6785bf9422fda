"""The arrays of all sides: kept, taken up again, changed."""

from datetime import timedelta
from random import Random

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.wiki.matching.parties import MINE, OTHER, TODAY, by_chance, chance_crowds, pool_of
from wiki.matching.rules import Asked, Pool, rank, relaxations
from wiki.matching.sides import Side


def assert_same(one: Pool, other: Pool) -> None:
    assert one.arrays().keys() == other.arrays().keys()
    for name, array in one.arrays().items():
        np.testing.assert_array_equal(array, other.arrays()[name], err_msg=name)


def test_arrays_make_the_same_pool_again() -> None:
    pool = pool_of(MINE, OTHER)

    again = Pool.of(pool.arrays(), TODAY)

    assert rank(again, 1, Asked()) == rank(pool, 1, Asked()) != []


def test_arrays_that_cannot_be_written_to_are_enough() -> None:
    arrays = {name: array.copy() for name, array in pool_of(MINE, OTHER).arrays().items()}
    for array in arrays.values():
        array.flags.writeable = False

    pool = Pool.of(arrays, TODAY)

    assert relaxations(pool, 1, Asked()).keys() > set()
    assert rank(pool.replace([OTHER], [1]), 2, Asked()) == []


def test_an_array_has_a_place_for_each_side() -> None:
    arrays = pool_of(MINE, OTHER).arrays()

    weights = arrays.pop("theme_weights")
    assert {array.shape[-1] for array in arrays.values()} == {2}
    assert len(weights) == len(arrays["nearness"])


def test_an_empty_pool_is_a_pool() -> None:
    pool = pool_of()

    assert len(pool) == 0
    assert pool.find_row(1) is None
    assert_same(pool.replace([MINE, OTHER]), pool_of(MINE, OTHER))
    assert_same(pool_of(MINE).replace([], [1]), pool)


def test_replacing_leaves_the_former_one_as_it_was() -> None:
    pool = pool_of(MINE, OTHER)

    pool.replace([], [2])

    assert rank(pool, 1, Asked()) != []


@settings(deadline=None, max_examples=50)
@given(chance_crowds(1, 20), st.randoms(use_true_random=False), st.sets(st.integers(1, 25)))
def test_changing_some_equals_making_all_anew(
    sides: list[Side], random: Random, gone: set[int]
) -> None:
    held = {side.document_id: side for side in sides}
    changed = [by_chance(random, number) for number in random.sample(range(1, 30), 5)]
    left = {number: side for number, side in held.items() if number not in gone}
    left |= {side.document_id: side for side in changed}

    renewed = pool_of(*sides).replace(changed, gone)

    assert_same(renewed, pool_of(*left.values()))
    assert renewed.today == TODAY


def test_a_code_that_no_list_knows_is_as_good_as_unsaid() -> None:
    strange = Side(
        document_id=1, organisation_id=1, type="castle", has={"alchemy": 1.0}, territory="XX9"
    )

    assert_same(pool_of(strange), pool_of(Side(document_id=1, organisation_id=1)))


def test_another_day_is_the_same_pool() -> None:
    later = pool_of(MINE).on(TODAY + timedelta(1))

    assert later.today > TODAY
    assert_same(later, pool_of(MINE))
