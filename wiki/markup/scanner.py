"""Where a source holds what Markdown must not look into: code, HTML, addresses, wiki links.

One pass, in a time that grows with the length of the source only, decides it for everybody: the
renderer takes these pieces out before Markdown reads the rest, and the table of links is made
from the same pass. What a page shows and what is counted cannot differ.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import takewhile

from wiki.markup.pieces import Break, Code, Dropped, Fence, Piece, WebAddress, WikiLink

_PIECE = re.compile(
    r"""
      \\[\\`\[<]
    | ^(?P<lead>[ \t]*+(?:(?:[-*+]|\d{1,9}\.)[ \t]++)?)
       (?P<bar>`{3,20}(?=[^`\n]*$)|~{3,20}(?!~))[ \t]*(?P<info>[^\n]*)$
    | (?P<ticks>`++)
    | (?P<comment><!--)
    | (?<!\]\()(?<!\]:\ )<(?:
          (?P<address>(?:https?://|mailto:|tel:)[^<>\s]++)
        | (?P<email>[^<>\s@:/]++@[^<>\s@]++)
        | (?P<tag>/?+[a-zA-Z][^\s"'<>@`]*+
            (?:\s++[^\s"'=<>`]++(?:\s*+=\s*+(?:"[^"]*+"|'[^']*+'|[^\s"'=<>`]++))?+)*+\s*+/?+
          | [!?][^<>]*+)
      )>
    | \[\[(?!\^)(?P<target>[^\[\]<>|\n\\]{1,300})(?:\\?\|(?P<words>[^\[\]<>\n]{0,300}))?\]\](?!\()
    """,
    re.VERBOSE | re.MULTILINE,
)
_MARK = re.compile(r"[\\`~<\[]")  # what every piece has, and begins with but for a fence
_FENCE_END = re.compile(r"^[ \t]*+(?P<bar>`{3,}+|~{3,}+)[ \t]*$", re.MULTILINE)
_TICKS = re.compile(r"`+")
_BLOCK_START = re.compile(r"\n(?=[ \t]*+(?:\n|[>|#]|(?:[-*+:]|\d{1,9}\.)[ \t]|!!!|```|~~~|\[\^))")
_SPACED_TAGS = re.compile(
    r"/?(?:address|article|aside|blockquote|d[dlt]|details|div|fig(?:caption|ure)|footer|form"
    r"|h[1-6r]|header|li|main|nav|ol|option|p|pre|section|summary|t(?:able|body|d|foot|h|head|r)"
    r"|ul)\b",
    re.IGNORECASE,
)
_BREAK = re.compile(r"br\b", re.IGNORECASE)


@dataclass(frozen=True)
class Span:
    """A piece and where it stands: `source[start:end]`."""

    start: int
    end: int
    piece: Piece


def scan(source: str) -> Iterator[Span]:
    """Every piece of `source`, in order, none inside another."""
    return _Scanner(source).spans()


class _Scanner:
    """One pass over one source, remembering which searches are known to fail."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._unclosed: set[str] = set()
        self._comment_may_end = True
        self._block_end = 0
        self._ticks: dict[int, list[int]] = {}

    def spans(self) -> Iterator[Span]:
        at = 0
        while mark := _MARK.search(self._source, at):
            line = self._source.rfind("\n", at, mark.start()) + 1 or at
            match = _PIECE.match(self._source, line) or _PIECE.match(self._source, mark.start())
            span = self._read(match) if match else None
            if span:
                yield span
                at = span.end
            else:
                at = _end_of_text(match) if match else mark.end()

    def _read(self, match: re.Match[str]) -> Span | None:
        found = match.lastgroup
        if match["bar"]:
            return self._fence(match)
        if found == "ticks":
            return self._code(match)
        if found == "comment":
            return self._comment(match)
        if match["target"]:
            return _link(match)
        return _in_angle_brackets(match)

    def _fence(self, match: re.Match[str]) -> Span | None:
        """A block of code ends at a bar like its first; else it is none."""
        end = self._find_fence_end(match["bar"], match.end())
        if end is None:
            return None
        lead = match["lead"]
        lines = self._source[match.end() + 1 : max(end.start() - 1, match.end() + 1)].split("\n")
        text = "\n".join(_outdent(line, len(lead.expandtabs(4))) for line in lines)
        return Span(match.start(), end.end(), Fence(text, match["info"].strip(), lead))

    def _find_fence_end(self, bar: str, at: int) -> re.Match[str] | None:
        if bar in self._unclosed:
            return None
        for end in _FENCE_END.finditer(self._source, at):
            if end["bar"] == bar:
                return end
        self._unclosed.add(bar)
        return None

    def _code(self, match: re.Match[str]) -> Span | None:
        """Code within a line ends at as many backticks, before the next block begins."""
        if match.start() >= self._block_end:
            self._enter_block(match.start())
        ends = self._ticks.get(len(match["ticks"]), [])
        while ends and ends[-1] < match.end():
            ends.pop()
        if not ends:
            return None
        inner = self._source[match.end() : ends[-1]]
        return Span(match.start(), ends[-1] + len(match["ticks"]), Code(" ".join(inner.split())))

    def _enter_block(self, at: int) -> None:
        """List the runs of backticks up to the end of the block, by length, the first one last."""
        boundary = _BLOCK_START.search(self._source, at)
        self._block_end = boundary.start() if boundary else len(self._source)
        self._ticks = {}
        for run in reversed(list(_TICKS.finditer(self._source, at, self._block_end))):
            self._ticks.setdefault(len(run[0]), []).append(run.start())

    def _comment(self, match: re.Match[str]) -> Span | None:
        end = self._source.find("-->", match.end()) if self._comment_may_end else -1
        if end < 0:
            self._comment_may_end = False
            return None
        return Span(match.start(), end + 3, Dropped(""))


def _end_of_text(match: re.Match[str]) -> int:
    """Where to go on after what looked like a piece and is none: soon, one may begin in it."""
    if match["bar"]:
        return match.end("bar")
    return match.end() if match.lastgroup in (None, "ticks") else match.start() + 1


def _link(match: re.Match[str]) -> Span | None:
    if not match["target"].strip():
        return None
    words = (match["words"] or "").strip()
    return Span(match.start(), match.end(), WikiLink.read(match["target"], words or None))


def _in_angle_brackets(match: re.Match[str]) -> Span | None:
    start, end = match.span()
    if address := match["address"]:
        return Span(start, end, WebAddress(address, address.removeprefix("mailto:")))
    if email := match["email"]:
        return Span(start, end, WebAddress(f"mailto:{email}", email))
    tag = match["tag"]
    if tag is None or "\n\n" in tag:
        return None
    if _BREAK.match(tag):
        return Span(start, end, Break())
    return Span(start, end, Dropped(" " if _SPACED_TAGS.match(tag) else ""))


def _outdent(line: str, width: int) -> str:
    """The line without what indents the whole block of code."""
    blank = sum(1 for _ in takewhile(" \t".__contains__, line[:width]))
    return line[blank:]
