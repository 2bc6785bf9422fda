"""A revision in words: who, what it changed, what became of it."""

from babel.lists import format_list
from flask import url_for
from flask_babel import gettext as _

from blueprints.web.routing import interface_language
from wiki.documents.history import RevisionView
from wiki.documents.rules import FACTS
from wiki.vocab import languages, vocabulary

#: (label, look) of states; (label, address) of links
Pairs = list[tuple[str, str]]


def author_of(view: RevisionView) -> str:
    """The name of who wrote it, or that we do not know."""
    return view.author or str(_("somebody who left no name"))


def author_href(view: RevisionView) -> str | None:
    """The recent changes of who wrote it."""
    if view.author_id is None:
        return None
    return url_for("stewarding.recent", language=interface_language(), author=view.author_id)


def changed(view: RevisionView) -> str:
    """ "Changed: French and facts (the meaning changed)"."""
    language = interface_language()
    names = [
        str(_("facts")) if part == FACTS else languages.name_in(part, language)
        for part in sorted(view.parts, key=lambda part: (part == FACTS, part))
    ]
    weight = vocabulary.load("significances").label(view.significance, language)
    if not names:
        return weight
    listed = and_list(names)
    return str(_("Changed: %(parts)s (%(significance)s)", parts=listed, significance=weight))


def marks(view: RevisionView) -> Pairs:
    """What sets it apart from a revision that everybody has read."""
    found: Pairs = []
    if view.is_held:
        found.append((_("waits for an editor"), "late"))
    elif not view.public:
        found.append((_("never public"), "none"))
    if view.is_review_open and not view.is_held:
        found.append((_("to check"), "late"))
    if view.is_hidden:
        found.append((_("hidden"), "bad"))
    elif view.is_note_hidden:
        found.append((_("note hidden"), "bad"))
    return found


def and_list(words: list[str]) -> str:
    """ "French and English", as the page's language writes it."""
    return format_list(words, locale=languages.locale(interface_language()))
