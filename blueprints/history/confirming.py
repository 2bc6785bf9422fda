"""What was found right between two versions of a document, as its history tells it."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from datetime import date

from flask_babel import gettext as _
from flask_babel import ngettext

from blueprints.history.blueprint import Subject
from blueprints.web.dates import day
from wiki.clock import day_of
from wiki.config import current
from wiki.documents.freshness.confirmed import list_confirmations
from wiki.vocab import languages


def between(
    subject: Subject, numbers: Sequence[int], end: int | None
) -> Mapping[int, Sequence[str]]:
    """Version → what was confirmed while it was the newest of `numbers`, which go down.

    What came when version `end` was there already stands on another page. What one person
    confirmed in a day is one sentence.
    """
    counts = Counter[tuple[int, str, str, date]]()
    for one in list_confirmations(subject.document):
        number = next((number for number in numbers if number <= one.number), None)
        if number is not None and (end is None or one.number < end):
            said_on = day_of(one.at, current().timezone)
            counts[number, one.language, one.name, said_on] += one.passages
    found: dict[int, list[str]] = defaultdict(list)
    for (number, code, name, said_on), passages in counts.items():
        spoken = languages.name_in(code, subject.language)
        found[number].append(_sentence(spoken, name, said_on, passages))
    return found


def _sentence(spoken: str, name: str, said_on: date, passages: int) -> str:
    told = {"name": name or str(_("somebody who left no name")), "day": day(said_on)}
    return str(
        ngettext(
            "Confirmed by %(name)s on %(day)s: %(num)s passage in %(language)s needs no change.",
            "Confirmed by %(name)s on %(day)s: %(num)s passages in %(language)s need no change.",
            passages,
            language=spoken,
            **told,
        )
    )
