"""Identities of passages, and languages, as lines tell them."""

import re
from collections.abc import Iterable

from wiki.config import current
from wiki.exchange.refusals import refuse

_UNIT = re.compile(r"[0-9]{1,9}\.[0-9]{1,9}|[a-z_]{1,24}")


def check_language(language: str, field: str) -> None:
    """Go on only if the site is written in this language. Raises Invalid."""
    if language not in current().languages:
        raise refuse("language.unknown", field, language=language[:12])


def check_units(units: Iterable[str], field: str) -> None:
    """Go on only if these can be passages, or names of fields. Raises Invalid."""
    for unit in units:
        if not _UNIT.fullmatch(unit):
            raise refuse("passage.invalid", field, passage=unit[:40])


def check_known(units: Iterable[str], lines: int, field: str) -> None:
    """Go on only if none of these comes from a revision after the last one told."""
    for unit in units:
        number, dot, _ = unit.partition(".")
        if dot and int(number) > lines:
            raise refuse("passage.unknown", field, passage=unit)
