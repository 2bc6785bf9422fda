"""Emphasis that never costs a word.

Where stars and underscores cross, Python-Markdown 3.11 takes more than it gives back:
`2*3**4*5` loses its last figure. Such a run is then shown as it was typed.
"""

import re
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.inlinepatterns import DelimiterProcessor

_DELIMITERS = re.compile(r"[*_]")


class EmphasisProcessor(DelimiterProcessor):
    """Python-Markdown's emphasis, checked against the text that it replaces."""

    def handleMatch(  # type: ignore[override] # noqa: N802
        self, m: re.Match[str], data: str
    ) -> tuple[Element | None, int | None, int | None]:
        """The element, unless words are missing from it; and the text that it stands for."""
        element, start, end = super().handleMatch(m, data)
        if element is None or _words("".join(element.itertext())) == _words(data[start:end]):
            return element, start, end
        self.reset()
        return None, m.start(), max(end or 0, m.end())


def _words(text: str) -> str:
    return _DELIMITERS.sub("", text)


def use(markdown: Markdown) -> None:
    """Put it in the place of Python-Markdown's own."""
    processor = EmphasisProcessor("*", "strong,em", markdown)
    processor.add("_", "strong,em", smart=True)
    markdown.inlinePatterns.register(processor, "em_strong", 60)
