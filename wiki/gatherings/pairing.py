"""Who meets whom on a day of meetings: plain values in and out.

Both sides of a pair give it the same score, so nobody's wishes run in a circle. Deferred acceptance
(Gale and Shapley 1962, with capacities) then ends in the same pairs whoever asks first: those that
are found by taking the best pair that both still have room for, again and again. No two guests are
left who would rather meet each other than somebody that they meet.
"""

from collections.abc import Collection, Mapping

#: two organisations, the smaller id first
Pair = tuple[int, int]


def pair_of(one: int, other: int) -> Pair:
    """The two, in the order in which pairs are kept."""
    return (min(one, other), max(one, other))


def pair(
    scores: Mapping[Pair, float], capacities: Mapping[int, int], kept: Collection[Pair] = ()
) -> list[Pair]:
    """The pairs that meet, the best first; of equal ones that with the smaller ids.

    `scores`: of those pairs alone that may meet. `capacities`: how many talks each guest holds.
    `kept` are pairs that meet whatever their score: they take their places first, and come first.
    """
    left = dict(capacities)
    found: list[Pair] = []
    wished = sorted(scores.keys() - set(kept), key=lambda two: (-scores[two], two))
    for two in [*sorted(kept), *wished]:
        if two in kept or all(left.get(one, 0) > 0 for one in two):
            found.append(two)
            for one in two:
                left[one] = left.get(one, 0) - 1
    return found
