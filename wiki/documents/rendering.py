"""Published and past texts as HTML: rendered once, in the killable helper, and kept in files."""

from datetime import timedelta
from functools import cache
from pathlib import Path

from wiki.config import current
from wiki.documents.views import PartView
from wiki.kinds.kind import BODY
from wiki.markup.cache import Key, RenderCache
from wiki.markup.model import Rendered, Request
from wiki.markup.renderer import Renderer

#: renderings of old revisions are made again when somebody looks at them
_LONG = timedelta(days=60).total_seconds()


@cache
def _renderer() -> Renderer:
    return Renderer()


@cache
def _cache(folder: Path) -> RenderCache:
    return RenderCache(folder)


def rendered(public_id: str, part: PartView, field: str = BODY.name) -> Rendered:
    """The HTML of one text of a part, with slots for its links. Raises RenderFailed if hostile."""
    cached = _cache(current().instance / "cache")
    key = Key(public_id, part.part, part.content_hash.hex(), part.units_hash.hex(), field)
    held = cached.find(key)
    if held is None:
        held = _renderer().render(_request(public_id, part, field))
        cached.put(key, held)
    return held


def preview(public_id: str, language: str, source: str, field: str = BODY.name) -> Rendered:
    """The HTML of a text that is not saved; never kept. Raises RenderFailed."""
    if field != BODY.name:
        return _renderer().render(_apart(public_id, language, field, source))
    return _renderer().render(Request(source, language, public_id))


def purge(content_hash: bytes) -> None:
    """Forget every rendering of an erased text."""
    _cache(current().instance / "cache").purge(content_hash.hex())


def prune() -> None:
    """Throw away the renderings that nobody asked for in a long time."""
    _cache(current().instance / "cache").prune(_LONG)


def _apart(public_id: str, language: str, field: str, source: str) -> Request:
    """A text beside the body, beneath a heading of its own."""
    return Request(source, language, f"{public_id}-{field}", field=field)


def _request(public_id: str, part: PartView, field: str) -> Request:
    if field != BODY.name:  # one passage: nothing in it needs telling apart
        return _apart(public_id, part.part, field, part.texts.get(field, ""))
    pairs = (pair.split(":") for pair in part.units.split())
    return Request(
        part.body, part.part, public_id, tuple((unit, int(length)) for unit, length in pairs)
    )
