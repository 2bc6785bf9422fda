"""The pool in its file: built from the rows, brought up to date, mapped by whoever asks.

Only the follower writes it. It can be thrown away: see decision 0024.
"""

import hashlib
from collections.abc import Callable, Collection, Mapping
from datetime import date, datetime
from functools import cache
from pathlib import Path

import numpy as np
from flask import current_app

from wiki import clock
from wiki.config import current
from wiki.journal.queries import newest
from wiki.matching import file, reading
from wiki.matching.file import Array, Arrays, Unusable
from wiki.matching.scoring.pool import Pool, Read
from wiki.matching.scoring.text import TextIndex
from wiki.matching.sides import Side
from wiki.matching.words import Lexicon
from wiki.translation.glossary import queries as glossary
from wiki.vocab import terms

_EXTENSION = "lieux_pool"
#: told anew whenever the arrays, or how they are read out of texts, change their meaning
_FORMAT = 1
_TEXTS = "texts."

Tell = Callable[[int], None]


def path() -> Path:
    """Where the file of this instance is."""
    return current().instance / "matching" / "pool"


def pool() -> Pool:
    """The pool as the file has it, on this day. Raises Unusable."""
    try:
        stamp = path().stat()
    except OSError as error:
        raise Unusable(str(error)) from error
    key = stamp.st_dev, stamp.st_ino  # as long as it is mapped, no other file has that number
    held = current_app.extensions.get(_EXTENSION)
    if held is None or held[0] != key:
        held = current_app.extensions[_EXTENSION] = key, _of(file.read(path(), making()))
    found: Pool = held[1]
    return found if found.today == today() else found.on(today())


def position() -> int:
    """The entry of the journal that the file is as of. Raises Unusable."""
    return file.read(path(), making()).sequence


def age(instant: datetime) -> float:
    """Seconds since the whole file was made anew. Raises Unusable."""
    return instant.timestamp() - file.read(path(), making()).built_at


def build(tell: Tell = lambda _count: None) -> int:
    """Make the file anew from the rows; `tell` is told of each batch of organisations read.

    Gives how many sides there are.
    """
    sequence, sides = newest(), list[Side]()
    for batch in reading.read_all():
        sides += batch
        tell(sum(not side.is_offer for side in batch))
    made = Pool.build(sides, today(), _reader())
    write(made, sequence, clock.now().timestamp())
    return len(made)


def update(organisation_ids: Collection[int], sequence: int) -> None:
    """Read these organisations and their offers again. Raises Unusable."""
    if not organisation_ids:
        file.advance(path(), sequence)
        return
    held = file.read(path(), making())
    before = _of(held)
    sides = reading.read_of(organisation_ids)
    there = {side.document_id for side in sides}
    is_theirs = np.isin(before.plain.organisation, list(organisation_ids))
    theirs = before.plain.document[is_theirs].tolist()
    after = before.replace(sides, [one for one in theirs if one not in there])
    write(after, sequence, held.built_at)


def today() -> date:
    """The day of the network's zone."""
    return clock.day_of(clock.now(), current().timezone)


@cache
def making() -> str:
    """What must be the same for a file to be of use: the arrays and the vocabularies."""
    told = hashlib.sha256(str(_FORMAT).encode())
    for name in sorted(terms.FOLDER.glob("*.toml")):
        told.update(name.read_bytes())
    return told.hexdigest()


def _reader() -> Read:
    words = lexicon()
    return lambda sides: TextIndex.build(sides, words)


def lexicon() -> Lexicon:
    """What things are called here: in the vocabularies, and in the glossary of today."""
    return Lexicon(glossary.list_forms())


def _of(held: Arrays) -> Pool:
    texts = {
        name.removeprefix(_TEXTS): array
        for name, array in held.arrays.items()
        if name.startswith(_TEXTS)
    }
    return Pool.of(held.arrays, today(), TextIndex.of(texts, lexicon()))


def write(made: Pool, sequence: int, built_at: float) -> None:
    """Put the pool in its file, as of that entry of the journal. Raises OSError."""
    texts: Mapping[str, Array] = made.texts.arrays() if made.texts else {}
    arrays = made.arrays() | {f"{_TEXTS}{name}": array for name, array in texts.items()}
    file.write(path(), Arrays(making(), sequence, arrays, built_at))
