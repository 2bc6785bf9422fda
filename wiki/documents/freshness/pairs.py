"""Which passages of two languages say the same: n to m, found by a machine or told by a person.

Fields such as the title have the same name in every language, and need no pair.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import cached_property

SURE, GUESSED = "=", "~"


def is_field(unit: str) -> bool:
    """Whether a passage is a field of fixed name, not one of the body."""
    return "." not in unit


class Pairs:
    """Pairs of passages, `left` and `right`; each is sure, or a guess that wants confirming.

    A passage whose other side is "" stands alone on purpose: a person said that nothing answers it.
    """

    def __init__(self, pairs: Mapping[tuple[str, str], bool]) -> None:
        self._pairs = dict(pairs)

    @classmethod
    def decode(cls, encoded: str) -> "Pairs":
        """The pairs that `encode` wrote. Raises ValueError."""
        pairs = {}
        for entry in encoded.split():
            is_sure = SURE in entry
            left, _, right = entry.partition(SURE if is_sure else GUESSED)
            if not (left or right) or not (is_sure or (left and right)):
                raise ValueError(f"not a pair: {entry[:50]!r}")
            pairs[left, right] = is_sure
        return cls(pairs)

    def encode(self) -> str:
        """The pairs as they are stored: "1.1=1.1 1.2~1.3 1.4= =1.5"."""
        return " ".join(
            f"{left}{SURE if is_sure else GUESSED}{right}"
            for (left, right), is_sure in self._pairs.items()
        )

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Pairs) and self._pairs == other._pairs

    def __hash__(self) -> int:
        return hash(self.encode())

    def __iter__(self) -> Iterator[tuple[str, str]]:
        return (pair for pair in self._pairs if all(pair))

    def __len__(self) -> int:
        return sum(1 for _ in self)

    @property
    def lone(self) -> list[str]:
        """The passages of the left language that nothing answers, on purpose."""
        return [left for left, right in self._pairs if not right]

    def is_lone(self, left: str) -> bool:
        """Whether a person said that nothing answers this passage of the left language."""
        return (left, "") in self._pairs

    def turned(self) -> "Pairs":
        """The same, the other way round."""
        return self._turned

    def twins(self, left: str) -> list[str]:
        """What stands for this passage of the left language in the right one."""
        return [left] if is_field(left) else list(self._by_left.get(left, ()))

    def is_sure(self, left: str, right: str) -> bool:
        """Whether a person said so."""
        return is_field(left) or self._pairs.get((left, right), False)

    def with_pairs(self, pairs: Iterable[tuple[str, str]], is_sure: bool) -> "Pairs":
        """These too; a person's word is never lessened by a guess."""
        more = dict(self._pairs)
        for left, right in pairs:
            more[left, right] = is_sure or more.get((left, right), False)
            more.pop((left, ""), None)
            more.pop(("", right), None)
        return Pairs(more)

    def with_lone(self, lefts: Collection[str]) -> "Pairs":
        """Nothing answers these passages of the left language, on purpose; a field always has."""
        alone = {(left, ""): True for left in lefts if not is_field(left)}
        return Pairs({**self.without(lefts, ())._pairs, **alone})

    def without(self, lefts: Collection[str], rights: Collection[str]) -> "Pairs":
        """Nothing is told of these passages any more."""
        return Pairs(
            {
                pair: is_sure
                for pair, is_sure in self._pairs.items()
                if pair[0] not in lefts and pair[1] not in rights
            }
        )

    @cached_property
    def _turned(self) -> "Pairs":
        return Pairs({(right, left): is_sure for (left, right), is_sure in self._pairs.items()})

    @cached_property
    def _by_left(self) -> Mapping[str, list[str]]:
        found: dict[str, list[str]] = defaultdict(list)
        for left, right in self:
            found[left].append(right)
        return found
