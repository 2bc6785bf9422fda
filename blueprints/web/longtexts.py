"""The texts in Markdown that a kind has besides its body, rendered each for itself."""

from collections.abc import Callable
from dataclasses import dataclass

from wiki.documents import rendering
from wiki.documents.views import PartView
from wiki.kinds.kind import Kind
from wiki.markup.errors import RenderFailed
from wiki.markup.model import Rendered


@dataclass(frozen=True)
class LongText:
    """One of them. `html` None: it cannot be laid out, and `source` is shown as it was typed."""

    name: str
    source: str
    html: str | None


def long_texts(
    public_id: str, kind: Kind, part: PartView, draw: Callable[[Rendered], str]
) -> list[LongText]:
    """Those of a part that say something, in the order of the kind; `draw` fills their links."""
    return [
        LongText(name, part.texts[name], _html(public_id, part, name, draw))
        for name in kind.long_texts
        if part.texts.get(name, "").strip()
    ]


def _html(public_id: str, part: PartView, name: str, draw: Callable[[Rendered], str]) -> str | None:
    try:
        return draw(rendering.rendered(public_id, part, name))
    except RenderFailed:
        return None
