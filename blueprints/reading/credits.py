"""Who wrote a text, in each of its languages."""

from collections.abc import Mapping, Sequence

from babel.lists import format_list
from flask_babel import gettext as _

from blueprints.reading.shown import Shown
from wiki.vocab import languages


def lines(shown: Shown, authors: Mapping[str, Sequence[str]]) -> list[str]:
    """One line for each language of the document, its original first."""
    told = []
    origin = shown.document.origin
    for part in sorted(shown.held, key=lambda part: part != origin):
        names = _names(authors.get(part, ()), shown.language)
        spoken = languages.name_in(part, shown.language)
        if part == origin or origin not in shown.held:
            told.append(_("Text in %(language)s: %(names)s", language=spoken, names=names))
        else:
            told.append(_("Version in %(language)s: %(names)s", language=spoken, names=names))
    return told


def _names(names: Sequence[str], language: str) -> str:
    known = [name for name in names if name]
    if len(known) < len(names) or not known:
        known.append(_("people who left no name"))
    return format_list(known, locale=languages.locale(language))
