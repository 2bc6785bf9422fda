"""The abbreviations of each language, as their dot says whether a sentence may end there."""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, eq=False)
class Abbreviations:
    """Words without their last dot, in small letters.

    What they announce always follows `before_words` (M., Dr) and, when it is a figure,
    `before_figures` (p., art.); after any other a sentence may end.
    """

    before_words: frozenset[str] = frozenset()
    before_figures: frozenset[str] = frozenset()


def _listed(before_words: str, before_figures: str) -> Abbreviations:
    return Abbreviations(frozenset(before_words.split()), frozenset(before_figures.split()))


_BY_LANGUAGE: Final = {
    "fr": _listed(
        "m mm mme mmes mlle dr drs me mgr pr st ste av bd bld cf ex p.ex env resp dir coord éd vs"
        " i.e e.g",
        "art chap fig n no nº n° p pp par § vol t tél ch ann al tab réf v",
    ),
    "en": _listed(
        "mr mrs ms mx dr prof rev st sr jr gen gov hon messrs cf e.g i.e viz vs approx resp dept"
        " est ed eds",
        "no nos art ch chap fig figs p pp para sec vol v tel ext app eq ref c ca",
    ),
}
_NONE: Final = Abbreviations()


def abbreviations_of(language: str) -> Abbreviations:
    """Those of a language; none for a language that has no list."""
    return _BY_LANGUAGE.get(language, _NONE)
