"""Who looks for what, and who brings it: organisations and open offers, always as somebody."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from wiki.access.actor import Actor
from wiki.browsing.queries import Chosen, choose
from wiki.browsing.wish import Order, Wish
from wiki.kinds.offer import OFFER
from wiki.kinds.organisation import ORGANISATION

_THEMES, _TERRITORY = "themes", "territory"
_SOUGHT = "looking_themes"


@dataclass(frozen=True)
class About:
    """A theme and a territory; "": any."""

    theme: str = ""
    territory: str = ""


@dataclass(frozen=True)
class Half:
    """Organisations and offers that look for something, or that bring it, and how each was asked
    for.

    `theme`: the fact in which organisations say the themes.
    """

    organisations: Chosen
    offers: Chosen
    asked: Mapping[str, Wish]
    theme: str

    def count(self) -> int:
        """How many they are."""
        return len(self.organisations.ids) + len(self.offers.ids)

    def by_theme(self) -> Counter[str]:
        """How many of each theme, as if none had been chosen."""
        return _count(self.organisations, self.theme) + _count(self.offers, _THEMES)

    def by_territory(self) -> Counter[str]:
        """How many of each country and region, as if none had been chosen."""
        return _count(self.organisations, _TERRITORY) + _count(self.offers, _TERRITORY)


def list_needs(actor: Actor, language: str, about: About) -> Half:
    """Who looks for it: organisations that look for partners, offers that ask for something."""
    looking = {"is_looking": (str(True),)}
    return _half(actor, language, about, looking, _SOUGHT, ("exchange", "request"))


def list_brings(actor: Actor, language: str, about: About) -> Half:
    """Who brings it: organisations that work on it, offers that give something."""
    return _half(actor, language, about, {}, _THEMES, ("exchange", "offer"))


def _half(
    actor: Actor,
    language: str,
    about: About,
    filters: Mapping[str, tuple[str, ...]],
    theme: str,
    polarities: tuple[str, ...],
) -> Half:
    where = {_TERRITORY: _some(about.territory)}
    houses = Wish(ORGANISATION.name, language, {**filters, **where, theme: _some(about.theme)})
    ways = {"polarity": polarities, _THEMES: _some(about.theme)}
    offers = Wish(OFFER.name, language, {**ways, **where}, order=Order.NEWEST)
    return Half(
        organisations=choose(actor, houses),
        offers=choose(actor, offers),
        asked={wish.kind: wish for wish in (houses, offers)},
        theme=theme,
    )


def _some(code: str) -> tuple[str, ...]:
    return (code,) if code else ()


def _count(chosen: Chosen, name: str) -> Counter[str]:
    return Counter(dict(chosen.facets[name]))
