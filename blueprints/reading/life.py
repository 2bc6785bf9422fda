"""What a reader of an offer should know first: until when it can be answered, or how it ended."""

from flask_babel import gettext as _

from blueprints.reading.shown import Shown
from blueprints.web.dates import day
from wiki.offers import queries
from wiki.offers.queries import OfferView
from wiki.offers.rules import Shown as State
from wiki.vocab import vocabulary

Told = tuple[str, str, str]  # level, first word, sentence


def tell_life(shown: Shown) -> Told | None:
    """A word on the offer that is shown; None for a draft, of which something else is told."""
    offer = queries.look(shown.actor, shown.document.id, shown.document.standing)
    if offer.is_active and offer.expires_on:
        return (
            "note",
            _("Open."),
            _("It can be answered until %(day)s.", day=day(offer.expires_on)),
        )
    if offer.shown in (State.EXPIRED, State.CONCLUDED, State.ARCHIVED):
        return "warn", _("Ended."), _how_it_ended(offer, shown.language)
    return None


def _how_it_ended(offer: OfferView, language: str) -> str:
    """That it cannot be answered, and what came of it as far as anybody told."""
    ended = _("This offer can still be read, and no longer be answered.")
    if offer.outcome is None:
        return str(ended)
    outcome = vocabulary.load("offer-outcomes").label(offer.outcome, language)
    told = _("What came of it: %(outcome)s.", outcome=outcome)
    return " ".join(filter(None, [ended, told, offer.outcome_words]))
