"""Whose words a text is made of, in each of its languages."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from babel.lists import format_list
from babel.numbers import format_percent
from flask_babel import gettext as _
from flask_babel import ngettext

from blueprints.reading.shown import Shown
from wiki.documents.credits.queries import Share
from wiki.documents.credits.rules import Role
from wiki.vocab import languages

#: of all the words: who brought in less is counted, not named
_LEAST = 0.02


def lines(shown: Shown, credits: Mapping[str, Sequence[Share]]) -> list[str]:
    """One line for each language of the document, its original first."""
    told = []
    origin = shown.document.origin
    for part in sorted(shown.held, key=lambda part: part != origin):
        if part not in credits:
            continue  # without words, or not counted yet
        names = " – ".join(_pieces(credits[part], shown.language))
        spoken = languages.name_in(part, shown.language)
        if part == origin or origin not in shown.held:
            told.append(_("Text in %(language)s: %(names)s", language=spoken, names=names))
        else:
            told.append(_("Version in %(language)s: %(names)s", language=spoken, names=names))
    return told


def _pieces(shares: Sequence[Share], language: str) -> Iterator[str]:
    """Who wrote, who translated, which machines did; with percentages where there are several."""
    total = sum(share.words for share in shares)
    written, translated = (
        _names([share for share in shares if share.role == role], total, language)
        for role in (Role.WRITER, Role.TRANSLATOR)
    )
    if written:
        yield written
    if translated:
        yield _("translated by %(names)s", names=translated)
    for share in shares:
        if share.role == Role.MACHINE:
            yield _told(_machine(share), share.words, total, language)


def _names(shares: Sequence[Share], total: int, language: str) -> str:
    """The people of one name count as one; those of very little are counted together."""
    people = Counter[str]()
    for share in shares:
        people[share.name or _("people who left no name")] += share.words
    ranked = people.most_common()
    named = [one for at, one in enumerate(ranked) if at == 0 or one[1] >= _LEAST * total]
    told = [_told(name, words, total, language) for name, words in named]
    if others := len(ranked) - len(named):
        told.append(ngettext("%(num)s other", "%(num)s others", others))
    return str(format_list(told, locale=languages.locale(language))) if told else ""


def _machine(share: Share) -> str:
    told = {"engine": share.engine, "name": share.name}
    if share.name:
        return str(_("automatic translation by %(engine)s, reviewed by %(name)s", **told))
    return str(_("automatic translation by %(engine)s", **told))


def _told(name: str, words: int, total: int, language: str) -> str:
    if words == total:
        return name
    percent = min(max(words / total, 0.01), 0.99)  # whoever is not alone is not all, nor nothing
    return f"{name} {format_percent(percent, locale=languages.locale(language))}"
