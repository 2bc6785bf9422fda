"""What would change if a wish were dropped, in words."""

from collections.abc import Mapping
from dataclasses import dataclass

from flask_babel import lazy_gettext as _
from flask_babel.speaklater import LazyString

from blueprints.web.addresses import name_href
from wiki.documents.naming import Name, name_documents
from wiki.matching.rules import Refusal
from wiki.matching.sides import Side
from wiki.matching.wishes import said_in

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


@dataclass(frozen=True)
class Counter:
    """How many more there would be, in which case, and where that wish is changed."""

    more: int
    words: LazyString
    href: str


def counters(mine: Side, relaxations: Mapping[Refusal, int], language: str) -> list[Counter]:
    """What each wish costs; what brings most without it comes first."""
    said = said_in(mine, relaxations)
    names = name_documents({wish.document_id for wish in said.values()}, language)
    ordered = sorted(said, key=lambda wish: (-relaxations[wish], wish))
    return [
        Counter(relaxations[wish], DROPPED[wish], _href(names[at.document_id], at.field, language))
        for wish in ordered
        for at in [said[wish]]
    ]


def edit_href(name: Name, language: str) -> str:
    """Where an organisation says whom it looks for."""
    return _href(name, "is_looking", language)


def _href(name: Name, field: str, language: str) -> str:
    return f"{name_href(name, language, 'editing.edit')}#{field}"
