"""How alike two passages are, by the words that one keeps of the other (after wikidiff2)."""

from dataclasses import dataclass
from functools import cached_property

from wiki.texts.sequences import hunks
from wiki.texts.words import words

# Some 1 ms: passages of 2,000 words. Longer ones are compared by their two ends.
_MOST_CELLS = 4_000_000


@dataclass(frozen=True)
class Wording:
    """The words of a passage, ready to be compared."""

    words: tuple[str, ...]

    @classmethod
    def of(cls, *texts: str) -> "Wording":
        """The words of these texts, one after the other."""
        return cls(tuple(word for text in texts for word in words(text)))

    @cached_property
    def size(self) -> int:
        """How many letters and digits its words have."""
        return _letters(self.words)


def copied(old: Wording, new: Wording) -> int:
    """How many letters of `old` are kept, in order, by `new`."""
    return old.size - sum(gone for gone, _ in _changes(old, new))


def similarity(old: Wording, new: Wording) -> float:
    """0 (nothing kept) to 1 (the same words): letters copied over letters copied or changed.

    Where words stand for others, the longer side counts.
    """
    changes = _changes(old, new)
    kept = old.size - sum(gone for gone, _ in changes)
    return kept / (kept + sum(map(max, changes))) if kept else 0.0


def _changes(old: Wording, new: Wording) -> list[tuple[int, int]]:
    """At each place where they differ, the letters that went and those that came."""
    return [
        (
            _letters(old.words[hunk.old_start : hunk.old_end]),
            _letters(new.words[hunk.new_start : hunk.new_end]),
        )
        for hunk in hunks(old.words, new.words, _MOST_CELLS)
    ]


def _letters(some: tuple[str, ...]) -> int:
    return sum(map(len, some))
