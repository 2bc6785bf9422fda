"""What would change if a wish were dropped, in words."""

from collections.abc import Mapping

from flask_babel import lazy_gettext as _
from flask_babel.speaklater import LazyString

from wiki.matching.rules import Refusal

#: what dropping it means, for the side that made the wish
DROPPED: Mapping[Refusal, LazyString] = {
    Refusal.TYPE: _("if you took partners of any kind"),
    Refusal.COUNTRY: _("if you looked in every country"),
    Refusal.PROJECT_KIND: _("if you took any kind of project"),
    Refusal.LANGUAGE: _("if you accepted to work through translation"),
    Refusal.WINDOW: _("if your dates were open"),
}

#: why two sides are not proposed to each other
REFUSED: Mapping[Refusal, LazyString] = {
    Refusal.UNPUBLISHED: _("It is not matched: it is not public, or it has ended."),
    Refusal.SAME_GROUP: _("It is yours."),
    Refusal.BLOCKED: _("It is set aside for now, on one side or the other."),
    Refusal.DECLINED: _("It is set aside for now, on one side or the other."),
    Refusal.TYPE: _("One of you looks for partners of another kind."),
    Refusal.COUNTRY: _("One of you looks in other countries or regions."),
    Refusal.PROJECT_KIND: _("The kinds of project that you look for do not meet."),
    Refusal.LANGUAGE: _("You share no language, and one of you does not work through translation."),
    Refusal.WINDOW: _("Your dates do not overlap."),
    Refusal.FULL: _("All places are taken."),
}


def counters(relaxations: Mapping[Refusal, int]) -> list[tuple[int, LazyString]]:
    """How many more, and in which case; what brings most comes first."""
    ordered = sorted(relaxations.items(), key=lambda one: (-one[1], one[0]))
    return [(count, DROPPED[wish]) for wish, count in ordered]
