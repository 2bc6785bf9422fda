"""From the JSON of a line to what it tells. Raises Invalid for whatever is not expected."""

from collections.abc import Mapping

from wiki.exchange.event_keys import read_event
from wiki.exchange.keys import Keys
from wiki.exchange.lines import Line
from wiki.exchange.refusals import refuse
from wiki.exchange.revision_keys import read_revision

_LONGEST_ID = 200


def read(told_keys: Mapping[str, object]) -> Line:
    """What the object of a line tells. Raises Invalid."""
    keys = Keys(told_keys)
    kind = keys.text("type", 20) or "revision"
    id_ = keys.text("id", _LONGEST_ID)
    if not id_ or not id_.isprintable() or id_ != id_.strip():
        raise refuse("id.invalid", "id")
    if kind not in ("revision", "event"):
        raise refuse("line.unknown_type", "type", value=kind)
    told: Line = read_revision(keys, id_) if kind == "revision" else read_event(keys, id_)
    keys.end()
    return told
