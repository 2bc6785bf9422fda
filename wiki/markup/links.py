"""The wiki links of a source, as the renderer will see them."""

from wiki.markup.characters import cleaned
from wiki.markup.pieces import WikiLink
from wiki.markup.scanner import scan


def find_links(source: str) -> list[WikiLink]:
    """Every `[[…]]` outside code and comments, in order, in time linear in the source."""
    return [span.piece for span in scan(cleaned(source)) if isinstance(span.piece, WikiLink)]
