"""Taking in a sheet: some hundred rows a transaction, nothing laid out."""

from collections.abc import Callable, Iterable, Iterator
from typing import BinaryIO

from sqlalchemy.exc import DataError, IntegrityError

from wiki.access.actions import Action
from wiki.access.actor import Actor
from wiki.access.policy import require
from wiki.config import current
from wiki.db import db, writing
from wiki.documents import derived
from wiki.documents.rules import FACTS
from wiki.errors import Invalid, Problem
from wiki.exchange.importing import Tally
from wiki.exchange.refusals import Refusal, refuse
from wiki.exchange.sheets.columns import Sheet
from wiki.exchange.sheets.reading import Row, read_rows
from wiki.exchange.sheets.taking import apply, apply_all
from wiki.gathering import gathered

_BATCH = 200
_MISSING = "fact.unknown_document"

#: the document that a row wrote; None: it was so already; or why it cannot be taken in
Outcome = int | None | Invalid


def import_sheet(
    stream: BinaryIO, sheet: Sheet, is_json: bool, on_refusal: Callable[[Refusal], None]
) -> Tally:
    """Take in every row that can be; the others are told to `on_refusal`, and change nothing.

    A row that is so already is skipped, and one that somebody has written since is refused. Rows
    that name an organisation of a later row are tried again at the end. Raises Invalid when the
    columns are wrong, Unavailable when the database stays locked.
    """
    tally = Tally()
    waiting: list[Row] = []
    for batch in _batches(read_rows(stream, sheet, is_json)):
        for row, refusal in _take_batch(batch, sheet, tally):
            if _is_early(refusal):
                waiting.append(row)
            else:
                on_refusal(refusal)
    tally.refused -= len(waiting)
    for batch in _batches(waiting):
        for _row, refusal in _take_batch(batch, sheet, tally):
            on_refusal(refusal)
    return tally


def import_for(
    actor: Actor,
    stream: BinaryIO,
    sheet: Sheet,
    is_json: bool,
    on_refusal: Callable[[Refusal], None],
) -> Tally:
    """The same for somebody who asks. Raises NotSignedIn or Forbidden, too."""
    require(actor, Action.SHEET_IMPORT)
    return import_sheet(stream, sheet, is_json, on_refusal)


def _batches(rows: Iterable[Row]) -> Iterator[list[Row]]:
    batch: list[Row] = []
    for row in rows:
        batch.append(row)
        if len(batch) == _BATCH:
            yield batch
            batch = []
    if batch:
        yield batch


def _take_batch(batch: list[Row], sheet: Sheet, tally: Tally) -> list[tuple[Row, Refusal]]:
    """The rows that were refused, and why."""
    refused: list[tuple[Row, Refusal]] = []
    written: set[int] = set()
    with writing():
        for row, outcome in zip(batch, _take_all(batch, sheet), strict=True):
            if isinstance(outcome, Invalid):
                refused.append((row, Refusal(row.line, row.id, _by_column(outcome.problems))))
            elif outcome is None:
                tally.held += 1
            else:
                tally.written += 1
                written.add(outcome)
        if written:
            derived.derive(written, current().languages)
    tally.refused += len(refused)
    return refused


def _take_all(batch: list[Row], sheet: Sheet) -> list[Outcome]:
    """All at once, which takes half the time; row by row when one of them cannot be taken."""
    try:
        with db.session.begin_nested(), db.session.no_autoflush, gathered():
            return [*apply_all(batch, sheet)]
    except (Invalid, DataError, IntegrityError):
        return [_take(row, sheet) for row in batch]


def _take(row: Row, sheet: Sheet) -> Outcome:
    """Take a row in, whole or not at all."""
    try:
        with db.session.begin_nested(), db.session.no_autoflush:
            return apply(row, sheet, with_other_address=True)
    except Invalid as error:
        return error
    except (DataError, IntegrityError):
        return refuse("line.not_storable")


def _is_early(refusal: Refusal) -> bool:
    return {problem.code for problem in refusal.problems} == {_MISSING}


def _by_column(problems: Iterable[Problem]) -> list[Problem]:
    """The same problems, under the names of the columns: `en.title` is `title_en`."""
    told = []
    for one in problems:
        part, _, name = one.field.rpartition(".")
        column = one.field if not part else name if part == FACTS else f"{name}_{part}"
        told.append(Problem(column, one.code, one.values))
    return told
