"""The keys that say which passages of a revision are translations, and who read a machine's."""

from collections.abc import Sequence
from typing import cast

from wiki.exchange.keys import Keys
from wiki.exchange.lines import ReviewedLine, TranslatedLine
from wiki.exchange.refusals import refuse
from wiki.exchange.unit_keys import check_language, check_units

_LONGEST_ENGINE = 40
_LONGEST_NAME = 500


def read_translated(keys: Keys) -> dict[str, Sequence[TranslatedLine]]:
    """Language → what was brought over into it. Raises Invalid."""
    languages = keys.object("translated")
    if languages is None:
        return {}
    told: dict[str, Sequence[TranslatedLine]] = {}
    for language in languages.names():
        path = f"translated.{language[:80]}"
        check_language(language, path)
        listed = languages.get(language, list)
        if not all(isinstance(one, dict) for one in listed):
            raise refuse("key.wrong_type", path, wanted="list of dict")
        told[language] = [_entry(Keys(cast(dict[str, object], one), path)) for one in listed]
        if any(one.source == language for one in told[language]):
            raise refuse("translated.from_itself", path)
    return told


def _entry(keys: Keys) -> TranslatedLine:
    source = keys.get("from", str)
    check_language(source, "translated.from")
    passages, units = keys.words("passages"), keys.words("units") or ()
    check_units((*(passages or ()), *units), "translated")
    told = TranslatedLine(
        source=source,
        number=keys.whole("number") or 0,
        passages=passages,
        units=units,
        engine=keys.text("engine", _LONGEST_ENGINE) or "",
        is_meaning=keys.find("meaning", bool) or False,
        reviewed=_reviewed(keys),
    )
    keys.end()
    if told.number == 0:
        raise refuse("key.missing", "translated.number")
    if told.reviewed and not told.engine:
        raise refuse("translated.no_machine", "translated.reviewed")
    return told


def _reviewed(keys: Keys) -> ReviewedLine | None:
    inner = keys.object("reviewed")
    if inner is None:
        return None
    reviewed = ReviewedLine(inner.text("by", _LONGEST_NAME) or "", inner.instant("at"))
    inner.end()
    return reviewed
