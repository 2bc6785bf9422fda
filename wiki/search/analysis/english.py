"""English: Porter2, with one spelling for both sides of the ocean."""

import re

from whoosh.lang.porter2 import stem as porter2

from wiki.search.analysis.language import Language, vocabulary

# What is written in two ways, and here in one.
_SPELLINGS = (
    (re.compile(r"(?<=[a-z]{4})iz(?=(?:e[drs]?|ers|es|ing|ations?|ational)$)"), "is"),
    (re.compile(r"(?<=[a-z]{3})our(?=(?:s|ed|ing|ful|hoods?|ly)?$)"), "or"),
    (re.compile(r"(?<=[a-z]{2})tre(?=s?$)"), "ter"),
    (re.compile(r"(?<=[a-z]{2})yz(?=(?:e[drs]?|ers|ing)$)"), "ys"),
    (re.compile(r"(?<=gram)me(?=s?$)"), ""),
    (re.compile(r"(?<=[a-z]{2}og)ue(?=s?$)"), ""),
)
# Words of which Porter2 would make another: an animal is not animated, a business not busy.
_APART = re.compile(r"(animal|business|experiment|important|paste|universe|witness)(?:e?s)?")


def stem(word: str) -> str:
    """The stem of a folded word, the same whichever side of the ocean it was spelt on.

    M. Porter's "English (Porter2) stemming algorithm" as Whoosh writes it. Without the spellings,
    it would make one word of "organize" and "organ", and two of "organise" and "organize".
    """
    if not (word.isascii() and word.isalpha()):
        return word
    if apart := _APART.fullmatch(word):
        return apart[1]
    for spelling, other in _SPELLINGS:
        word = spelling.sub(other, word)
    return str(porter2(word))


ENGLISH = Language(
    stem=stem,
    elided=vocabulary("l d qu"),  # in names
    possessives=vocabulary("s"),
    little_words=vocabulary(
        "a about an and are as at be been by can do does for from had has have he her his how i if"
        " in into is it its me my no not of on or our she so that the their them then there these"
        " they this to us was we were what when where which who why will with you your"
    ),
    any_words=frozenset({"OR"}),
    all_words=frozenset({"AND"}),
)
