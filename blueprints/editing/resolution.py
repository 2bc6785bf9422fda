"""What two people wrote apart, put together but for some choices: shown, posted, read again.

The form holds all of it, so that nothing depends on what happens to the document meanwhile.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby

from werkzeug.datastructures import MultiDict

from blueprints.editing.fact_choice import FactChoice
from wiki.kinds.kind import Kind
from wiki.texts.rows import Conflict
from wiki.texts.seams import tail_of
from wiki.texts.worddiff import Op, Piece, diff_words

_AROUND = 160  # characters of the settled text shown on either side of a choice
_PIECES = "pieces"


class Take(StrEnum):
    """Which words stay."""

    THEIRS = "theirs"
    MINE = "mine"
    BOTH = "both"
    EDIT = "edit"


@dataclass
class Choice:
    """A place where both wrote; `name` begins the names of its fields. "": it is not there."""

    name: str
    theirs: str
    mine: str
    both: str
    take: str = ""
    edited: str = ""

    @classmethod
    def of(cls, name: str, conflict: Conflict) -> "Choice":
        """The choice that a conflict asks for, with one's own words ready to be reworded."""
        theirs, mine = conflict.theirs or "", conflict.mine or ""
        return cls(name, theirs, mine, conflict.both, edited=_proposed(theirs, mine))

    @property
    def is_reworded(self) -> bool:
        """Whether other words were typed."""
        return self.edited.strip() != _proposed(self.theirs, self.mine)

    @property
    def is_decided(self) -> bool:
        """Whether it says which words stay, and no typed word would be left out."""
        return self.take == Take.EDIT or (self.take in set(Take) and not self.is_reworded)

    @property
    def text(self) -> str:
        """The words that stay."""
        if self.take == Take.EDIT:
            words = self.edited.rstrip()
            return words + tail_of(self.both) if words else ""
        return {Take.MINE: self.mine, Take.BOTH: self.both}.get(Take(self.take), self.theirs)

    @property
    def theirs_pieces(self) -> list[Piece]:
        """What stands now, what only stands there marked."""
        return [piece for piece in self._pieces() if piece.op != Op.ADDED]

    @property
    def mine_pieces(self) -> list[Piece]:
        """What was typed, what is new in it marked."""
        return [piece for piece in self._pieces() if piece.op != Op.REMOVED]

    @property
    def hidden(self) -> list[tuple[str, str]]:
        """What travels with the form."""
        texts = (("theirs", self.theirs), ("mine", self.mine), ("both", self.both))
        return [(f"{self.name}-{side}", text) for side, text in texts]

    def _pieces(self) -> list[Piece]:
        return diff_words(self.theirs.strip(), self.mine.strip())


@dataclass(frozen=True)
class Place:
    """A choice, and the settled words around it."""

    choice: Choice
    before: str
    after: str


@dataclass
class Resolution:
    """Each text in pieces: settled words, and choices. `facts`: those to choose."""

    pieces: Mapping[str, Sequence[str | Choice]]
    facts: Sequence[FactChoice] = ()
    taken: int = 0

    @classmethod
    def of(
        cls,
        texts: Mapping[str, Sequence[str | Conflict]],
        facts: Sequence[FactChoice] = (),
        taken: int = 0,
    ) -> "Resolution":
        """What is still to be decided of a merge."""
        return cls(
            {
                name: [
                    piece if isinstance(piece, str) else Choice.of(f"{name}-{at}", piece)
                    for at, piece in enumerate(_gathered(pieces))
                ]
                for name, pieces in texts.items()
            },
            facts,
            taken,
        )

    @classmethod
    def read(cls, kind: Kind, typed: MultiDict[str, str]) -> "Resolution | None":
        """The choices that were posted; None when the form is another one."""
        if _PIECES not in typed:
            return None
        pieces: dict[str, list[str | Choice]] = {}
        for name in typed.getlist(_PIECES):
            held = pieces.setdefault(name.partition("-")[0], [])
            held.append(_read_choice(typed, name) if f"{name}-both" in typed else _get(typed, name))
        return cls(pieces, FactChoice.read_all(kind, typed))

    @property
    def is_decided(self) -> bool:
        """Whether nothing is left to choose."""
        return all(choice.is_decided for choice in self.choices())

    def texts(self) -> dict[str, str]:
        """Each text as it was decided."""
        return {name: _joined(pieces) for name, pieces in self.pieces.items()}

    def choices(self) -> list[Choice | FactChoice]:
        """All that is asked, in order."""
        return [*(place.choice for place in self.places()), *self.facts]

    def places(self) -> list[Place]:
        """The choices in the texts, in order."""
        return [place for pieces in self.pieces.values() for place in _places(pieces)]

    def settled(self) -> Iterator[tuple[str, str]]:
        """What travels with the form of the settled words, and the names of all pieces."""
        for name, pieces in self.pieces.items():
            for at, piece in enumerate(pieces):
                yield _PIECES, f"{name}-{at}"
                if isinstance(piece, str):
                    yield f"{name}-{at}", piece


def _proposed(theirs: str, mine: str) -> str:
    return (mine or theirs).strip()


def _get(typed: MultiDict[str, str], name: str) -> str:
    return typed.get(name, "").replace("\r\n", "\n")


def _read_choice(typed: MultiDict[str, str], name: str) -> Choice:
    sides = ("theirs", "mine", "both", "take", "edit")
    return Choice(name, *(_get(typed, f"{name}-{side}") for side in sides))


def _gathered(pieces: Sequence[str | Conflict]) -> list[str | Conflict]:
    """The same, settled neighbours joined."""
    found: list[str | Conflict] = []
    for is_text, run in groupby(pieces, key=lambda piece: isinstance(piece, str)):
        some = list(run)
        found += ["".join(map(str, some))] if is_text else some
    return found


def _joined(pieces: Sequence[str | Choice]) -> str:
    text = ""
    for piece in pieces:
        words = piece if isinstance(piece, str) else piece.text
        if words.startswith("\n"):
            text = text.rstrip(" ")  # the last sentence of a passage was left out
        text += words
    return text


def _places(pieces: Sequence[str | Choice]) -> Iterator[Place]:
    for at, piece in enumerate(pieces):
        if isinstance(piece, Choice):
            before, after = (
                one if isinstance(one, str) else ""
                for one in (pieces[at - 1] if at else "", *pieces[at + 1 : at + 2], "")[:2]
            )
            yield Place(piece, _end_of(before), _start_of(after))


def _end_of(text: str) -> str:
    words = text.strip()
    return words if len(words) <= _AROUND else "… " + words[-_AROUND:].partition(" ")[2]


def _start_of(text: str) -> str:
    words = text.strip()
    return words if len(words) <= _AROUND else words[:_AROUND].rpartition(" ")[0] + " …"
