"""The words of the checks of an offer: what each asks, and the hint of a miss."""

from flask_babel import lazy_gettext as _
from flask_babel.speaklater import LazyString

from wiki.offers.clarity import FIELDS, Check, Clarity

#: check → (what is asked of every offer, what to do when it is missed)
CHECKS: dict[Check, tuple[LazyString, LazyString]] = {
    Check.ACTIVITY: (
        _("The joint action is named, in three words at least."),
        _("Name the joint action: what will partners make or do together?"),
    ),
    Check.PLACES: (
        _("The number of partners wanted is given."),
        _("Say how many partners you look for."),
    ),
    Check.THEMES: (
        _("There are one to four themes."),
        _("Choose one to four themes: an offer about everything speaks to nobody."),
    ),
    Check.OBJECTIVES: (
        _("Half of the objectives, or more, begin with a verb."),
        _("Begin each objective with a verb: create, train, publish…"),
    ),
    Check.WINDOW: (
        _("The day when the project could begin is given."),
        _("Say when the project could begin."),
    ),
    Check.EXCHANGE: (
        _("The project makes something, besides an exchange of experience."),
        _("An exchange of experience alone is seldom funded: say what will be made together."),
    ),
    Check.PARTNERS: (
        _("The type of partner is told."),
        _("Tell the type of partner that you look for."),
    ),
    Check.WHERE: (
        _("Territories or types of area are told."),
        _("Tell the territories, or the types of area, in which you look."),
    ),
    Check.LANGUAGES: (
        _("The languages in which you can work are told."),
        _("Tell the languages in which your team can work."),
    ),
    Check.SUMMARY: (
        _("The summary has fifteen to a hundred and twenty words."),
        _("Sum the project up in fifteen to a hundred and twenty words."),
    ),
}


def hints(clarity: Clarity) -> list[tuple[str, LazyString]]:
    """(the field that it is about, what to do) of each check that was missed."""
    return [(FIELDS[check], CHECKS[check][1]) for check in clarity.missed]
