"""What a reader of an offer should know first: until when it can be answered, or how it ended."""

from datetime import date

from flask_babel import gettext as _
from flask_babel import ngettext

from blueprints.reading.shown import Shown
from blueprints.web.dates import day
from wiki.offers.answers import habits
from wiki.offers.answers.rules import NUDGES
from wiki.offers.queries import OfferView
from wiki.offers.rules import Shown as State
from wiki.vocab import vocabulary

Told = tuple[str, str, str]  # level, first word, sentence


def find_answer_href(shown: Shown) -> str | None:
    """Where the offer is answered; None when it cannot be, and for what is no offer."""
    if shown.offer is None or not (shown.part.is_live and shown.offer.is_active):
        return None
    return shown.href("answering.form")


def tell_life(shown: Shown) -> Told | None:
    """A word on the offer that is shown; None for a draft, of which something else is told, and
    for what is no offer.
    """
    offer = shown.offer
    if offer is None:
        return None
    if offer.is_active and offer.expires_on:
        until = _("It can be answered until %(day)s.", day=day(offer.expires_on))
        return "note", _("Open."), " ".join(filter(None, [until, _tell_habits(shown)]))
    if offer.shown in (State.EXPIRED, State.CONCLUDED, State.ARCHIVED):
        return "warn", _("Ended."), _how_it_ended(offer, shown.language)
    return None


def tell_end(until: date | None) -> str:
    """In a list: until when an offer can be answered; None: it no longer can."""
    if until is None:
        return str(_("Ended: it can no longer be answered."))
    return str(_("Open until %(day)s.", day=day(until)))


def tell_slowness(shown: Shown) -> Told | None:
    """That somebody has waited too long for an answer, if so."""
    if not habits.list_slow([shown.document.id]):
        return None
    sentence = ngettext(
        "Somebody has waited for an answer for %(num)s day or more.",
        "Somebody has waited for an answer for %(num)s days or more.",
        NUDGES[-1],
    )
    return "warn", _("Slow to answer."), sentence


def _tell_habits(shown: Shown) -> str:
    """How soon its organisation answers in general; "" while too little is known."""
    found = habits.find_habits(shown.document.standing.organisation_id)
    if found is None:
        return ""
    rate = _("This organisation answers %(tenths)s messages out of ten", tenths=found.tenths)
    if found.days is None:
        return f"{rate}."
    return str(
        ngettext(
            "%(rate)s, in %(num)s day in general.",
            "%(rate)s, in %(num)s days in general.",
            found.days,
            rate=rate,
        )
    )


def _how_it_ended(offer: OfferView, language: str) -> str:
    """That it cannot be answered, and what came of it as far as anybody told."""
    ended = _("This offer can still be read, and no longer be answered.")
    if offer.outcome is None:
        return str(ended)
    outcome = vocabulary.load("offer-outcomes").label(offer.outcome, language)
    told = _("What came of it: %(outcome)s.", outcome=outcome)
    return " ".join(filter(None, [ended, told, offer.outcome_words]))
