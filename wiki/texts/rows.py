"""A merged passage: what is settled, and what a person must decide."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple


class Versions(NamedTuple):
    """One text as it was, and as each side has it; None where it is not there."""

    base: str | None
    mine: str | None
    theirs: str | None

    def map(self, change: Callable[[str], str]) -> "Versions":
        """Each text that is there, changed."""
        return Versions(*(None if text is None else change(text) for text in self))

    def choose(self) -> tuple[str | None, bool]:
        """The version that only one side wrote; (None, False) when both did, differently."""
        if self.mine in (self.theirs, self.base):
            return self.theirs, True
        return (self.mine, True) if self.theirs == self.base else (None, False)


@dataclass(frozen=True, slots=True)
class Conflict:
    """A passage, a sentence or a line of code that both sides changed, each its own way.

    `id` is the passage's; None where the text is not there. Texts come with the blanks that
    follow them; `joint` parts the two when both are kept.
    """

    id: str
    base: str | None
    mine: str | None
    theirs: str | None
    joint: str = "\n\n"

    @property
    def both(self) -> str:
        """Theirs, then mine."""
        if self.theirs is None or self.mine is None:
            return self.standing
        return self.theirs.rstrip() + self.joint + self.mine

    @property
    def standing(self) -> str:
        """What stands there until a person decides: theirs, or mine if they took it away."""
        return (self.mine or "") if self.theirs is None else self.theirs


@dataclass(frozen=True, slots=True)
class Row:
    """A passage in pieces: settled texts and conflicts, in order."""

    id: str
    pieces: tuple[str | Conflict, ...]

    @property
    def text(self) -> str:
        """The passage as it stands until a person decides."""
        return "".join(piece if isinstance(piece, str) else piece.standing for piece in self.pieces)

    @property
    def conflicts(self) -> list[Conflict]:
        """What a person must decide of it."""
        return [piece for piece in self.pieces if isinstance(piece, Conflict)]
