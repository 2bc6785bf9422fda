"""How many of what was found have each value of each facet."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from wiki.search.inverted.finding import Selection
from wiki.search.inverted.schema import Profile


def counted(
    selections: Iterable[Selection], chosen: Mapping[str, str]
) -> dict[str, tuple[tuple[str, int], ...]]:
    """Values and their counts by facet, the most frequent first.

    Each facet is counted as if nothing had been `chosen` for it, so that one may choose otherwise.
    """
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for profile, number in _profiles(selections).items():
        for name, values in profile.values:
            if profile.has({other: chosen[other] for other in chosen if other != name}):
                for value in values:
                    counts[name][value] += number
    return {
        name: tuple(sorted(values.items(), key=lambda pair: (-pair[1], pair[0])))
        for name, values in sorted(counts.items())
    }


def _profiles(selections: Iterable[Selection]) -> Counter[Profile]:
    counts: Counter[Profile] = Counter()
    for segment, numbers in selections:
        for index, number in Counter(map(segment.profile_of.__getitem__, numbers)).items():
            counts[segment.profiles[index]] += number
    return counts
