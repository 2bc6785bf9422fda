"""French: elisions, inclusive spellings, and a light stemmer."""

import re

from wiki.search.analysis.language import Language, vocabulary

# Words that end like plurals and are none.
_INVARIABLE = vocabulary(
    "acces bas bois bras bus campus choix colis corps cours cout dos fils fois fonds frais gens"
    " gros jus mais mois noix os paix pas pays poids prix puis refus repas sens temps tiers voix"
    " vers"
)

# Feminines that are words of their own: a commune is no commons.
_OTHER_WORDS = vocabulary("commune marine medecine partie")
_PAIRS = (
    ("trice", "teur"),
    ("euse", "eur"),
    ("eure", "eur"),
    ("ere", "er"),
    ("ive", "if"),
    ("ique", "ic"),
)
_SHORT_FEMININE = re.compile(r"[^aeiouy][iu]e$")


def stem(word: str) -> str:
    """The stem of a folded word: without plural, feminine, infinitive or participle.

    J. Savoy's minimal stemmer ("A stemming procedure and stopword list for general French
    corpora", JASIS 50(10), 1999), with short plurals and feminines, and the endings that come in
    pairs: -eau/-eaux, -al/-ail/-aux, -eur/-eure/-euse/-rice, -er/-ere, -if/-ive, -ic/-ique.
    """
    if len(word) < 4 or word in _INVARIABLE or not word.isalpha():
        return word
    word = _singular(word)
    if word in _OTHER_WORDS:
        return word
    if len(word) < 6:
        return word[:-1] if _SHORT_FEMININE.search(word) else word
    return _bare(_masculine(word))


def _singular(word: str) -> str:
    if word.endswith(("eaux", "eux", "oux")):
        return word[:-1]
    if word.endswith("aux"):
        return word[:-2] + "l"
    if word.endswith("s") and not word.endswith("ss"):
        word = word[:-1]
    if word.endswith("yau"):
        return word[:-1] + "l"
    return word[:-2] + "l" if word.endswith("ail") and len(word) > 5 else word


def _masculine(word: str) -> str:
    for feminine, masculine in _PAIRS:
        if word.endswith(feminine):
            return word.removesuffix(feminine) + masculine
    return word


def _bare(word: str) -> str:
    for ending in "ree":
        if len(word) > 5:
            word = word.removesuffix(ending)
    return word[:-1] if word[-1] == word[-2] else word


_ELIDED = vocabulary("l d qu j n s c m t jusqu lorsqu puisqu quoiqu")
_ENDING = (
    "(?:n?e|l?le|t?te|s?se|ve|fe|re|[rt]?rice|ice|t?euse|esse|i?[eè]re|i?enne|onne|[eè]te)?[sx]?"
    r"(?<=[^\W\d_])"
)
# Feminine endings after a dot, a hyphen or in brackets; the middle dot has a few of its own.
_INCLUSIVE = re.compile(
    r"(?<=[^\W\d_]{2})(?:"
    rf"(?:[·•‧∙⋅](?:{_ENDING}|elles?|ines?|la|sses?))+(?![^\W_])"
    rf"|(?:[.\-‐‑]{_ENDING})+(?![^\W_])"
    rf"|\({_ENDING}\)s?(?![^\W_])"
    ")",
    re.IGNORECASE,
)

FRENCH = Language(
    stem=stem,
    elided=_ELIDED,
    inclusive=_INCLUSIVE,
    little_words=_ELIDED
    | vocabulary(
        "a ai au aux avec ce ces cet cette comme comment dans de des dont du elle elles en est"
        " et eu il ils je la le les leur leurs lui ma mais me meme mes mon ne nos notre"
        " nous on ont ou par pas pour que quel quelle quelles quels qui quoi sa sans se ses"
        " si son sont sur ta te tes ton tu un une vos votre vous y"
    ),
    any_words=frozenset({"OU"}),
    all_words=frozenset({"ET"}),
)
