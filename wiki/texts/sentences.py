"""Prose cut into sentences, by its marks and by the abbreviations of its language.

Meant for merging: better two sentences held as one than one cut in two. No pattern can turn back
over what it has read.
"""

import re
from collections.abc import Iterator

from wiki.texts.abbreviations import Abbreviations, abbreviations_of

_END = re.compile(
    r"""
      (?P<mark>[.!?…]++|[\u00a0\u202f]?[!?]++)
      (?P<closing>(?:[\u00a0\u202f\ ]?»|["'”’)\]*_]|\[\^[^\[\]\s]++\])*+)
      \s++
    | (?P<broken>(?:[ ]{2}|\\)\r?\n                    # a line that is broken on purpose
        | \r?\n(?:[ \t]*+\r?\n)++)                     # a blank line
    """,
    re.VERBOSE,
)
_HELD = re.compile(  # never cut: code, links, addresses
    r"""
      (?<!`)`++[^`]*+`++
    | \[[^\[\]]*+\](?:\([^()\s]*+(?:\s++"[^"]*+")?+\)|\[[^\[\]]*+\])
    | \[\[[^\[\]]*+\]\]
    | <[^<>\s][^<>]*+>
    """,
    re.VERBOSE,
)
_OPENING = "«“\"'‘’([{*_>—–- \t\u00a0\u202f"
_NEAR = 40  # characters looked at on either side of a mark


def split_sentences(text: str, language: str = "") -> list[str]:
    """The sentences of `text`, which they give back, joined, byte for byte.

    The blanks after a sentence belong to it; so do the closing quotes, brackets and note marks.
    `language` is a code; one without a list of abbreviations is read by its marks alone.
    """
    cuts = [*_cuts(text, abbreviations_of(language)), len(text)]
    pieces = [text[start:end] for start, end in zip([0, *cuts], cuts, strict=False)]
    return [piece for piece in pieces if piece]


def _cuts(text: str, known: Abbreviations) -> Iterator[int]:
    held = _HELD.finditer(text)
    closed = next(held, None)
    for end in _END.finditer(text):
        while closed and closed.end() <= end.start():
            closed = next(held, None)
        is_held = closed is not None and closed.start() <= end.start()
        if is_held or end.end() == len(text):
            continue
        if end["broken"] or _is_end(text, end, known):
            yield end.end()


def _is_end(text: str, end: re.Match[str], known: Abbreviations) -> bool:
    """Whether a sentence stops at this mark, from what stands on its two sides."""
    following = text[end.end() : end.end() + _NEAR].lstrip(_OPENING)[:1]
    if following.islower():
        return False
    if end["mark"] != "." or end["closing"]:
        return True
    line = text[max(0, end.start() - _NEAR) : end.start()].rpartition("\n")[2]
    if line.lstrip(" \t>").isdecimal():
        return False  # the number of a step
    word = re.split(r"[\s'’/-]", line)[-1].lstrip(_OPENING).casefold()
    if word in known.before_words or (len(word) == 1 and word.isalpha()):
        return False  # M. Martin, J. Martin
    return not (following.isdecimal() and word in known.before_figures)
