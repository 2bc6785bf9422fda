"""Prose cut into words, blanks and marks, for comparing."""

import re

from wiki.texts.discretion import ADDRESS

_RUN = r"""
      [^\W\d_]++(?!['’\-\u2011\w\u0300-\u036f])                    # most words, at once
    | (?i:jusqu|lorsqu|puisqu|quoiqu|qu|[ldjnsctm])['’](?=\w)       # French elisions stand apart
    | \d+(?:[.,:/]\d+)*(?!\w)                                       # 12,50  10:30  24/12/2025
    | [\w\u0300-\u036f]+(?:['’\-\u2011][\w\u0300-\u036f]+)*         # aujourd’hui, rendez-vous
"""
_WORD = re.compile(_RUN, re.VERBOSE)
_UNSURE = re.compile(r"[_\u0300-\u036f]")  # without these, a run of signs is a word
_TOKEN = re.compile(rf"{_RUN} | \s+ | .", re.VERBOSE | re.DOTALL)
_WITH_ADDRESSES = re.compile(rf"{ADDRESS} | {_TOKEN.pattern}", _TOKEN.flags)


def tokens(text: str) -> list[str]:
    """The words, runs of blanks and single marks of `text`, which they give back when joined.

    A French elision (l’, d’, qu’, jusqu’…, straight or curly) is a word of its own; a compound,
    a number with its decimals and a word with an inner apostrophe are each one word. So is an
    e-mail address: no piece of a comparison shows a part of one.
    """
    return (_WITH_ADDRESSES if "@" in text else _TOKEN).findall(text)


def is_word(token: str) -> bool:
    """Whether a token is a word or a number, not blanks nor a mark."""
    return token[0].isalnum()


def words(text: str) -> list[str]:
    """The words and numbers of `text`, in order."""
    runs: list[str] = _WORD.findall(text)
    return runs if _UNSURE.search(text) is None else [run for run in runs if run[0].isalnum()]
