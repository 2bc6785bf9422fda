"""The screens of writing, put together: the form, its preview, the two texts of a conflict."""

from dataclasses import dataclass
from typing import NamedTuple

from flask import Response, request, url_for

from blueprints.editing import controls
from blueprints.editing.form import EditForm
from blueprints.editing.previewing import Preview, look_ahead
from blueprints.editing.weighing import Weighed, changed_passages
from blueprints.web.actor import current_actor
from blueprints.web.naming import field_name
from blueprints.web.render import work
from blueprints.web.routing import interface_language
from wiki.access.actions import Action
from wiki.access.actor import Actor
from wiki.access.policy import may
from wiki.config import current
from wiki.documents import contents, history
from wiki.documents.freshness.queries import list_stale
from wiki.documents.saving import EditConflict
from wiki.documents.sections import list_sections
from wiki.documents.views import DocumentView
from wiki.kinds.kind import Kind
from wiki.texts import units
from wiki.texts.significance import propose
from wiki.texts.typography import typeset
from wiki.texts.units import Unit
from wiki.texts.worddiff import Op, Piece, diff_words
from wiki.vocab import languages, vocabulary


def edit(form: EditForm, document: DocumentView | None, status: int = 200) -> Response:
    """The form, with what is wrong in it."""
    return _screen(form, document, status)


def preview(form: EditForm, document: DocumentView | None, source: str, body: str = "") -> Response:
    """The form below what its text will look like.

    `source`: the text in the form; `body`: the whole that it is to become.
    """
    public_id = document.public_id if document else "preview"
    ahead = look_ahead(form, public_id, source)
    weighed = changed_passages(document, form, body) if document else []
    return _screen(form, document, 200, preview=ahead, weighed=weighed)


@dataclass(frozen=True)
class Torn:
    """One field that two people changed: what stands now and what was typed, word by word."""

    name: str
    label: str
    theirs: str
    theirs_pieces: list[Piece]
    mine_pieces: list[Piece]


def conflict(form: EditForm, document: DocumentView, body: str, error: EditConflict) -> Response:
    """Both texts; the form below holds the person's own, to be saved over the newer one."""
    theirs = contents.parse(error.theirs.get(form.part, b"{}"))
    form.show_whole(body)
    form.base_number = error.number
    torn = [
        _tear(form.kind, name, str(theirs.get(name, "")), str(mine))
        for name, mine in form.texts.items()
        if str(mine) != str(theirs.get(name, ""))
    ]
    return _screen(form, document, 409, torn=torn)


def _tear(kind: Kind, name: str, theirs: str, mine: str) -> Torn:
    pieces = diff_words(theirs, mine)
    return Torn(
        name=name,
        label=field_name(kind.name, name),
        theirs=theirs,
        theirs_pieces=[piece for piece in pieces if piece.op != Op.ADDED],
        mine_pieces=[piece for piece in pieces if piece.op != Op.REMOVED],
    )


def show_piece(document: DocumentView, form: EditForm) -> None:
    """Fill the form with the section, or the passage, that is edited; all of it when it is gone."""
    held = document.parts.get(form.part)
    piece = form.find_piece(units.decode(held.units, held.body)) if held else None
    if held is None or piece is None:
        form.show_whole(held.body if held else "")
        return
    form.texts["body"] = held.body[piece.start : piece.end]
    form.facts = None


def whole_body(actor: Actor, document: DocumentView, form: EditForm) -> str | None:
    """The whole text, the edited piece put back in its place; None when that place is gone."""
    typed = str(form.texts.get("body", "")).replace("\r\n", "\n")
    if not form.is_piece:
        return typed
    base = history.read_base(actor, document, form.base_number).get(form.part)
    piece = form.find_piece(base.units) if base else None
    if base is None or piece is None:
        return None
    source = "".join(unit.text for unit in base.units)
    before, after = source[: piece.start], source[piece.end :]
    if form.passage:
        form.significance = form.significance or propose(source[piece.start : piece.end], typed)
        typed = typed.rstrip()
        return before + (typed + after if typed else after.lstrip("\n"))
    if after and not typed.endswith("\n\n"):
        typed = typed.rstrip("\n") + "\n\n"
    return before + typed + after


def _screen(
    form: EditForm,
    document: DocumentView | None,
    status: int,
    preview: Preview | None = None,
    torn: list[Torn] | None = None,
    weighed: list[Weighed] | None = None,
) -> Response:
    return work(
        "editing/edit.html",
        status,
        subject=subject_of(form, document),
        action=request.full_path.rstrip("?"),
        trail=trail_of(document),
        form=form,
        is_new=document is None,
        **_translating(form, document),
        controls=controls.controls(form.kind),
        options=controls.options(form.kind),
        significances=_significances(),
        tongues=_tongues(form, document),
        sections=_sections(form, document),
        section_history=_section_history(form, document),
        other=_other_text(form, document),
        behind=_behind(form, document),
        report_href=_here(document, "stewarding.report") if document else None,
        preview=preview,
        torn=torn or [],
        weighed=weighed or [],
    )


def _translating(form: EditForm, document: DocumentView | None) -> dict[str, bool]:
    """Whether the language is new to the document, and whether a volunteer writes it."""
    if document is None:
        return {"is_translation": False, "is_offering": False}
    is_own = may(current_actor(), Action.DOCUMENT_EDIT, document.standing)
    return {"is_translation": form.part not in document.parts, "is_offering": not is_own}


def _significances() -> list[tuple[str, str]]:
    language = interface_language()
    return [(term.code, term.label_in(language)) for term in vocabulary.load("significances")]


class Subject(NamedTuple):
    """The title of what is written, in the language that is written or translated from."""

    title: str
    language: str


def subject_of(form: EditForm, document: DocumentView | None) -> Subject:
    """What is written, for the heading of the screen."""
    if document is None:
        return Subject("", form.part)
    spoken = document.language_for(form.part)
    return Subject(document.parts[spoken].title, spoken)


def _here(
    document: DocumentView, endpoint: str, part: str | None = None, section: str | None = None
) -> str:
    language = interface_language()
    slug = document.parts[document.language_for(language)].slug
    return url_for(
        endpoint, language=language, kind=document.kind, slug=slug, part=part, section=section
    )


def trail_of(document: DocumentView | None) -> list[tuple[str, ...]]:
    """The way back to where the document is read."""
    if document is None:
        return []
    spoken = document.language_for(interface_language())
    title = typeset(document.parts[spoken].title, spoken)
    return [(title, _here(document, "reading.show"), spoken)]


def _tongues(form: EditForm, document: DocumentView | None) -> list[tuple[str, str, bool]]:
    """(name, address, whether it is this one) of each language the document can be written in."""
    tongues = []
    for code in current().languages:
        if document is None:
            language = interface_language()
            href = url_for("editing.new", language=language, kind=form.kind.name, part=code)
        else:
            href = _here(document, "editing.edit", part=code)
        tongues.append((languages.own_name(code), href, code == form.part))
    return tongues


def _sections(form: EditForm, document: DocumentView | None) -> list[tuple[str, str]]:
    if document is None or form.is_piece:
        return []
    return [
        (found.heading, _here(document, "editing.edit", part=form.part, section=found.unit_id))
        for found in list_sections(_units(document, form.part))
    ]


def _section_history(form: EditForm, document: DocumentView | None) -> str | None:
    if document is None or not form.section:
        return None
    return _here(document, "history.revisions", form.part, form.section)


@dataclass(frozen=True)
class OtherText:
    """The text that a first translation starts from."""

    language: str
    language_name: str
    title: str
    source: str


def _units(document: DocumentView | None, part: str) -> list[Unit]:
    held = document.parts.get(part) if document else None
    return units.decode(held.units, held.body) if held else []


def _other_text(form: EditForm, document: DocumentView | None) -> OtherText | None:
    if document is None or form.part in document.parts or not document.parts:
        return None
    spoken = document.language_for(form.part)
    held = document.parts[spoken]
    name = languages.name_in(spoken, interface_language())
    return OtherText(spoken, name, held.title, held.body)


def _behind(form: EditForm, document: DocumentView | None) -> list[tuple[str, str, int]]:
    """(language, its name, its revision) of each that says what this text has not taken in."""
    if document is None or form.part not in document.parts:
        return []
    numbers = {one: document.parts[one].number for one in _sources(form, document)} | form.behind
    return [
        (source, languages.name_in(source, interface_language()), number)
        for source, number in numbers.items()
    ]


def _sources(form: EditForm, document: DocumentView) -> list[str]:
    return list(dict.fromkeys(one.source for one in list_stale(document, form.part)))
