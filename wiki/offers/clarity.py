"""How clear an offer is: ten public checks, one point each, the same in every language.

What offers leave in the dark is who is looked for, and for which joint action: that is what is
checked. A check looks at words and facts, never at who wrote them.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from wiki.kinds.fields import FactValue
from wiki.offers.phrasing import is_verb_led, only_talks
from wiki.texts.plain import plain
from wiki.texts.words import words

#: themes beyond which an offer speaks to nobody
MOST_THEMES = 4
#: words of a summary: enough to say who does what, few enough for the card
LEAST_WORDS, MOST_WORDS = 15, 120
#: words of a joint action
_ACTION_WORDS = 3


class Check(StrEnum):
    """What is looked at."""

    ACTIVITY = "activity"
    PLACES = "places"
    THEMES = "themes"
    OBJECTIVES = "objectives"
    WINDOW = "window"
    EXCHANGE = "exchange"
    PARTNERS = "partners"
    WHERE = "where"
    LANGUAGES = "languages"
    SUMMARY = "summary"


#: the field in which each is put right
FIELDS: Mapping[Check, str] = {
    Check.ACTIVITY: "activity",
    Check.PLACES: "places_min",
    Check.THEMES: "themes",
    Check.OBJECTIVES: "objectives",
    Check.WINDOW: "starts_on",
    Check.EXCHANGE: "activity",
    Check.PARTNERS: "partner_types",
    Check.WHERE: "partner_territories",
    Check.LANGUAGES: "languages",
    Check.SUMMARY: "summary",
}


@dataclass(frozen=True)
class Clarity:
    """What an offer missed in one language, in the order of `Check`."""

    missed: Sequence[Check]

    @property
    def score(self) -> int:
        """0 (nothing is clear) to 10."""
        return len(Check) - len(self.missed)


def look(facts: Mapping[str, FactValue], texts: Mapping[str, str], language: str) -> Clarity:
    """The checks of an offer in one of its languages. The same offer always gives the same."""
    passed = {**_of_facts(facts), **_of_texts(texts, language)}
    return Clarity([check for check in Check if not passed[check]])


def _of_facts(facts: Mapping[str, FactValue]) -> dict[Check, bool]:
    themes = facts.get("themes")
    return {
        Check.PLACES: bool(facts.get("places_min") or facts.get("places_max")),
        Check.THEMES: isinstance(themes, list) and 0 < len(themes) <= MOST_THEMES,
        Check.WINDOW: bool(facts.get("starts_on")),
        Check.PARTNERS: bool(facts.get("partner_types")),
        Check.WHERE: bool(facts.get("partner_territories") or facts.get("partner_area_types")),
        Check.LANGUAGES: bool(facts.get("languages")),
    }


def _of_texts(texts: Mapping[str, str], language: str) -> dict[Check, bool]:
    activity, objectives = texts.get("activity", ""), texts.get("objectives", "")
    action = f"{activity}\n\n{objectives}"
    return {
        Check.ACTIVITY: len(words(activity)) >= _ACTION_WORDS,
        Check.OBJECTIVES: is_verb_led(objectives, language),
        Check.EXCHANGE: bool(words(action)) and not only_talks(action, language),
        Check.SUMMARY: LEAST_WORDS <= len(words(plain(texts.get("summary", "")))) <= MOST_WORDS,
    }
