"""Writing into the journal, inside the transaction of whatever happened."""

import re
from dataclasses import asdict
from functools import cache
from typing import Any, ClassVar, Protocol

from sqlalchemy import insert

from wiki import clock
from wiki.db import Base
from wiki.gathering import add_rows
from wiki.journal.models import Entry

_INSERT = insert(Base.metadata.tables[Entry.__tablename__])


class Event(Protocol):
    """A frozen dataclass named in the past tense: what happened, told in ids and codes."""

    __dataclass_fields__: ClassVar[dict[str, Any]]


@cache
def type_of(event_class: type) -> str:
    """`DocumentRevised` is kept as `document.revised`."""
    words = re.findall(r"[A-Z][a-z]+", event_class.__name__)
    return f"{words[0]}.{'_'.join(words[1:])}".lower()


def record(actor_id: int | None, event: Event) -> None:
    """Add the entry of `event`, done by that account, to the open transaction."""
    data = asdict(event)
    document_id = data.pop("document_id", None)
    entry = {
        "at": clock.now(),
        "type": type_of(type(event)),
        "actor_id": actor_id,
        "document_id": document_id,
        "data": data,
    }
    add_rows(_INSERT, [entry])
