"""The pages of documents as visitors read them, put together once and kept without their frame.

What an article shows depends on itself, on the documents that it leads to and on those that lead
to it: its pieces stay good whatever else happens on the site, and the frame of the moment is set
around them. Those of other kinds (a place in the tree, the offers of an organisation) are good
until the journal has a newer entry.
"""

import json
import threading
import zlib
from collections import OrderedDict
from collections.abc import Collection
from dataclasses import dataclass

from flask import current_app, g
from markupsafe import Markup

from blueprints.web.actor import current_actor
from blueprints.web.asof import as_of_now
from blueprints.web.pieces import Pieces
from blueprints.web.render import Page
from wiki.documents.touched import Touched

_MOST = 2_000
_LEVEL = 1  # a third of the time of the usual level, for a tenth more bytes

_lock = threading.Lock()


@dataclass(frozen=True)
class Reading:
    """A document as it is shown: its page, and what is counted as read."""

    pieces: Pieces
    frame: Page
    document_id: int
    language: str


@dataclass(frozen=True)
class _Kept:
    """A reading as of the entry `sequence` of the journal that `journal` follows.

    `depends`: the documents that it was made from; None: anything may change it.
    """

    journal: Touched
    sequence: int
    depends: Collection[int] | None
    pieces: bytes
    frame: Page
    document_id: int
    language: str


def find(path: str) -> Reading | None:
    """What was kept of the page at that address, if nothing has touched it since.

    Members are shown more than visitors, so theirs are made each time.
    """
    kept = _shelf().get(path)
    if kept is None or current_actor().is_member:
        return None
    if not _is_good(kept, as_of_now()):
        return None
    g.shared_at = g.sequence
    pieces = Pieces(*map(Markup, json.loads(zlib.decompress(kept.pieces))))
    return Reading(pieces, kept.frame, kept.document_id, kept.language)


def keep(path: str, reading: Reading, depends: Collection[int] | None) -> None:
    """Keep what every visitor is shown at that address, made as of `g.sequence`."""
    known, shelf = as_of_now(), _shelf()
    pieces = zlib.compress(json.dumps(reading.pieces).encode(), _LEVEL)
    kept = _Kept(
        *(known, g.sequence, depends, pieces),
        *(reading.frame, reading.document_id, reading.language),
    )
    with _lock:
        shelf.pop(path, None)
        shelf[path] = kept
        if len(shelf) > _MOST:
            shelf.popitem(last=False)


def _is_good(kept: _Kept, known: Touched) -> bool:
    if kept.journal is not known:
        return False
    if kept.depends is None:
        return kept.sequence == known.sequence
    return not known.is_since(kept.sequence, kept.depends)


def _shelf() -> OrderedDict[str, _Kept]:
    shelf: OrderedDict[str, _Kept] = current_app.extensions.setdefault(
        "lieux_readings", OrderedDict()
    )
    return shelf
