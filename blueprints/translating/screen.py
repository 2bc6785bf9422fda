"""The translator's desk as a page."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from flask import Response, url_for
from flask_babel import gettext as _
from flask_babel import ngettext
from werkzeug.datastructures import MultiDict

from blueprints.translating.form import MARK, PREFIX
from blueprints.web.actor import current_actor
from blueprints.web.addresses import document_href
from blueprints.web.naming import field_name
from blueprints.web.render import work
from blueprints.web.routing import interface_language
from blueprints.web.typeset import typeset
from blueprints.web.words import tell, tell_by_field
from wiki.access.actions import Action
from wiki.access.policy import may
from wiki.documents.proposals import is_free
from wiki.documents.rules import action_of_writing
from wiki.documents.views import DocumentView
from wiki.errors import Problem
from wiki.texts.worddiff import Piece, diff_words
from wiki.translation.desk import Desk, Row, RowState
from wiki.translation.drafting import has_engine
from wiki.translation.glossary.queries import TermMet, terms_in
from wiki.translation.machine.errors import MachineError
from wiki.vocab import languages

#: words that a translator writes in a minute, reading included
_PACE = 25


@dataclass(frozen=True)
class Passage:
    """A passage that wants work. `pieces`: what changed in the source, in words.

    `mark`: which machine filled its field, and with what.
    """

    row: Row
    anchor: str
    field_id: str
    label: str
    text: str
    mark: str
    pieces: Sequence[Piece]
    hint: str
    error: str | None

    @property
    def rows(self) -> int:
        """How many lines its field shows."""
        return min(14, 2 + max(len(self.text), len(self.row.source or "")) // 60)


@dataclass(frozen=True)
class Folded:
    """A run of passages that want nothing."""

    label: str
    texts: Sequence[str]


def show(
    document: DocumentView,
    desk: Desk,
    typed: MultiDict[str, str],
    problems: Sequence[Problem] = (),
    is_torn: bool = False,
    machine_error: MachineError | None = None,
) -> Response:
    """The desk; `typed` fills its fields. `is_torn`: somebody changed the same passage too."""
    errors = _errors(desk, problems)
    may_edit = may(current_actor(), Action.DOCUMENT_EDIT, document.standing)
    return work(
        "translating/translate.html",
        409 if is_torn else 422 if problems else 200,
        groups=_groups(document.kind, desk, typed, errors),
        errors=[(_field_id(unit), sentence) for unit, sentence in errors.items()],
        is_torn=is_torn,
        is_filled=bool(typed),
        is_draft="is_draft" in typed,
        machine_error=tell(machine_error.problem) if machine_error else None,
        has_machine=has_engine(),
        has_drafts=may_edit and not document.standing.is_live_on_save,
        is_offering=not may_edit,
        is_taken=not is_free(
            current_actor(), document.id, document.standing, document.head, desk.work.part
        ),
        **_frame(document, desk),
    )


def _frame(document: DocumentView, desk: Desk) -> dict[str, object]:
    """What stands around the passages."""
    source, target, language = desk.work.source_part, desk.work.part, interface_language()
    return {
        "title": typeset(document.parts[source].title, source),
        "source": source,
        "target": target,
        "names": {code: languages.name_in(code, language) for code in (source, target)},
        "trail": _trail(document, target),
        "progress": _progress(desk),
        "is_new": desk.work.target is None,
        "may_see": may(current_actor(), Action.DOCUMENT_PUBLISH, document.standing),
        "head": desk.work.head,
        "source_number": desk.work.source.number,
        "terms": _terms(desk),
        "action": href(document, desk, {"from": source}),
        "back_href": _back(document, desk),
        "twin_href": document_href(document, target, "translating.both"),
        "glossary_href": url_for("glossary.terms", language=language),
    }


def href(
    document: DocumentView, desk: Desk, query: Mapping[str, str], anchor: str | None = None
) -> str:
    """The address of the desk."""
    told: dict[str, str] = {**query, **({"_anchor": anchor} if anchor else {})}
    return document_href(document, desk.work.part, "translating.translate", **told)


def next_anchor(desk: Desk, unit: str | None) -> str | None:
    """Where to go on: the first open passage after `unit`, else the first one."""
    order = [row.unit for row in desk.rows]
    after = order.index(unit) if unit in order else -1
    waiting = [order.index(row.unit) for row in desk.open_rows]
    following = next((at for at in waiting if at > after), next(iter(waiting), None))
    return None if following is None else anchor_of(order[following])


def _groups(
    kind: str, desk: Desk, typed: MultiDict[str, str], errors: Mapping[str, str]
) -> list[Passage | Folded]:
    groups: list[Passage | Folded] = []
    for is_open, run in groupby(desk.rows, key=lambda row: row.is_open):
        rows = list(run)
        if is_open:
            groups += [passage(kind, row, typed, errors) for row in rows]
        else:
            groups.append(Folded(_folded_label(rows), [row.target or "" for row in rows]))
    return groups


def passage(
    kind: str, row: Row, typed: MultiDict[str, str], errors: Mapping[str, str], mark: str = ""
) -> Passage:
    """A passage of a document of this kind to show; `mark` tells it from those of others."""
    before = (row.before or "").strip()
    is_new = row.before is None
    return Passage(
        row=row,
        anchor=mark + anchor_of(row.unit),
        field_id=mark + _field_id(row.unit),
        label=_label(kind, row),
        text=typed.get(PREFIX + row.unit, row.opening),
        mark=typed.get(MARK + row.unit, ""),
        pieces=[] if is_new else diff_words(before, (row.source or "").strip()),
        hint=_hint(row),
        error=errors.get(row.unit),
    )


def _label(kind: str, row: Row) -> str:
    if row.place is None:
        return field_name(kind, row.unit) if row.source is not None else str(_("Passage"))
    return str(_("Passage %(number)s", number=row.place))


def _folded_label(rows: Sequence[Row]) -> str:
    return str(
        ngettext(
            "%(num)s passage up to date, nothing to do",
            "%(num)s passages up to date, nothing to do",
            len(rows),
        )
    )


def _hint(row: Row) -> str:
    if row.state is RowState.GONE:
        return str(_("Empty the field to take the passage away here too."))
    if row.carried is None:
        return ""
    listed = ", ".join(f"“{constant}”" for constant in row.carried.constants)
    if row.carried.is_all:
        return str(
            _("%(constants)s carried over: nothing else changed, save it.", constants=listed)
        )
    return str(_("%(constants)s carried over already.", constants=listed))


def _progress(desk: Desk) -> str:
    """What is left, in passages and minutes."""
    waiting = desk.open_rows
    if not waiting:
        return str(_("Everything is up to date: there is nothing to translate."))
    return str(
        ngettext(
            "%(num)s passage to bring up to date, about %(minutes)s min",
            "%(num)s passages to bring up to date, about %(minutes)s min",
            len(waiting),
            minutes=minutes_for(waiting),
        )
    )


def minutes_for(rows: Sequence[Row]) -> int:
    """How long these passages take, about."""
    return max(1, round(sum(_words(row) for row in rows) / _PACE))


def _words(row: Row) -> int:
    """The words to write: those that changed, or all of a missing passage."""
    if row.before is None:
        return len((row.source or "").split())
    pieces = diff_words(row.before, row.source or "")
    return sum(len(piece.text.split()) for piece in pieces if piece.op == "added")


def _terms(desk: Desk) -> Sequence[TermMet]:
    """What the glossary says of the passages that are open."""
    text = "\n".join(row.source or "" for row in desk.open_rows)
    return terms_in(text, desk.work.source_part, desk.work.part)


def _errors(desk: Desk, problems: Sequence[Problem]) -> dict[str, str]:
    units = {row.unit for row in desk.rows}
    told = tell_by_field(problems)
    return {name if name in units else desk.rows[0].unit: told[name] for name in told}


def anchor_of(unit: str) -> str:
    """Where a passage stands on the desk."""
    return f"p-{unit.replace('.', '-')}"


def _field_id(unit: str) -> str:
    return f"t-{unit.replace('.', '-')}"


def _trail(document: DocumentView, target: str) -> list[tuple[str, str]]:
    spoken = document.language_for(target)
    title = typeset(document.parts[spoken].title, spoken)
    return [(title, document_href(document, target, "reading.show"))]


def _back(document: DocumentView, desk: Desk) -> str | None:
    """The same work the other way, where there is something to translate back."""
    source = desk.work.source_part
    action = action_of_writing(document.origin, [source])
    if desk.work.target is None or not may(current_actor(), action, document.standing):
        return None
    query = {"from": desk.work.part}
    return document_href(document, source, "translating.translate", **query)
