"""What the form of an answer offers to choose from."""

from dataclasses import dataclass

from blueprints.web.actor import current_actor
from wiki.offers.answers import houses
from wiki.texts.folding import fold
from wiki.vocab import vocabulary

Options = list[tuple[str, str]]  # code, what it is called


@dataclass(frozen=True)
class Choices:
    """Countries and languages by the alphabet, and the organisations of whoever has signed in."""

    countries: Options
    languages: Options
    houses: Options


def list_choices(language: str) -> Choices:
    """For the person of this request."""
    countries = [term for term in vocabulary.load("territories").offered() if not term.parent]
    spoken = vocabulary.load("spoken-languages").offered()
    return Choices(
        countries=_sorted([(term.code, term.label_in(language)) for term in countries]),
        languages=_sorted([(term.code, term.label_in(language)) for term in spoken]),
        houses=[
            (house.public_id, house.title)
            for house in houses.list_houses(current_actor(), language)
        ],
    )


def _sorted(options: Options) -> Options:
    return sorted(options, key=lambda option: fold(option[1]))
