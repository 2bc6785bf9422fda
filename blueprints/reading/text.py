"""The author's text as HTML, with its links as they lead today, and its table of contents."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from blueprints.reading.freshness import Freshness, Note
from blueprints.reading.passages import edit_links
from blueprints.reading.sections import SectionLinks
from blueprints.reading.shown import Shown
from blueprints.web.longtexts import LongText, long_texts
from blueprints.web.prose import prose
from wiki.documents import listings, rendering
from wiki.documents.listings import Item
from wiki.documents.surroundings import Neighbour, Surroundings
from wiki.markup.beside import insert
from wiki.markup.errors import RenderFailed
from wiki.markup.headings import add_anchors
from wiki.markup.model import Heading

#: with fewer headings, the eye finds its way without a table of contents
_LEAST = 3
_LOWEST = 3


@dataclass(frozen=True)
class Text:
    """`html` None: the body cannot be rendered, and is shown as it was typed.

    `notes_above`: what is told of its freshness and has no place in it; `apart`: the other texts
    in Markdown, each with the notes on its freshness.
    """

    html: str | None
    contents: Sequence[Heading] = ()
    notes_above: Sequence[Note] = ()
    apart: Sequence[tuple[LongText, Sequence[Note]]] = ()


def read(shown: Shown, around: Surroundings, freshness: Freshness) -> Text:
    """The text of a document, each note on its freshness beside its passage.

    `around`: what stands around it, if it is public.
    """
    part = shown.part
    targets: Mapping[str, Item | Neighbour] = around.targets
    former = around.former if part.is_live else {}
    if not part.is_live:
        source = shown.kind.markdown_of(part.texts)
        targets = listings.find_link_targets(shown.actor, part.part, source)
    draw = partial(prose, targets=targets, language=shown.language, text_language=part.part)
    listed = long_texts(shown.document.public_id, shown.kind, part, draw)
    apart = [(one, freshness.of(one.name)) for one in listed]
    names = [one.name for one in listed]
    try:
        rendered = rendering.rendered(shown.document.public_id, part)
    except RenderFailed:
        return Text(None, notes_above=freshness.beside("", names)[1], apart=apart)
    section = SectionLinks(shown, rendered.headings).find if shown.offers_editing else None
    html, above = freshness.beside(draw(rendered, section_link=section), names)
    html = insert(html, edit_links(shown))
    return Text(add_anchors(html, former), _contents(rendered.headings), above, apart)


def _contents(headings: Sequence[Heading]) -> Sequence[Heading]:
    """Main headings and those just beneath; none when there are too few to get lost in."""
    kept = [heading for heading in headings if heading.level <= _LOWEST]
    return kept if len(kept) >= _LEAST else ()
