"""Which passages of a text and of its translation answer each other, told from their lengths.

W. A. Gale, K. W. Church, "A Program for Aligning Sentences in Bilingual Corpora", Computational
Linguistics 19(1), 1993, on passages instead of sentences: a long passage has a long translation,
so the likeliest way to pair the two lists is found by dynamic programming. Headings are paired
first, in order when both texts have the same ranks of them, else by rank and by the length of what
they head; passages pair within them.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from math import ceil, erfc, inf, log, sqrt
from typing import NamedTuple, Protocol

_VARIANCE = 6.8  # of the length of a translation, by character translated (Gale and Church)
_RATIOS = 0.8, 1.25  # of a translation to its original; beyond, something is missing
_PASSAGES: Mapping[tuple[int, int], float] = {  # how often so many answer so many (the same)
    (1, 1): 0.89,
    (1, 0): 0.00495,
    (0, 1): 0.00495,
    (2, 1): 0.0445,
    (1, 2): 0.0445,
    (2, 2): 0.011,
}
_SECTIONS: Mapping[tuple[int, int], float] = {(1, 1): 0.99, (1, 0): 5e-4, (0, 1): 5e-4}
_OTHER_FORM = 4.6  # what it costs that an item answers a paragraph: about one in a hundred
_LEAST = 1e-6  # a probability is never less, so that its cost stays a number
_ROOT_2 = sqrt(2)
_BAND = 60  # passages off the diagonal that are looked at


class Block(Protocol):
    """A passage and what it is in the page; `level` is the rank of a heading."""

    @property
    def text(self) -> str: ...
    @property
    def form(self) -> str: ...
    @property
    def level(self) -> int: ...


class Pair(NamedTuple):
    """Positions that answer each other; one side is empty where there is no translation.

    `cost`: minus the logarithm of the likelihood, 0 when it is sure.
    """

    ours: range
    theirs: range
    cost: float


def pair_by_length(ours: Sequence[Block], theirs: Sequence[Block]) -> list[Pair]:
    """The passages of both texts, paired in order; each stands in one pair exactly."""
    our_sections, their_sections = _sections(ours), _sections(theirs)
    least, most = _RATIOS
    ratio = min(most, max(least, _size(theirs) / max(_size(ours), 1)))
    whole = [_Piece.of_section(ours, span) for span in our_sections]
    other = [_Piece.of_section(theirs, span) for span in their_sections]
    found: list[Pair] = []
    for pair in _in_order(whole, other) or _align(whole, other, ratio, _SECTIONS):
        one = _covered(our_sections, pair.ours)
        two = _covered(their_sections, pair.theirs)
        found += _within(ours, theirs, one, two, ratio)
    return found


class _Piece(NamedTuple):
    """What is compared of a passage, or of a section."""

    size: int
    form: str
    text: str

    @classmethod
    def of(cls, block: Block) -> "_Piece":
        text = block.text.strip()
        return cls(len(text), f"{block.form} {block.level}", text)

    @classmethod
    def of_section(cls, blocks: Sequence[Block], span: range) -> "_Piece":
        first = blocks[span.start]
        return cls(_size(blocks[span.start : span.stop]), f"{first.form} {first.level}", "")


def _size(blocks: Sequence[Block]) -> int:
    return sum(len(block.text.strip()) for block in blocks)


def _sections(blocks: Sequence[Block]) -> list[range]:
    """The headings, each with what follows it; what comes before the first one is a section."""
    starts = [at for at, block in enumerate(blocks) if block.form == "heading" or at == 0]
    return [range(start, end) for start, end in pairwise([*starts, len(blocks)])]


def _in_order(ours: Sequence[_Piece], theirs: Sequence[_Piece]) -> list[Pair]:
    """The sections one by one; none when the two texts are not built alike."""
    if [piece.form for piece in ours] != [piece.form for piece in theirs]:
        return []
    return [Pair(range(at, at + 1), range(at, at + 1), 0.0) for at in range(len(ours))]


def _covered(sections: Sequence[range], some: range) -> range:
    """The passages of `some` sections; none, where they would stand, when it is empty."""
    starts = [span.start for span in sections] + [sections[-1].stop if sections else 0]
    return range(starts[some.start], starts[some.stop])


def _within(
    ours: Sequence[Block], theirs: Sequence[Block], one: range, two: range, ratio: float
) -> Iterator[Pair]:
    """The pairs of two sections; their headings answer each other."""
    if one and two and ours[one.start].form == theirs[two.start].form == "heading":
        yield Pair(one[:1], two[:1], 0.0)
        one, two = one[1:], two[1:]
    left = [_Piece.of(block) for block in ours[one.start : one.stop]]
    right = [_Piece.of(block) for block in theirs[two.start : two.stop]]
    for pair in _align(left, right, ratio, _PASSAGES):
        yield Pair(
            range(one.start + pair.ours.start, one.start + pair.ours.stop),
            range(two.start + pair.theirs.start, two.start + pair.theirs.stop),
            pair.cost,
        )


def _align(
    ours: Sequence[_Piece],
    theirs: Sequence[_Piece],
    ratio: float,
    steps: Mapping[tuple[int, int], float],
) -> list[Pair]:
    """The cheapest way through both lists, near the diagonal."""
    slope = len(theirs) / max(len(ours), 1)
    width = _BAND + ceil(slope)
    weighed = [(taken, given, -log(share)) for (taken, given), share in steps.items()]
    best: dict[tuple[int, int], _Way] = {(0, 0): _Way(0.0, 0, 0, 0.0)}
    for one in range(len(ours) + 1):
        middle = int(one * slope) if ours else len(theirs)
        lowest = 0 if not ours else max(0, middle - width)
        for two in range(lowest, min(len(theirs), middle + width) + 1):
            least = inf
            for taken, given, rarity in weighed:
                before = best.get((one - taken, two - given))
                if before is None or before.total + rarity >= least:
                    continue
                cost = rarity
                if taken and given:
                    cost += _cost(ours[one - taken : one], theirs[two - given : two], ratio)
                if before.total + cost < least:
                    least = before.total + cost
                    best[one, two] = _Way(least, taken, given, cost)
    return _walk_back(best, len(ours), len(theirs))


class _Way(NamedTuple):
    """The cheapest way to a place in both lists: what it costs in all, and its last step."""

    total: float
    taken: int
    given: int
    cost: float


def _walk_back(best: Mapping[tuple[int, int], _Way], one: int, two: int) -> list[Pair]:
    found: list[Pair] = []
    while one or two:
        way = best[one, two]
        found.append(Pair(range(one - way.taken, one), range(two - way.given, two), way.cost))
        one, two = one - way.taken, two - way.given
    return found[::-1]


def _cost(ours: Sequence[_Piece], theirs: Sequence[_Piece], ratio: float) -> float:
    """How unlikely it is that these lengths answer each other, as minus a logarithm."""
    if len(ours) == len(theirs) == 1 and ours[0].text and ours[0].text == theirs[0].text:
        return 0.0  # code, a number, an address
    before, after = sum(piece.size for piece in ours), sum(piece.size for piece in theirs)
    mean = (before + after / ratio) / 2
    delta = abs(after - before * ratio) / sqrt(max(mean, 1) * _VARIANCE)
    forms = len({piece.form for piece in (*ours, *theirs)})
    return -log(max(erfc(delta / _ROOT_2), _LEAST)) + _OTHER_FORM * (forms - 1)
