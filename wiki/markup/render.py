"""From an author's text to safe HTML. Pure; slow on hostile texts: see `renderer`."""

from dataclasses import replace
from functools import cache

from wiki.markup.converter import Converter
from wiki.markup.labels import labels_in
from wiki.markup.model import Rendered, Request
from wiki.markup.prepare import prepare
from wiki.markup.sanitise import sanitise
from wiki.texts.discretion import without_addresses


@cache
def _converter() -> Converter:
    return Converter()


def render(request: Request) -> Rendered:
    """The text as HTML, its headings, and whether HTML of the author's was dropped; words stand in
    the place of e-mail addresses.

    Not for several threads at once. Raises whatever Markdown raises on hostile texts
    (RecursionError), and may then take very long.
    """
    prepared = prepare(request.source, request.units)
    converter = _converter()
    try:
        html = converter.convert(prepared, request.language, request.document, request.field)
    except BaseException:
        _converter.cache_clear()  # it stopped half-way, and would take the next text for the rest
        raise
    words = labels_in(request.language).hidden
    headings = tuple(
        replace(heading, text=without_addresses(heading.text, words))
        for heading in converter.headings
    )
    return Rendered(without_addresses(sanitise(html), words), headings, prepared.raw_html)
