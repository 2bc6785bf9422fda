"""Where a text stands between the languages of the site."""

from dataclasses import dataclass

from babel.lists import format_list
from flask_babel import gettext as _
from flask_babel import ngettext

from blueprints.reading.addresses import document_href
from blueprints.reading.freshness import Freshness
from blueprints.reading.shown import Shown
from blueprints.web.dates import day
from wiki.documents.freshness.queries import Origin
from wiki.vocab import languages

Pairs = list[tuple[str, str]]


@dataclass(frozen=True)
class Passport:
    """A sentence, the languages that are missing, and what one can do about it."""

    sentence: str
    states: Pairs
    links: Pairs


def issue(shown: Shown, freshness: Freshness) -> Passport | None:
    """The passport of a document, where there is something to tell.

    A page of the site needs none when it has every language; a text shown for want of another
    says so on top already.
    """
    is_told = shown.other_language is not None and len(shown.held) == 1
    is_whole = not shown.missing and not freshness.notes
    if is_told or (is_whole and not shown.kind.has_section):
        return None
    states = [
        *freshness.states,
        *_missing(shown),
    ]
    return Passport(_sentence(shown, freshness), states, _links(shown, freshness))


def _missing(shown: Shown) -> Pairs:
    return [
        (_("not in %(language)s yet", language=_name(code, shown)), "none")
        for code in shown.missing
    ]


def _links(shown: Shown, freshness: Freshness) -> Pairs:
    links = [
        (
            _("Read it in %(language)s", language=_name(code, shown)),
            document_href(shown.document, code),
        )
        for code in shown.held
        if code != shown.part.part
    ]
    if len(shown.held) > 1:
        links.append((_("Read both, face to face"), shown.href("translating.both")))
    if freshness.update_href:
        links.append((_("Bring it up to date"), freshness.update_href))
    links += [
        (
            _("Translate it into %(language)s", language=_name(code, shown)),
            shown.translate_href(code),
        )
        for code in shown.missing
        if shown.offers_translating(code)
    ]
    return links


def _sentence(shown: Shown, freshness: Freshness) -> str:
    told = (_first(shown), _translated(shown, freshness.origin), _confirmed(freshness))
    return " ".join(filter(None, told))


def _confirmed(freshness: Freshness) -> str:
    """Who read it against another language, and found nothing to change; how far, if that is not
    all of it.
    """
    last = freshness.confirmed
    if last is None:
        return ""
    name = last.name or str(_("somebody who left no name"))
    if not freshness.is_behind:
        return str(_("Confirmed by %(name)s on %(day)s.", name=name, day=day(last.at)))
    return str(
        ngettext(
            "%(num)s passage confirmed by %(name)s on %(day)s, up to version %(number)s.",
            "%(num)s passages confirmed by %(name)s on %(day)s, up to version %(number)s.",
            last.passages,
            name=name,
            day=day(last.at),
            number=last.number,
        )
    )


def _translated(shown: Shown, origin: Origin) -> str:
    """Who or what translated the text that is shown, and from which version."""
    if origin.source is None:
        return ""
    told = {"language": _name(origin.source, shown), "number": origin.number}
    locale = languages.locale(shown.language)
    if origin.translators:
        names = format_list(origin.translators, locale=locale)
        return str(
            _(
                "Translated by %(names)s from version %(number)s in %(language)s.",
                names=names,
                **told,
            )
        )
    return str(_("Translated by a machine from version %(number)s in %(language)s.", **told))


def _first(shown: Shown) -> str:
    code = shown.document.origin
    others = [_name(other, shown) for other in shown.held if other != code]
    origin = _name(code, shown)
    if not others:
        return str(_("Written in %(language)s only.", language=origin))
    if code not in shown.held:
        return str(_("Written first in %(language)s, which cannot be read here.", language=origin))
    listed = format_list(others, locale=languages.locale(shown.language))
    return str(
        _("Written first in %(language)s; also in %(others)s.", language=origin, others=listed)
    )


def _name(code: str, shown: Shown) -> str:
    return languages.name_in(code, shown.language)
