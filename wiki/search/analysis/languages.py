"""The languages whose words have rules of their own; the others are only folded."""

from typing import Final

from wiki.search.analysis.english import ENGLISH
from wiki.search.analysis.french import FRENCH
from wiki.search.analysis.language import Language

_BY_CODE: Final = {"en": ENGLISH, "fr": FRENCH}
PLAIN: Final = Language(stem=str)
"""For a language without rules: a word is its letters."""


def language_of(code: str) -> Language:
    """How to read the words of the language of this code."""
    return _BY_CODE.get(code, PLAIN)


ANY_WORDS: Final = frozenset[str]().union(*(one.any_words for one in _BY_CODE.values()))
"""What stands for OR between two words of a question, in whichever language it is asked."""
ALL_WORDS: Final = frozenset[str]().union(*(one.all_words for one in _BY_CODE.values()))
"""The same for AND, which goes without saying."""
