"""The rows of a file, one at a time: CSV as spreadsheets write it, or JSON Lines."""

import csv
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from io import TextIOWrapper
from typing import BinaryIO

from wiki.errors import Invalid
from wiki.exchange.jsonlines import LONGEST, parse, raw_lines
from wiki.exchange.refusals import refuse
from wiki.exchange.sheets.columns import ID, Sheet

_LONGEST_ID = 200
#: what a spreadsheet would take for a formula, behind the sign that keeps it from doing so
HELD = re.compile(r"'+[=+\-@\t\r]")

csv.field_size_limit(LONGEST)


@dataclass(frozen=True)
class Row:
    """A row as it was read. `cells`: by column, those that the file has; or why it was not."""

    line: int
    id: str
    cells: Mapping[str, object] | Invalid


def read_rows(stream: BinaryIO, sheet: Sheet, is_json: bool) -> Iterator[Row]:
    """Every row that is not blank; none after a line that cannot be read as CSV.

    Raises Invalid when the columns of a CSV are not those of the sheet.
    """
    yield from _read_json(stream, sheet) if is_json else _read_csv(stream, sheet)


def _read_json(stream: BinaryIO, sheet: Sheet) -> Iterator[Row]:
    for number, raw in raw_lines(stream):
        try:
            cells = parse(raw)
            _check_columns(list(cells), sheet)
            yield _row(number, cells)
        except Invalid as error:
            yield Row(number, "", error)


def _read_csv(stream: BinaryIO, sheet: Sheet) -> Iterator[Row]:
    text = TextIOWrapper(stream, "utf-8-sig", newline="")
    number = 1
    try:
        first = text.readline(LONGEST)
        delimiter = ";" if first.count(";") > first.count(",") else ","
        names = [name.strip() for name in next(csv.reader([first], delimiter=delimiter), [])]
        _check_columns(names, sheet)
        lines = csv.reader(text, delimiter=delimiter, strict=True)
        for told in lines:
            number, begun = lines.line_num + 1, number + 1
            if any(told):
                yield _of_list(begun, names, told)
    except UnicodeDecodeError as error:
        yield Row(number + 1, "", refuse("line.not_utf8", byte=error.start))
    except csv.Error as error:
        yield Row(number + 1, "", refuse("csv.invalid", reason=str(error)[:100]))
    finally:
        text.detach()


def _of_list(number: int, names: list[str], told: list[str]) -> Row:
    if len(told) > len(names):
        return Row(number, told[0][:_LONGEST_ID], refuse("csv.too_wide", most=len(names)))
    cells = {
        name: cell[1:] if HELD.match(cell) else cell
        for name, cell in zip(names, told, strict=False)
    }
    return _row(number, {name: cell for name, cell in cells.items() if name})


def _row(number: int, cells: Mapping[str, object]) -> Row:
    id_ = cells.get(ID)
    told = id_.strip() if isinstance(id_, str) else ""
    if not 0 < len(told) <= _LONGEST_ID or not told.isprintable():
        return Row(number, told[:_LONGEST_ID], refuse("id.invalid", ID))
    return Row(number, told, cells)


def _check_columns(names: list[str], sheet: Sheet) -> None:
    if ID not in names:
        raise refuse("column.missing", ID)
    for name in names:
        if name and name not in sheet.columns:
            raise refuse("column.unknown", name[:80])
        if name and names.count(name) > 1:
            raise refuse("column.twice", name[:80])
