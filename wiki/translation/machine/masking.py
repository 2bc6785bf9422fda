"""What must come back unchanged from a machine is hidden from it behind words that mean nothing.

A placeholder is a word of capitals and figures, which engines take for a name and leave alone.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from wiki.markup.pieces import WikiLink
from wiki.markup.scanner import Span, scan
from wiki.texts.terms import find_terms
from wiki.translation.machine.errors import MachineNonsense

_PLACEHOLDER = re.compile(r"XQ(\d+)X")
_BARE = re.compile(
    r"""
      (?P<whole>
        \\[!-/:-@\[-`{-~]                                # an escaped sign
      | (?:https?://|www\.)[^\s<>]*[^\s<>.,;:!?)\]}»"'’]
      | (?<![^\s<>()\[\]])[^\s@<>()\[\]]++@[\w-]++(?:\.[\w-]++)+
      | &\#?\w++;
      | \[\^[^\]\s]++\]
      | (?<!\w)(?=[^\W\d]*+\d)\w++                       # 12  1er  10h30  2 000  04 73 00 00 00
        (?:[ \u00a0\u202f.,:/–-](?=[^\W\d]*+\d)\w++)*+
      )
    | (?P<closing>
        \](?:\([^()\s]*+(?:\([^()\s]*+\)[^()\s]*+)*+(?:\s++"[^"]*+")?\s*+\)|\[[^\[\]]*+\])
      | (?<=[^\s*_~(«“])(?:[*]{1,3}|_{1,3}(?!\w)|~~)
      )
    | (?P<opening>
        !?\[
      | (?:[*]{1,3}|(?<!\w)_{1,3}|~~)(?=[^\s*_~])
      )
    """,
    re.VERBOSE,
)
_SIGNS = frozenset("[]|<>`*_#~\\{}^")


@dataclass(frozen=True)
class Piece:
    """What a placeholder stands for, and on which sides words touch it."""

    text: str
    touches_left: bool
    touches_right: bool


@dataclass(frozen=True)
class Masked:
    """A line of prose with its protected pieces taken out.

    `runs` are the stretches of words around the pieces: one more than there are pieces.
    """

    runs: tuple[str, ...]
    pieces: tuple[Piece, ...]

    @property
    def text(self) -> str:
        """What the machine is given."""
        text = self.runs[0]
        for number, (piece, run) in enumerate(zip(self.pieces, self.runs[1:], strict=True)):
            before = " " if piece.touches_left and text and not text[-1].isspace() else ""
            after = " " if piece.touches_right else ""
            text += f"{before}XQ{number}X{after}{run}"
        return text

    def restored(self, translated: str) -> str:
        """The answer with every piece back in its place.

        Raises MachineNonsense when one is lost, doubled or changed, or signs appeared or went.
        """
        told = " ".join(translated.split())
        parts = _PLACEHOLDER.split(told)
        if sorted(map(int, parts[1::2])) != list(range(len(self.pieces))):
            raise MachineNonsense
        if _signs("".join(parts[::2])) != _signs("".join(self.runs)):
            raise MachineNonsense
        words = parts[::2]
        text = words[0]
        for number, run in zip(parts[1::2], words[1:], strict=True):
            piece = self.pieces[int(number)]
            before = text.rstrip() if piece.touches_left else text
            text = before + piece.text + (run.lstrip() if piece.touches_right else run)
        return text

    def joined(self, translated: Sequence[str]) -> str:
        """Every piece between the runs, which were translated one by one.

        Raises MachineNonsense when a run came back with other signs.
        """
        if _signs("".join(translated)) != _signs("".join(self.runs)):
            raise MachineNonsense
        pieces = (piece.text for piece in self.pieces)
        return "".join(run + piece for run, piece in zip(translated, (*pieces, ""), strict=True))


def mask(prose: str, terms: Mapping[str, str]) -> Masked:
    """`prose` without what must be kept. `terms`: key of a term → what stands for it instead."""
    runs: list[str] = []
    pieces: list[Piece] = []
    at = 0
    for kept in _merged(_protected(prose, terms)):
        runs.append(prose[at : kept.start])
        left = kept.leans_left or prose[kept.start - 1 : kept.start].isalnum()
        right = kept.leans_right or prose[kept.end : kept.end + 1].isalnum()
        pieces.append(Piece(kept.text, left, right))
        at = kept.end
    return Masked((*runs, prose[at:]), tuple(pieces))


def has_words(text: str) -> bool:
    """Whether there is anything to translate, placeholders apart."""
    return any(sign.isalpha() for sign in _PLACEHOLDER.sub("", text))


@dataclass(frozen=True)
class _Kept:
    """`prose[start:end]`, which `text` stands for; marks lean on the words they belong to."""

    start: int
    end: int
    text: str
    leans_left: bool = False
    leans_right: bool = False


def _protected(prose: str, terms: Mapping[str, str]) -> Iterator[_Kept]:
    at = 0
    for span in scan(prose):
        yield from _between(prose, at, span.start, terms)
        yield from _spanned(prose, span, terms)
        at = span.end
    yield from _between(prose, at, len(prose), terms)


def _spanned(prose: str, span: Span, terms: Mapping[str, str]) -> Iterator[_Kept]:
    """All of a piece, but for the words that a wiki link shows."""
    if not isinstance(span.piece, WikiLink) or not span.piece.words:
        yield _Kept(span.start, span.end, prose[span.start : span.end])
        return
    start, end = prose.index("|", span.start) + 1, span.end - len("]]")
    yield _Kept(span.start, start, prose[span.start : start], leans_right=True)
    yield from _between(prose, start, end, terms)
    yield _Kept(end, span.end, prose[end : span.end], leans_left=True)


def _between(prose: str, start: int, end: int, terms: Mapping[str, str]) -> Iterator[_Kept]:
    """What is kept of a stretch that holds nothing opaque."""
    at = start
    for match in _BARE.finditer(prose, start, end):
        yield from _terms(prose, at, match.start(), terms)
        leans = match.lastgroup
        yield _Kept(*match.span(), match[0], leans == "closing", leans == "opening")
        at = match.end()
    yield from _terms(prose, at, end, terms)


def _terms(prose: str, start: int, end: int, terms: Mapping[str, str]) -> Iterator[_Kept]:
    for met in find_terms(prose[start:end], terms):
        first = start + met.start
        twin = met.told[:1].upper() + met.told[1:] if prose[first].isupper() else met.told
        yield _Kept(first, start + met.end, twin)


def _merged(found: Iterator[_Kept]) -> Iterator[_Kept]:
    """Those that touch made one: `**[` is one thing to hide."""
    last: _Kept | None = None
    for kept in found:
        if last is not None and last.end == kept.start:
            text = last.text + kept.text
            last = _Kept(last.start, kept.end, text, last.leans_left, kept.leans_right)
            continue
        if last is not None:
            yield last
        last = kept
    if last is not None:
        yield last


def _signs(text: str) -> Counter[str]:
    """The signs that mean something to Markdown."""
    return Counter(sign for sign in text if sign in _SIGNS)
