"""Fields whose list is too long to show: words are typed, and the server finds what they mean.

A line that may mean several things asks which; a line that means nothing is given on as it is, so
that the field refuses it.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from flask_babel import gettext as _
from werkzeug.datastructures import MultiDict

#: what is added to the name of a field: for the words that are typed, for what was chosen of many
TYPED, CHOSEN = "_typed", "_chosen"


@dataclass(frozen=True)
class Candidate:
    """Something that the words may mean. `language` is that of its name, None when the reader's."""

    code: str
    label: str
    language: str | None = None

    @property
    def words(self) -> str:
        """What finds it again, and nothing else."""
        return f"{self.label} ({self.code})"


Find = Callable[[str], list[Candidate]]


@dataclass(frozen=True)
class Unclear:
    """Words that may mean several things."""

    words: str
    candidates: Sequence[Candidate]


@dataclass
class Lookup:
    """What was typed in such a field, and what became of it.

    `listed`: what was chosen in the short list that stands before it, if there is one.
    """

    typed: str = ""
    chosen: list[str] = field(default_factory=list)
    codes: list[str] = field(default_factory=list)
    unclear: list[Unclear] = field(default_factory=list)
    unknown: list[str] = field(default_factory=list)
    listed: list[str] = field(default_factory=list)

    @classmethod
    def of(cls, held: Sequence[Candidate], listed: Iterable[str] = ()) -> "Lookup":
        """The field as it opens."""
        typed = "\n".join(one.words for one in held)
        return cls(typed, codes=[one.code for one in held], listed=list(listed))

    @classmethod
    def read(cls, posted: MultiDict[str, str], name: str, find: Find) -> "Lookup":
        """The field as it was posted."""
        typed, chosen = posted.get(name + TYPED, ""), posted.getlist(name + CHOSEN)
        read = cls(typed, chosen, listed=posted.getlist(name))
        for line in read.typed.splitlines():
            if line.strip():
                read._settle(line.strip(), find(line.strip()))
        return read

    def _settle(self, words: str, candidates: list[Candidate]) -> None:
        meant = [one.code for one in candidates if one.code in self.chosen]
        if not meant and len(candidates) == 1:
            meant = [candidates[0].code]
        self.codes += meant or [words]
        if len(candidates) > 1:
            self.unclear.append(Unclear(words, candidates))
        elif not candidates:
            self.unknown.append(words)

    @property
    def told(self) -> str | None:
        """What is wrong with it, in a sentence."""
        if self.unknown:
            listed = ", ".join(self.unknown)
            return str(_("Nothing here is called “%(words)s”. Look at the spelling.", words=listed))
        waiting = [one.words for one in self.unclear if not self._is_settled(one)]
        if waiting:
            listed = ", ".join(waiting)
            return str(_("“%(words)s” may mean several things: choose below.", words=listed))
        return None

    def _is_settled(self, unclear: Unclear) -> bool:
        return any(candidate.code in self.chosen for candidate in unclear.candidates)
