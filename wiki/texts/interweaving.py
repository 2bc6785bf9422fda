"""Two rewordings of one passage put together, sentence by sentence and never below.

Words are not merged: of "10 euros" made "12 euros" here and "10 francs" there, nobody said
"12 francs".
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from wiki.texts.atoms import Atom, Grain, atoms_of, grain_of
from wiki.texts.rows import Conflict, Versions
from wiki.texts.threeway import Stretch, Verdict, weave

Pieces = tuple[str | Conflict, ...]

_MARK = re.compile(r"\s*+(?:[-*+]\s|\d++[.)]\s|[|#>:])")


def interweave(unit_id: str, versions: Versions, tail: str = "", language: str = "") -> Pieces:
    """The pieces of passage `unit_id` once both changes are together; `tail` ends it.

    One whole conflict when the passage is not there or of another form on some side, is never
    cut, or when the merge would say a sentence more often than either side does. The versions
    come without the blanks that follow the passage.
    """
    texts = [text for text in versions if text is not None]
    grains = {grain_of(text) for text in texts}
    if len(texts) == len(versions) and len(grains) == 1 and Grain.WHOLE not in grains:
        grain = grains.pop()
        weft = _Weft(unit_id, grain, *(atoms_of(text, grain, language) for text in texts))
        if not (weft.is_whole or weft.is_doubled):
            return (*weft.told(), tail)
    joint = "\n" if _MARK.match(texts[-1]) else Grain.WHOLE
    return (Conflict(unit_id, *versions.map(lambda text: text + tail), joint),)


class _Weft:
    """The atoms of the three versions and how they answer each other."""

    def __init__(
        self, unit_id: str, grain: Grain, base: list[Atom], mine: list[Atom], theirs: list[Atom]
    ) -> None:
        self._id, self._grain = unit_id, grain
        self._base, self._mine, self._theirs = base, mine, theirs
        base_texts, my_texts, their_texts = (
            [atom.body for atom in side] for side in (base, mine, theirs)
        )
        self._stretches = [
            stretch
            for stretch in weave(base_texts, my_texts, their_texts)
            if stretch.verdict is Verdict.TORN or self._settle(stretch)
        ]

    @property
    def is_whole(self) -> bool:
        """Whether the whole passage is one conflict."""
        return [stretch.verdict for stretch in self._stretches] == [Verdict.TORN]

    @property
    def is_doubled(self) -> bool:
        """Whether a sentence would stand there more often than on either side."""
        if self._grain is not Grain.SENTENCE:
            return False
        most = Counter(atom.body for atom in self._mine)
        most |= Counter(atom.body for atom in self._theirs)
        settled = Counter(
            atom.body
            for stretch in self._stretches
            if stretch.verdict is not Verdict.TORN
            for atom in self._settle(stretch)
        )
        return not settled <= most

    def told(self) -> Pieces:
        """The pieces, settled neighbours joined; no blanks at the end."""
        pieces: list[str | Conflict] = []
        text = ""
        for stretch in self._stretches:
            is_last = stretch is self._stretches[-1]
            if stretch.verdict is Verdict.TORN:
                pieces += [text] if text else []
                pieces.append(self._tear(stretch, is_last))
                text = ""
            else:
                text += self._joined(self._settle(stretch), is_last)
        return (*pieces, text) if text else tuple(pieces)

    def _settle(self, stretch: Stretch) -> Sequence[Atom]:
        mine, theirs = _picked(self._mine, stretch.mine), _picked(self._theirs, stretch.theirs)
        if stretch.verdict is Verdict.MINE:
            return mine
        if stretch.verdict is Verdict.THEIRS:
            return theirs
        base = _picked(self._base, stretch.base)
        if stretch.verdict is Verdict.ALIKE:
            base = [Atom(atom.body, "") for atom in mine]
        return [
            Atom(one.body, _tail(was.tail, one.tail, other.tail))
            for was, one, other in zip(base, mine, theirs, strict=True)
        ]

    def _tear(self, stretch: Stretch, is_last: bool) -> Conflict:
        base, mine, theirs = (
            self._joined(_picked(side, span), is_last) if span else None
            for side, span in (
                (self._base, stretch.base),
                (self._mine, stretch.mine),
                (self._theirs, stretch.theirs),
            )
        )
        is_first = stretch is self._stretches[0]
        joint = "\n" if is_first and _MARK.match(mine or "") else self._grain
        return Conflict(self._id, base, mine, theirs, joint)

    def _joined(self, atoms: Iterable[Atom], is_last: bool) -> str:
        text = "".join(atom.body + (atom.tail or self._grain) for atom in atoms)
        return text.rstrip() if is_last else text


def _picked(atoms: Sequence[Atom], span: range) -> Sequence[Atom]:
    return atoms[span.start : span.stop]


def _tail(base: str, mine: str, theirs: str) -> str:
    tail, _ = Versions(base, mine, theirs).choose()
    return tail or max(mine, theirs)
