"""The words of a text by which another is recognised, in whichever language it is written.

Words are read as search reads them: folded, without elisions, little words and endings. Beside
them stand the things that every language has words for, each under one name: "tiers-lieux" and
"third places" are both `c:third-place`. What a thing is called is told by the labels and other
labels of the vocabularies, and by the glossary.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import chain

from wiki.search.analysis.languages import language_of
from wiki.search.analysis.words import Word, forms, readable
from wiki.vocab import terms

#: where two call something alike, it is what the first says
VOCABULARIES = (
    *("themes", "organisation-types", "place-kinds", "area-types", "assets", "sea-basins"),
    *("ecosystem-roles", "network-services", "project-types", "funds"),
)
CONCEPT = "c:"
"""Begins the name of a thing. No word does."""

_PARTS = re.compile(r"\s*[/,()]\s*")
_FEWEST_LETTERS = 3  # of what names a thing: "R & D" would be found in any text
_FEWEST_WORDS = 2  # of a part of a label: "Village / harbour renewal" is not about villages

Forms = Mapping[str, Sequence[str]]
"""By language: the ways of writing one thing."""
_Phrase = tuple[str, ...]


class Lexicon:
    """What the languages of a site call the things that matter to its people."""

    def __init__(self, glossary: Iterable[Forms] = ()) -> None:
        """`glossary`: the forms of each of its terms. A term that a vocabulary knows adds to it."""
        self._named: dict[str, dict[_Phrase, str]] = {}
        for name in VOCABULARIES:
            for term in terms.read(name):
                self._call(f"{CONCEPT}{term.code}", _all_forms(term))
        for told in glossary:
            self._call(self._known(told) or _new_name(told), told)
        self._lengths = {language: _lengths(phrases) for language, phrases in self._named.items()}
        #: the names of all things
        self.concepts = frozenset(chain(*(phrases.values() for phrases in self._named.values())))

    def count(self, text: str, language: str) -> Counter[str]:
        """How many times `text` says each word, by its stem, and each thing, by its name."""
        read = _read(text, language)
        found = Counter(
            word.stem for word in read if not (word.parts or word.is_little or word.stem.isdigit())
        )
        stems = [word.stem for word in read if not word.parts]
        found.update(self._met(stems, language))
        compounds = (word.stem for word in read if word.parts)
        found.update(name for stem in compounds for name in self._met((stem,), language))
        return found

    def _met(self, stems: Sequence[str], language: str) -> Iterator[str]:
        """The things met, also inside one another: a network of third places, and a third place."""
        named, lengths = self._named.get(language, {}), self._lengths.get(language, {})
        for at, stem in enumerate(stems):
            for length in lengths.get(stem, ()):
                if name := named.get(tuple(stems[at : at + length])):
                    yield name

    def _call(self, name: str, told: Forms) -> None:
        for language, written in told.items():
            phrases = self._named.setdefault(language, {})
            for form in written:
                phrase = _phrase(form, language)
                if len("".join(phrase)) >= _FEWEST_LETTERS:
                    phrases.setdefault(phrase, name)

    def _known(self, told: Forms) -> str | None:
        """The thing that one of these forms is a name of already."""
        found = (
            self._named.get(language, {}).get(_phrase(form, language))
            for language, written in sorted(told.items())
            for form in written
        )
        return next(filter(None, found), None)


def _all_forms(term: terms.Term) -> dict[str, list[str]]:
    return {
        language: [*_of_label(label), *term.also.get(language, ())]
        for language, label in term.label.items()
    }


def _of_label(label: str) -> Iterator[str]:
    """The label, and those of its parts that say enough by themselves."""
    yield label
    yield from (part for part in _PARTS.split(label) if len(part.split()) >= _FEWEST_WORDS)


def _new_name(told: Forms) -> str:
    return CONCEPT + next((form for _, written in sorted(told.items()) for form in written), "")


@lru_cache(maxsize=1 << 12)
def _phrase(form: str, language: str) -> _Phrase:
    return tuple(word.stem for word in _read(form, language) if not word.parts)


def _read(text: str, language: str) -> list[Word]:
    """The words of a text; a compound comes as one word, then as its parts."""
    return list(forms(readable(text), language_of(language)))


def _lengths(phrases: Iterable[_Phrase]) -> dict[str, list[int]]:
    """How many words the phrases that begin with a stem have."""
    found: dict[str, set[int]] = {}
    for phrase in phrases:
        found.setdefault(phrase[0], set()).add(len(phrase))
    return {stem: sorted(lengths, reverse=True) for stem, lengths in found.items()}
