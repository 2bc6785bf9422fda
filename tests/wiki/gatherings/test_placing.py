"""Meetings on slots and tables: nobody is in two places, and what finds no seat says why."""

from collections import Counter
from itertools import combinations, product

from hypothesis import given
from hypothesis import strategies as st

from wiki.gatherings.pairing import Pair
from wiki.gatherings.placing import Obstacle, Plan, Room, Seat, lay_out, moved, obstacle

PAIRS = list(combinations(range(1, 9), 2))
CAMPS = list(product(range(1, 6), range(6, 11)))
rooms = st.builds(Room, st.integers(1, 7), st.integers(1, 4))


def _most(pairs: list[Pair]) -> int:
    return max(Counter(one for two in pairs for one in two).values(), default=0)


def _is_sound(plan: Plan, room: Room) -> bool:
    busy = [(one, seat.slot) for two, seat in plan.items() for one in two]
    inside = all(1 <= s.slot <= room.slots and 1 <= s.table <= room.tables for s in plan.values())
    return inside and len(set(busy)) == len(busy) and len(set(plan.values())) == len(plan)


def test_talks_of_one_guest_follow_each_other() -> None:
    assert lay_out([(1, 2), (1, 3)], Room(2, 1), {}) == {(1, 2): Seat(1, 1), (1, 3): Seat(2, 1)}


def test_all_of_four_meet_all_in_three_slots() -> None:
    assert len(lay_out(list(combinations(range(4), 2)), Room(3, 2), {})) == 6


def test_three_who_all_meet_need_three_slots() -> None:
    plan = lay_out([(1, 2), (1, 3), (2, 3)], Room(2, 5), {})

    assert plan.keys() == {(1, 2), (1, 3)}
    assert obstacle((2, 3), plan, Room(2, 5)) == Obstacle.BUSY


def test_one_table_in_one_slot_takes_the_best_meeting() -> None:
    plan = lay_out([(3, 4), (1, 2)], Room(1, 1), {})

    assert plan == {(3, 4): Seat(1, 1)}
    assert obstacle((1, 2), plan, Room(2, 1)) == Obstacle.TABLES


def test_what_was_set_by_hand_stays() -> None:
    kept = {(1, 3): Seat(1, 2)}

    plan = lay_out([(1, 3), (1, 2), (4, 5), (6, 7)], Room(2, 2), kept)
    assert plan[1, 3] == Seat(1, 2)
    assert plan[1, 2].slot == 2
    assert len(plan) == 4


@given(st.lists(st.sampled_from(PAIRS), unique=True), rooms)
def test_a_plan_is_sound_and_leaves_no_seat_that_somebody_waits_for(
    pairs: list[Pair], room: Room
) -> None:
    plan = lay_out(pairs, room, {})

    assert _is_sound(plan, room)
    assert lay_out(pairs, room, {}) == plan
    loads = Counter(seat.slot for seat in plan.values())
    busy = {(one, seat.slot) for two, seat in plan.items() for one in two}
    for two, slot in product(set(pairs) - plan.keys(), range(1, room.slots + 1)):
        assert loads[slot] == room.tables or any((one, slot) in busy for one in two)


@given(st.lists(st.sampled_from(CAMPS), unique=True), st.integers(1, 4), st.integers(0, 2))
def test_of_two_camps_all_meet_when_there_is_room(
    pairs: list[Pair], tables: int, more: int
) -> None:
    slots = max(_most(pairs), -(-len(pairs) // tables)) + more

    assert len(lay_out(pairs, Room(slots, tables), {})) == len(pairs)


@given(st.lists(st.sampled_from(PAIRS), unique=True, min_size=1), st.integers(1, 4))
def test_with_twice_the_slots_all_meet(pairs: list[Pair], tables: int) -> None:
    slots = max(2 * _most(pairs) - 1, -(-len(pairs) // tables))

    assert len(lay_out(pairs, Room(slots, tables), {})) == len(pairs)


@given(st.lists(st.sampled_from(PAIRS), unique=True, min_size=2), st.data())
def test_drawing_again_keeps_what_was_kept(pairs: list[Pair], data: st.DataObject) -> None:
    room = Room(4, 3)
    first = lay_out(pairs, room, {})
    kept = {two: first[two] for two in data.draw(st.sets(st.sampled_from(sorted(first))))}

    again = lay_out(list(reversed(pairs)), room, kept)
    assert _is_sound(again, room)
    assert kept.items() <= again.items()


def test_a_meeting_changes_places_with_the_one_that_sits_there() -> None:
    plan = {(1, 2): Seat(1, 1), (3, 4): Seat(2, 1), (1, 5): Seat(3, 1)}

    assert moved((1, 2), Seat(2, 1), plan) == plan | {(1, 2): Seat(2, 1), (3, 4): Seat(1, 1)}
    assert moved((1, 2), Seat(2, 2), plan) == plan | {(1, 2): Seat(2, 2)}
    assert moved((1, 2), Seat(3, 2), plan) is None


def test_a_meeting_without_a_seat_takes_one_from_another() -> None:
    assert moved((5, 6), Seat(1, 1), {(1, 2): Seat(1, 1)}) == {(5, 6): Seat(1, 1)}
