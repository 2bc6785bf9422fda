"""A source made ready for Markdown: opaque pieces taken out, the ends of passages marked."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from wiki.markup.characters import cleaned
from wiki.markup.held import Held
from wiki.markup.marks import list_marks
from wiki.markup.pieces import Dropped, Fence, Mark
from wiki.markup.scanner import Span, scan


@dataclass(frozen=True)
class Prepared:
    """What Markdown reads, what was taken out of it, and whether HTML was dropped."""

    text: str
    held: Held
    raw_html: bool


def prepare(source: str, units: Iterable[tuple[str, int]]) -> Prepared:
    """Take out of `source` what Markdown must not read, and mark where each unit ends."""
    source = cleaned(source)
    spans = list(scan(source))
    dropped = [span for span in spans if isinstance(span.piece, Dropped)]
    marks = list(list_marks(_blanked(source, dropped), units))
    writer = _Writer(source, marks)
    for span in spans:
        writer.copy_until(span.start)
        writer.take_out(span)
    writer.copy_until(len(source))
    return Prepared(writer.text, writer.held, bool(dropped))


def _blanked(source: str, spans: Sequence[Span]) -> str:
    """The source with blanks in the place of the spans: they show nothing to be marked."""
    parts = []
    at = 0
    for span in spans:
        parts += [source[at : span.start], re.sub(r"[^\n]", " ", source[span.start : span.end])]
        at = span.end
    return "".join([*parts, source[at:]])


class _Writer:
    """Writes the text for Markdown from the source, in order."""

    def __init__(self, source: str, marks: list[tuple[int, str]]) -> None:
        self.held = Held()
        self._source = source
        self._marks = marks[::-1]
        self._written: list[str] = []
        self._at = 0

    @property
    def text(self) -> str:
        return "".join(self._written)

    def copy_until(self, end: int) -> None:
        """Copy the source up to `end`, with the marks that stand in it."""
        while self._marks and self._marks[-1][0] <= end:
            position, unit = self._marks.pop()
            self._copy(max(position, self._at))
            self._written.append(self.held.put(Mark(unit)))
        self._copy(end)

    def take_out(self, span: Span) -> None:
        """Leave a sign in the place of the span; a mark within it follows the sign."""
        piece = span.piece
        self._at = span.end
        if isinstance(piece, Dropped):
            self._written.append(piece.plain)
        elif isinstance(piece, Fence):
            # Alone between blank lines, it is a block of its own wherever it stands.
            lead = piece.lead if piece.lead.strip() else f"\n{piece.lead}"
            self._written.append(lead + self.held.put(piece))
            self.copy_until(span.end)
            self._written.append("\n")
        else:
            self._written.append(self.held.put(piece))

    def _copy(self, end: int) -> None:
        self._written.append(self._source[self._at : end])
        self._at = end
