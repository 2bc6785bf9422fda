"""Organisations and offers from a file: a template, an upload, and what became of each row."""

from collections.abc import Sequence
from io import BytesIO

from flask import Response, request, url_for
from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l

from blueprints.stewarding.blueprint import blueprint, tabs
from blueprints.web.actor import current_actor
from blueprints.web.render import work
from blueprints.web.routing import on_kinds, on_site
from blueprints.web.words import PROBLEMS, tell
from wiki.access.actions import Action
from wiki.access.policy import require
from wiki.errors import Invalid, Problem
from wiki.exchange.importing import Tally
from wiki.exchange.refusals import Refusal
from wiki.exchange.sheets.columns import KINDS, Sheet
from wiki.exchange.sheets.exporting import template
from wiki.exchange.sheets.importing import import_for
from wiki.kinds.organisation import ORGANISATION

#: bytes of a file that is taken in while somebody waits; `lieux network import` takes more
_LARGEST = 300_000
_JSON = (".jsonl", ".ndjson")

PROBLEMS |= {
    "line.not_utf8": _l("From here on this is not UTF-8. Save the file as “CSV UTF-8”."),
    "line.too_long": _l("This line is too long."),
    "line.not_storable": _l("This row cannot be kept: it holds signs that are no text."),
    "json.invalid": _l("This line is not JSON."),
    "json.too_deep": _l("This line is not JSON."),
    "json.not_a_number": _l("This line is not JSON."),
    "json.not_an_object": _l("This line is not JSON."),
    "key.twice": _l("This name is there twice."),
    "csv.invalid": _l("From here on this is not CSV: a quotation mark may be missing."),
    "csv.too_wide": _l("This row has more than %(most)s cells."),
    "column.missing": _l("This column is missing."),
    "column.unknown": _l("No column is called so. The template has them all."),
    "column.twice": _l("This column is there twice."),
    "id.invalid": _l("Each row needs an id of 1 to 200 signs."),
    "kind.differs": _l("This id is that of another kind of page."),
    "row.deleted": _l("This page was deleted here."),
    "row.written_since": _l("Somebody wrote version %(number)s here since. Change it here."),
    "sheet.missing": _l("Choose a file."),
    "sheet.too_large": _l("This file is larger than %(most)s bytes. Cut it in pieces."),
}


@on_site(blueprint, "/-/sheets")
def sheets(language: str) -> Response:
    """The form, and the templates."""
    require(current_actor(), Action.SHEET_IMPORT)
    return _screen(language)


@on_site(blueprint, "/-/sheets", methods=["POST"])
def take_sheet(language: str) -> Response:
    """Take the file in, and tell what became of its rows."""
    require(current_actor(), Action.SHEET_IMPORT)
    kind, upload = request.form.get("kind", ""), request.files.get("file")
    refusals: list[Refusal] = []
    try:
        if kind not in KINDS or upload is None or not upload.filename:
            raise Invalid(Problem("file", "sheet.missing"))
        data = upload.stream.read(_LARGEST + 1)
        if len(data) > _LARGEST:
            raise Invalid(Problem("file", "sheet.too_large", {"most": _LARGEST}))
        sheet, is_json = Sheet(KINDS[kind], has_private=True), upload.filename.endswith(_JSON)
        tally = import_for(current_actor(), BytesIO(data), sheet, is_json, refusals.append)
    except Invalid as refusal:
        return _screen(language, kind, [Refusal(1, "", refusal.problems)], status=422)
    return _screen(language, kind, refusals, tally)


@on_kinds(blueprint, "/-/template.csv", only=tuple(KINDS))
def sheet_template(language: str, kind: str) -> Response:
    """The columns, for somebody to fill in."""
    require(current_actor(), Action.SHEET_IMPORT)
    answer = Response(template(Sheet(KINDS[kind], has_private=True)), mimetype="text/csv")
    answer.headers["Content-Disposition"] = f'attachment; filename="{kind}.csv"'
    return answer


def _screen(
    language: str,
    kind: str = ORGANISATION.name,
    refusals: Sequence[Refusal] = (),
    tally: Tally | None = None,
    status: int = 200,
) -> Response:
    names = {"organisation": _("Organisations"), "offer": _("Cooperation offers")}
    return work(
        "stewarding/sheets.html",
        status,
        kind=kind,
        kinds=list(names.items()),
        templates=[
            (name, url_for(".sheet_template", language=language, kind=code))
            for code, name in names.items()
        ],
        tally=tally,
        lines=[
            (one.line, one.id, problem.field, tell(problem))
            for one in refusals
            for problem in one.problems
        ],
        largest=_LARGEST // 1000,
        tabs=tabs(language, "sheets"),
    )
