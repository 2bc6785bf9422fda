"""Tables as spreadsheets open them: CSV (RFC 4180) in UTF-8, with the mark that tells them so."""

import csv
import io
import re
from collections.abc import Iterable, Iterator, Sequence

TYPE = "text/csv; charset=utf-8; header=present"
_MARK = "\ufeff"
_NUMBER = re.compile(r"-?[0-9]+([.,][0-9]+)?")
#: what makes a spreadsheet take a text for a formula
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def table(rows: Iterable[Sequence[object]]) -> Iterator[str]:
    """The rows, line by line; the first one is the heading."""
    held = io.StringIO()
    writer = csv.writer(held, lineterminator="\r\n")
    yield _MARK
    for row in rows:
        writer.writerow([harmless(cell) for cell in row])
        yield held.getvalue()
        held.seek(0)
        held.truncate()


def harmless(cell: object) -> str:
    """The text of a cell; one that would be taken for a formula is told to be text.

    >>> harmless("=1+1"), harmless("-1.5")
    ("'=1+1", '-1.5')
    """
    text = "" if cell is None else str(cell)
    is_formula = text.lstrip(" \u00a0").startswith(_FORMULA) and not _NUMBER.fullmatch(text)
    return f"'{text}" if is_formula else text
