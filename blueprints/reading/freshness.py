"""What the other languages say that a text has not taken in, and where its passages come from."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from flask import get_template_attribute
from flask_babel import gettext as _
from flask_babel import ngettext

from blueprints.reading.addresses import document_href
from blueprints.reading.shown import Shown
from blueprints.web.dates import day
from wiki.documents.freshness.confirmed import Confirmation, list_confirmations
from wiki.documents.freshness.pairs import is_field
from wiki.documents.freshness.queries import Origin, Stale, find_origin, list_stale
from wiki.documents.surroundings import Surroundings
from wiki.markup.beside import insert, shown_units
from wiki.texts.plain import plain
from wiki.texts.significance import Significance
from wiki.texts.worddiff import Op, Piece, diff_words
from wiki.vocab import languages


@dataclass(frozen=True)
class Note:
    """A disclosure beside a passage: a sentence, and what the other language says, in words."""

    unit: str | None
    sentence: str
    pieces: Sequence[Piece]
    language: str
    href: str | None


@dataclass(frozen=True)
class Freshness:
    """Where a text stands. `states` are (words, kind of state) pairs.

    `confirmed`: who found last that it needs no change.
    """

    states: Sequence[tuple[str, str]]
    origin: Origin
    notes: Sequence[Note]
    update_href: str | None
    confirmed: Confirmation | None

    @property
    def is_behind(self) -> bool:
        """Whether there is something that it has not taken in."""
        return any(kind == "late" for _words, kind in self.states)

    def beside(self, html: str, fields: Collection[str] = ()) -> tuple[str, Sequence[Note]]:
        """The text with each note at its passage; and those that have no place in it, such as what
        changed in its title.

        `fields`: the texts that stand apart, each with its own notes.
        """
        if not self.notes:
            return html, ()
        held = shown_units(html)
        stale_note = get_template_attribute("components/stale_note.html", "stale_note")
        pieces: dict[str, str] = {}
        above = []
        for note in self.notes:
            if note.unit is None or note.unit not in held:
                above.append(note)
                continue
            written = stale_note(note.sentence, note.pieces, note.language, note.href)
            pieces[note.unit] = pieces.get(note.unit, "") + written
        return insert(html, pieces), [note for note in above if note.unit not in fields]

    def of(self, field: str) -> list[Note]:
        """The notes of a text that stands apart from the body."""
        return [note for note in self.notes if note.unit == field]


NOTHING = Freshness((), Origin(), (), None, None)


def look(shown: Shown, around: Surroundings) -> Freshness:
    """Where the text that is shown stands; nothing of a text in one language or not public.

    Most texts are neither behind nor translated: `around` tells, and nothing more is asked.
    """
    if len(shown.held) < 2 or not shown.part.is_live:
        return NOTHING
    language = shown.part.part
    least = Significance.CLEARER if shown.actor.is_member else Significance.MEANING
    stale = list_stale(shown.document, language, least) if language in around.behind else []
    is_translated = language in around.translated
    origin = find_origin(shown.document, shown.part) if is_translated else Origin()
    is_confirmed = language in around.confirmed
    said = list_confirmations(shown.document) if is_confirmed else ()
    confirmed = (one for one in said if one.language == language)
    return Freshness(
        states=list(_states(stale, origin, shown.language)),
        origin=origin,
        notes=[*(_note(one, shown) for one in stale), *_machine_notes(origin, shown)],
        update_href=_desk(shown, stale[0].source, None) if stale else None,
        confirmed=next(confirmed, None),
    )


def _states(stale: Sequence[Stale], origin: Origin, language: str) -> Iterator[tuple[str, str]]:
    diverged = [one for one in stale if one.is_diverged]
    for source in dict.fromkeys(one.source for one in stale if not one.is_diverged):
        count = sum(one.source == source and not one.is_diverged for one in stale)
        name = languages.name_in(source, language)
        yield (
            ngettext(
                "%(num)s passage behind the text in %(language)s",
                "%(num)s passages behind the text in %(language)s",
                count,
                language=name,
            ),
            "late",
        )
    if diverged:
        yield (
            ngettext("%(num)s passage diverged", "%(num)s passages diverged", len(diverged)),
            "late",
        )
    if origin.machine:
        yield (
            ngettext(
                "%(num)s passage translated by a machine",
                "%(num)s passages translated by a machine",
                len(origin.machine),
            ),
            "auto",
        )
    if not stale and not origin.machine:
        yield _("up to date"), "ok"


def _note(one: Stale, shown: Shown) -> Note:
    return Note(
        unit=_unit(one),
        sentence=_sentence(one, shown.language),
        pieces=_pieces(one),
        language=one.source,
        href=_desk(shown, one.source, one.unit),
    )


def _unit(one: Stale) -> str | None:
    """The passage beside which it is told."""
    if is_field(one.unit):
        return one.unit
    return one.twins[-1] if one.twins else one.place


def _sentence(one: Stale, language: str) -> str:
    name = languages.name_in(one.source, language)
    told: Mapping[str, str] = {"language": name, "day": day(one.at)}
    if one.after is None:
        return str(_("This passage was taken away in %(language)s on %(day)s.", **told))
    if not one.twins:
        return str(_("One more passage in %(language)s since %(day)s: read it", **told))
    if one.is_diverged:
        return str(
            _("Both languages changed here: see what changed in %(language)s on %(day)s", **told)
        )
    if one.unit == "title":
        return str(_("The title changed in %(language)s on %(day)s: see the change", **told))
    if one.unit == "summary":
        return str(_("The summary changed in %(language)s on %(day)s: see the change", **told))
    return str(_("This passage changed in %(language)s on %(day)s: see the change", **told))


def _pieces(one: Stale) -> Sequence[Piece]:
    before, after = plain(one.before or ""), plain(one.after or "")
    if one.before is None or one.after is None:
        return [Piece(Op.SAME, after or before)]
    return diff_words(before, after)


def _machine_notes(origin: Origin, shown: Shown) -> Iterator[Note]:
    """What a machine wrote says so, with the original one click away."""
    for unit, text in origin.machine.items():
        yield Note(
            unit=unit,
            sentence=str(_("Automatic translation: see the original")),
            pieces=[Piece(Op.SAME, plain(text))],
            language=origin.source or shown.document.origin,
            href=_desk(shown, origin.source, None),
        )


def _desk(shown: Shown, source: str | None, unit: str | None) -> str | None:
    """Where the passage is brought up to date, in the interface of those who read it; None for who
    may not.
    """
    if not shown.offers_translating(shown.part.part):
        return None
    href = document_href(
        shown.document,
        shown.part.part,
        "translating.translate",
        **{"from": source or shown.document.origin},
    )
    return f"{href}#p-{unit.replace('.', '-')}" if unit else href
