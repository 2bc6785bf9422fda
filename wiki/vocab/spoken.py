"""The languages people speak: those of the Union, of its regions and of its neighbours."""

from functools import cache

from babel import Locale

from wiki.vocab import languages
from wiki.vocab.terms import Term, Vocabulary

NAME = "spoken-languages"

#: ISO 639: official in the Union; of its regions; of its neighbours and of newcomers
_CODES = """
bg cs da de el en es et fi fr ga hr hu it lt lv mt nl pl pt ro sk sl sv
br ca co eu gl oc cy gd fy lb rm
is no nb nn sq bs sr mk tr uk ka ru ar he zh
"""


@cache
def listed() -> Vocabulary:
    """The spoken languages, called as Unicode CLDR calls them in each language of the program."""
    called = {language: Locale.parse(language).languages for language in languages.known()}
    terms = [
        Term(code, {language: names[code] for language, names in called.items()}, {}, False)
        for code in _CODES.split()
    ]
    return Vocabulary(NAME, {term.code: term for term in terms})
