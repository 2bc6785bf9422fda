"""What an offer still lacks before readers may see it, language by language."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date

from wiki.errors import Problem
from wiki.kinds.fields import FactValue
from wiki.kinds.offer import OFFER
from wiki.offers import rules

_TEXTS = {text.name for text in OFFER.texts}


@dataclass(frozen=True)
class Missing:
    """What is missing: among the facts, in each language, and of what is agreed beside them."""

    facts: list[Problem]
    texts: Mapping[str, list[Problem]]
    terms: list[Problem]

    @property
    def complete(self) -> list[str]:
        """The languages in which nothing is missing."""
        return [] if self.facts else [code for code, lacked in self.texts.items() if not lacked]

    @property
    def nearest(self) -> str:
        """The language in which the least is missing."""
        return min(self.texts, key=lambda code: len(self.texts[code]))

    @property
    def problems(self) -> list[Problem]:
        """What stands between the offer and its readers: one language is enough."""
        return [*self.terms, *self.facts, *self.texts[self.nearest]]


def look(
    facts: Mapping[str, FactValue], texts: Mapping[str, Mapping[str, str]], terms: list[Problem]
) -> Missing:
    """What this offer lacks; `texts` by language, of which there is one at least."""
    lacking = {language: OFFER.lacking(facts, told) for language, told in texts.items()}
    every = next(iter(lacking.values()))
    return Missing(
        facts=[problem for problem in every if problem.field not in _TEXTS],
        texts={
            language: [problem for problem in problems if problem.field in _TEXTS]
            for language, problems in lacking.items()
        },
        terms=terms,
    )


def check_terms(
    expires_on: date | None, given: Collection[str], has_agreed: bool, today: date
) -> list[Problem]:
    """What is wrong with the last day, and the agreements that are missing."""
    expiry = rules.check_expiry(expires_on, today)
    agreements = [] if has_agreed else rules.check_consents(given)
    return [expiry, *agreements] if expiry else agreements
