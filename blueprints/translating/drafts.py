"""A machine's drafts on the translator's desk: they fill fields, and are told from a person's."""

from time import monotonic

from werkzeug.datastructures import MultiDict

from blueprints.translating.form import MARK, PREFIX, Posted, key_of_draft
from wiki.translation import drafting
from wiki.translation.desk import Desk, Row, RowState
from wiki.translation.machine.errors import MachineError

#: seconds after which no further passage of a page is begun
_PATIENCE = 20


def drafted(desk: Desk, typed: Posted, form: MultiDict[str, str]) -> MachineError | None:
    """Fill `form` with drafts: of the passage asked for, else of those missing and still blank.

    Gives why it had to stop, if it had to; what was drafted or typed by then stays in `form`.
    """
    until = monotonic() + _PATIENCE
    for row in desk.rows:
        if not _is_asked(row, typed) or monotonic() > until:
            continue
        try:
            draft = drafting.draft(
                (row.source or "").strip(), desk.work.source_part, desk.work.part
            )
        except MachineError as error:
            return error
        form[PREFIX + row.unit] = draft.text
        form[MARK + row.unit] = f"{draft.engine}|{key_of_draft(draft.text)}"
    return None


def _is_asked(row: Row, typed: Posted) -> bool:
    if row.source is None:
        return False
    if typed.unit:
        return row.unit == typed.unit
    is_blank = not typed.texts.get(row.unit, row.opening).strip()
    return row.state is RowState.MISSING and is_blank
