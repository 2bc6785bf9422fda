"""Slots of a rendered text, filled anew for each reader: wiki links and section links.

The cached HTML says where they are; where they lead depends on what exists today and on who
reads. Filling is one pass over the HTML, without parsing it.
"""

import re
from collections.abc import Callable
from html import escape, unescape
from typing import NamedTuple
from urllib.parse import unquote

from wiki.markup.headings import SECTION_SCHEME
from wiki.markup.trees import SLOT_SCHEME

# The sanitiser writes quotes and angle brackets of authors as entities: only a slot looks so.
_SLOT = re.compile(rf'<a href="({SLOT_SCHEME}|{SECTION_SCHEME})([^"<>]*)">([^<>]*)</a>')


class Slot(NamedTuple):
    """What stands in a slot: plain words and an address, escaped when they are written.

    `is_wanted` marks a link to what does not exist yet; `language` is that of the words and of
    the page they lead to, when it is another one; `hidden` are words for who does not see the
    page, such as those that say what is wanted.
    """

    href: str
    words: str
    is_wanted: bool = False
    language: str | None = None
    title: str | None = None
    hidden: str = ""

    def to_html(self) -> str:
        """The link."""
        html = f'<a href="{escape(self.href)}"'
        if self.is_wanted:
            html += ' class="wanted"'
        if self.language:
            html += f' lang="{escape(self.language)}" hreflang="{escape(self.language)}"'
        if self.title:
            html += f' title="{escape(self.title)}"'
        html += f">{escape(self.words, quote=False)}"
        if self.hidden:
            html += f'<span class="vh"> {escape(self.hidden, quote=False)}</span>'
        return f"{html}</a>"


Resolve = Callable[[str, str | None], Slot]
"""From what stands between the brackets, and the words given if any, to the link."""

SectionLink = Callable[[str], Slot | None]
"""From the unit of a heading to the link that edits its section, if there is to be one."""


def fill(html: str, resolve: Resolve, section_link: SectionLink | None = None) -> str:
    """The HTML with every slot filled; section links are left out unless asked for."""

    def written(slot: re.Match[str]) -> str:
        scheme, target, words = slot.groups()
        if scheme == SLOT_SCHEME:
            return resolve(unquote(target), unescape(words) or None).to_html()
        link = section_link(unescape(target)) if section_link else None
        return link.to_html() if link else ""

    return _SLOT.sub(written, html)
