"""Short ways to render a text, for tests that look at what comes out."""

import re

from wiki.markup.model import Rendered, Request
from wiki.markup.passages import split
from wiki.markup.render import render


def render_text(source: str, language: str = "en", document: str = "k7f2m3qa") -> Rendered:
    """The source rendered, as a text that nobody has saved."""
    return render(Request(source, language, document))


def html_of(source: str, language: str = "en") -> str:
    """The HTML of a source, in the language."""
    return render_text(source, language).html


def render_saved(source: str, language: str = "en") -> Rendered:
    """The source rendered with its passages named 3.1, 3.2 …"""
    units = tuple(
        (f"3.{order}", len(passage.text)) for order, passage in enumerate(split(source), 1)
    )
    return render(Request(source, language, "k7f2m3qa", units))


def units_in(html: str) -> dict[str, str]:
    """The element that shows each unit."""
    shown = re.findall(r'<(\w+)[^>]* data-unit="([^"]+)"', html)
    return {unit: tag for tag, units in shown for unit in units.split()}
