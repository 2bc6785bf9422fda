"""Facts that two people changed at once, as a screen asks them: what stands, or what was typed."""

from collections.abc import Sequence
from dataclasses import dataclass

from werkzeug.datastructures import MultiDict

from blueprints.editing.form import Values, shown_fact
from blueprints.web.facts import tell_fact
from wiki.documents.fact_merge import FactConflict
from wiki.kinds.fields import Choices, Fact, Wrong
from wiki.kinds.kind import Kind
from wiki.texts.worddiff import Op, Piece

_TORN = "torn"
Typed = Sequence[str]


@dataclass
class FactChoice:
    """One fact, as fields hold it: what stands now, and what was typed. Nothing: it is not told."""

    kind: Kind
    name: str
    theirs: Typed
    mine: Typed
    take: str = ""

    @classmethod
    def of(cls, kind: Kind, conflict: FactConflict) -> "FactChoice":
        """The choice that a conflict asks for."""
        theirs, mine = (_listed(shown_fact(one)) for one in (conflict.theirs, conflict.mine))
        return cls(kind, conflict.name, theirs, mine)

    @classmethod
    def read_all(cls, kind: Kind, typed: MultiDict[str, str]) -> "list[FactChoice]":
        """The choices that were posted."""
        known = {fact.name for fact in kind.facts}
        return [
            cls(kind, name, typed.getlist(f"theirs-{name}"), typed.getlist(name), take)
            for name in typed.getlist(_TORN)
            if name in known
            for take in [typed.get(f"fact-{name}", "")]
        ]

    @property
    def field(self) -> str:
        """The name of its field."""
        return f"fact-{self.name}"

    @property
    def is_decided(self) -> bool:
        """Whether it says which one stays."""
        return self.take in ("theirs", "mine")

    @property
    def hidden(self) -> list[tuple[str, str]]:
        """What travels with the form; what was typed does already."""
        return [(_TORN, self.name), *((f"theirs-{self.name}", one) for one in self.theirs)]

    @property
    def value(self) -> str | list[str]:
        """What stays, as the form holds it."""
        typed = self.theirs if self.take == "theirs" else self.mine
        if isinstance(self._fact, Choices):
            return list(typed)
        return next(iter(typed), "")

    def pieces(self, typed: Typed) -> list[Piece]:
        """One side in words; nothing where it is not told."""
        words = self._words(typed)
        return [Piece(Op.SAME, words)] if words else []

    def _words(self, typed: Typed) -> str:
        try:
            many = isinstance(self._fact, Choices)
            value = self._fact.read(list(typed) if many else next(iter(typed), ""))
        except Wrong:
            return ", ".join(typed)  # no right value, or none where there must be one
        return tell_fact(self.kind.name, self.name, value)

    @property
    def _fact(self) -> Fact:
        return next(fact for fact in self.kind.facts if fact.name == self.name)


def settle(choices: Sequence[FactChoice]) -> Values:
    """The facts as they were decided."""
    return {choice.name: choice.value for choice in choices}


def _listed(shown: str | list[str]) -> list[str]:
    listed = shown if isinstance(shown, list) else [shown]
    return [one for one in listed if one]
