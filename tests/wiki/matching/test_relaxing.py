"""What would change without one wish: counted, and equal to asking again."""

from dataclasses import replace

from hypothesis import given, settings

from tests.wiki.matching.parties import (
    MINE,
    TODAY,
    all_mutual,
    chance_crowds,
    changed,
    crowd,
    pool_of,
)
from wiki.matching.rules import Asked, Pool, Refusal, mutual, relaxations
from wiki.matching.sides import Side

WITHOUT = {
    Refusal.TYPE: {"types_sought": ()},
    Refusal.COUNTRY: {"territories_sought": frozenset()},
    Refusal.PROJECT_KIND: {"project_types": frozenset()},
    Refusal.LANGUAGE: {"translates": True},
    Refusal.WINDOW: {"starts_on": None, "ends_on": None},
}


def test_each_wish_is_counted_by_itself() -> None:
    mine = changed(MINE, translates=False)
    dutch = crowd(2, languages=frozenset({"nl"}))
    german = crowd(1, territory="DE212")
    sides = [mine, *dutch, *(changed(one, document_id=30, organisation_id=30) for one in german)]

    found = relaxations(pool_of(*sides), 1, Asked())

    assert all_mutual(sides) == []
    assert found == {
        Refusal.TYPE: 0,
        Refusal.COUNTRY: 1,
        Refusal.PROJECT_KIND: 0,
        Refusal.LANGUAGE: 2,
        Refusal.WINDOW: 0,
    }


def test_who_wishes_nothing_has_nothing_to_do_without() -> None:
    assert relaxations(pool_of(Side(document_id=1, organisation_id=1)), 1, Asked()) == {}
    assert relaxations(pool_of(MINE), 77, Asked()) == {}


def test_what_was_left_out_already_is_not_counted_again() -> None:
    sides = [MINE, *crowd(2, territory="DE212")]
    asked = Asked(relaxed=frozenset({Refusal.COUNTRY}))

    assert len(mutual(pool_of(*sides), 1, asked)) == 2
    assert Refusal.COUNTRY not in relaxations(pool_of(*sides), 1, asked)


@settings(deadline=None, max_examples=50)
@given(chance_crowds(10, 40))
def test_the_counts_equal_asking_again_with_the_wish_taken_back(sides: list[Side]) -> None:
    pool = pool_of(*sides)
    before = set(mutual(pool, 1, Asked()))

    for wish, count in relaxations(pool, 1, Asked()).items():
        again = Pool.build([replace(sides[0], **WITHOUT[wish]), *sides[1:]], TODAY)

        assert len(set(mutual(again, 1, Asked())) - before) == count


@settings(deadline=None, max_examples=50)
@given(chance_crowds(4, 20))
def test_leaving_a_wish_out_is_not_having_made_it(sides: list[Side]) -> None:
    pool = pool_of(*sides)

    for wish, facts in WITHOUT.items():
        again = pool_of(replace(sides[0], **facts), *sides[1:])

        assert mutual(pool, 1, Asked(relaxed=frozenset({wish}))) == mutual(again, 1, Asked())
