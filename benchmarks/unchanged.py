"""Asking again for a page that one has: 304 where nothing changed."""

from collections.abc import Mapping, Sequence

from benchmarks.editing import Editor
from benchmarks.figure import Figure
from benchmarks.instance import Text
from benchmarks.serving import Served
from benchmarks.visitor import Visitor

_PAGES = 100


def measure(site: Served, texts: Sequence[Text]) -> list[Figure]:
    """Twice: while nothing happens on the site, and after somebody saved another article."""
    visitor = Visitor(site.port)
    held = {text.path: visitor.get(text.path).headers["ETag"] for text in texts[:_PAGES]}
    quiet = _share(visitor, held)
    Editor(site.port, seed=3).save(texts[-1])
    after = _share(visitor, held)
    visitor.close()
    how = f"of {len(held)} pages asked for again with their ETag"
    return [
        Figure("304, nothing saved", quiet, "%", 100, is_floor=True, how=how),
        Figure("304, another saved", after, "%", 100, is_floor=True, how=how),
    ]


def _share(visitor: Visitor, held: Mapping[str, str]) -> float:
    answers = [visitor.get(path, {"If-None-Match": etag}) for path, etag in held.items()]
    return 100 * sum(answer.status == 304 for answer in answers) / len(answers)
