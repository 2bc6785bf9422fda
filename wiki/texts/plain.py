"""Markdown reduced to readable words, cheaply: for search and extracts, never for a page.

No pattern can turn back over what it has read, so hostile text takes no longer than prose.
"""

import re

_RULES = tuple(
    (re.compile(pattern, re.MULTILINE), kept)
    for pattern, kept in (
        (r"^[ \t>]++", ""),  # indentation, quotes
        (r"^(?:`{3,}+[^`\n]*+|~{3,}+.*)$", ""),  # fences
        (r"^[ \t|:=*_-]++$", ""),  # rules, underlines, the dashes of a table
        (r'^!!! ?[\w-]++ *+"?([^"\n]*+)"?$', r"\1"),  # admonitions
        (r"^\[\^[^\[\]\n]*+\]:", ""),  # footnotes
        (r"^\[[^\[\]\n]++\]: *+<?(?:https?:|mailto:|[/#.]).*$", ""),  # addresses set aside
        (r"^\*\[([^\[\]\n]*+)\] ?:", r"\1 "),  # abbreviations
        (r"^(?:#{1,6}|(?:[*+:-]|\d{1,9}\.)[ \t]++(?:\[[ xX]\] )?)", ""),  # headings, items
        (r"\[\[(?:[a-z]++:(?=\S))?([^\[\]|\n]*+)\]\]", r"\1"),  # wiki links, their prefix off
        (r"\[\[[^\[\]|\n]*+\|([^\[\]\n]*+)\]\]", r"\1"),
        (r"\[\^[^\[\]\n]*+\]", ""),  # footnote marks
        (r"\]\((?:[^()\n]++|\([^()\n]*+\))*+\)", ""),  # targets of links and figures
        (r"\]\[[^\[\]\n]*+\]", ""),
        (r"<(https?://[^<>\s]++)>", r"\1"),
        (r"</?[a-zA-Z][^<>]*+>", ""),  # tags
        (r"\{:? ?[#.][^{}\n]*+\}", ""),  # attributes
    )
)
_MARKS = re.compile(
    r"""
      \\ ([!-/:-@\[-`{-~])                            # an escaped sign stays
    | (?<!\*) \*++ (?=\S) | (?<=[^\s*]) \*++          # emphasis, not 2 * 3
    | (?<!\w) _++ | (?<!_) _++ (?!\w)                 # emphasis, not snake_case
    | `++ | ~~ | !?\[ | \]
    """,
    re.VERBOSE,
)


def plain(markdown_source: str) -> str:
    """The words of `markdown_source`, without targets, marks and tags, a line for a line of text.

    `[[Title|words]]` gives its words, `[[en:Title]]` and `[[Title]]` the title.
    """
    text = "\n".join(_without_comments(markdown_source).splitlines())
    for pattern, kept in _RULES:
        text = pattern.sub(kept, text)
    text = _MARKS.sub(r"\1", text).replace("|", " ")
    lines = (" ".join(line.split()) for line in text.split("\n"))
    return "\n".join(line for line in lines if line)


def _without_comments(source: str) -> str:
    first, *others = source.split("<!--")
    return first + "".join(
        piece.partition("-->")[2] if "-->" in piece else piece for piece in others
    )
