"""Texts made of every sign that Markdown knows, for the tests of properties."""

from hypothesis import strategies as st

_WORDS = ["word", "**bold**", "*em*", "_x_", "`code`", "[a](/b)", "[[P]]", "!", " : ", "#", "|"]
_LINES = ["\n", "\n\n", "\n- item", "\n    - sub", "\n\n1. one", "\n\n> quote", "  \n"]
_HEADINGS = ["\n\n## Title", "\n## T ##", "\n\nT\n===\n", "\n\n---\n"]
_TABLES = ["\n\n| a | b |\n|---|---|\n| c | d |", "\n| e | |", "\n\nTable: cap\n\n"]
_BLOCKS = ["\n\n```\ncode\n```\n", "\n\nTerm\n:   def", '\n\n![x](/y.png "t")']
_NOTES = ["\n\n!!! note\n    in", '\n\n!!! tip "T"\n\n    in', "[^1]", "\n\n[^1]: note"]
_ASIDE = ["[r]", '\n\n[r]: /x "t"', "\n\n*[word]: W"]
_HTML = ["<br>", "<b>", "<!-- c -->", "\n\n<!-- d -->\n"]
_PIECES = [*_WORDS, *_LINES, *_HEADINGS, *_TABLES, *_BLOCKS, *_NOTES, *_ASIDE, *_HTML]

#: a text in which anything may stand beside anything
texts = st.lists(st.sampled_from(_PIECES), max_size=12).map("".join)
