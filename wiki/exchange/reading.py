"""From the JSON of a line to what it tells. Raises Invalid for whatever is not expected."""

from collections.abc import Callable, Mapping

from wiki.exchange.event_keys import read_event
from wiki.exchange.keys import Keys
from wiki.exchange.lines import Line
from wiki.exchange.refusals import refuse
from wiki.exchange.revision_keys import read_revision
from wiki.exchange.term_keys import read_term

_LONGEST_ID = 200
_READERS: dict[str, Callable[[Keys, str], Line]] = {
    "revision": read_revision,
    "event": read_event,
    "term": read_term,
}


def read(told_keys: Mapping[str, object]) -> Line:
    """What the object of a line tells. Raises Invalid."""
    keys = Keys(told_keys)
    kind = keys.text("type", 20) or "revision"
    id_ = keys.text("id", _LONGEST_ID)
    if not id_ or not id_.isprintable() or id_ != id_.strip():
        raise refuse("id.invalid", "id")
    if kind not in _READERS:
        raise refuse("line.unknown_type", "type", value=kind)
    told = _READERS[kind](keys, id_)
    keys.end()
    return told
