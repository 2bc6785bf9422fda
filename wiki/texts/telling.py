"""The words that weigh: change one and a text says something else, in French or in English.

The lists are generous: taking a small change for a large one only costs a second look, and the
other way round misleads readers.
"""

import re
import unicodedata
from collections.abc import Iterator

from wiki.texts.words import is_word, tokens

_NUMBERS = """
    zéro deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize
    vingt trente quarante cinquante soixante cent mille million milliard demi moitié tiers quart
    double triple dizaine douzaine premier première deuxième troisième dernier dernière
    zero two three four five seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
    seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred
    thousand billion half third quarter once twice dozen first last
"""
_DATES = """
    lundi mardi mercredi jeudi vendredi samedi dimanche janvier février mars avril mai juin
    juillet août septembre octobre novembre décembre hier demain aujourd'hui matin midi soir minuit
    monday tuesday wednesday thursday friday saturday sunday january february march april may
    june july august september october november december yesterday today tomorrow morning noon
    evening midnight
"""
_NEGATIONS = """
    ne n' pas jamais rien aucun aucune nul nulle ni sans non guère plus moins sauf excepté
    interdit facultatif obligatoire seul seule seulement uniquement
    no not never none nothing nobody nowhere neither nor without cannot except unless hardly more
    less forbidden optional mandatory only
"""
_UNITS = """
    euro centime franc pound dollar cent seconde minute heure jour semaine mois année trimestre
    second hour day week month year mètre kilomètre centimètre millimètre hectare litre gramme
    kilo kilogramme tonne degré watt metre meter kilometre kilometer mile inch foot feet acre liter
    gram ton degree
"""
_WORDS = frozenset((_NUMBERS + _DATES + _NEGATIONS + _UNITS).split())
_SIGNS = frozenset("€$£%°?")
_BEFORE_FIGURE = frozenset("-−–+±<>≤≥≈×/")
_UNIT_LETTERS = 3  # km, kWh, ans: so short a word right after a figure is a unit
_NUMBERED = re.compile(r"^([ \t]*)\d+[.)](?=[ \t])", re.MULTILINE)
_TARGET = re.compile(r"\]\(([^()\s]*)|\[\[([^\[\]|]*)|(https?://[^\s<>()]+)")


def telling_words(source: str) -> list[str]:
    """The words and signs of a Markdown source that weigh, in order, folded for comparing.

    Figures with their sign and their unit, number words, days, months, negations, units. The
    numbers of list items do not count.
    """
    unnumbered = _NUMBERED.sub(r"\1-", unicodedata.normalize("NFC", source))
    return list(_telling(tokens(unnumbered)))


def link_targets(source: str) -> list[str]:
    """Where the links of a Markdown source lead, in order."""
    return ["".join(found).strip() for found in _TARGET.findall(source)]


def _telling(found: list[str]) -> Iterator[str]:
    before, after_figure = "", False
    for token in found:
        if token.isspace():
            before = ""
            continue
        word = token.casefold().replace("’", "'")
        has_figure = any(sign.isdigit() for sign in word)
        is_unit = after_figure and is_word(word) and len(word) <= _UNIT_LETTERS
        if has_figure and before in _BEFORE_FIGURE:
            yield before + word
        elif has_figure or is_unit or word in _SIGNS or _weighs(word):
            yield word
        before, after_figure = word, has_figure


def _weighs(word: str) -> bool:
    parts = word.replace("\u2011", "-").split("-")
    return word.endswith("n't") or any(
        part in _WORDS or part.removesuffix("s") in _WORDS for part in parts
    )
