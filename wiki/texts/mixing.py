"""Two languages in one text: paragraphs that are not in the language they should be in.

A rule of thumb for a suggestion, never for a refusal: it counts small words (Grefenstette,
"Comparing two language identification schemes", 1995), and says nothing of short texts.
"""

from collections.abc import Sequence

from wiki.texts.words import words
from wiki.vocab import languages

#: small words that a paragraph must hold before anything is said of it
_LEAST = 4
#: times as many as of any other language
_CLEARLY = 3


def find_other_language(text: str, language: str, known: Sequence[str]) -> str | None:
    """The first language of `known`, but for `language`, in which a paragraph of `text` is
    written; None when there is none. Quotations may be in any language.
    """
    for paragraph in text.splitlines():
        if not paragraph.lstrip().startswith(">"):
            spoken = _language_of(paragraph, known)
            if spoken not in (None, language):
                return spoken
    return None


def _language_of(paragraph: str, known: Sequence[str]) -> str | None:
    told = [word.casefold().rstrip("'’") for word in words(paragraph)]
    counts = {code: sum(word in languages.small_words(code) for word in told) for code in known}
    best = max(counts, key=lambda code: counts[code])
    others = max((count for code, count in counts.items() if code != best), default=0)
    return best if counts[best] >= max(_LEAST, _CLEARLY * others) else None
