"""The keys of a line of the glossary."""

import re

from wiki.exchange.keys import Keys
from wiki.exchange.lines import TermLine
from wiki.exchange.refusals import refuse
from wiki.vocab.languages import known

_ID = re.compile(r"[a-z2-7]{8}")
_LONGEST = 1000  # what may stand in the glossary is shorter


def read_term(keys: Keys, id_: str) -> TermLine:
    """What the line tells of the term `id_`. Raises Invalid."""
    if not _ID.fullmatch(id_):
        raise refuse("short.invalid", "id")
    return TermLine(
        id=id_,
        at=keys.instant("at"),
        number=keys.whole("number"),
        author=keys.text("author", 500) or "",
        words=None if keys.has_null("words") else _words(keys),
    )


def _words(keys: Keys) -> dict[str, dict[str, str]]:
    told = keys.object("words")
    if told is None:
        raise refuse("key.missing", "words")
    words: dict[str, dict[str, str]] = {}
    for language in told.names():
        if language not in known():
            raise refuse("language.unknown", "words", language=language[:12])
        one = told.object(language) or Keys({})
        words[language] = {
            "word": one.text("word", _LONGEST) or "",
            "note": one.text("note", _LONGEST) or "",
        }
        one.end()
    return words
