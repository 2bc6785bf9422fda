"""Python-Markdown as this house speaks it: its extensions, less what is taken out beforehand."""

from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.blockprocessors import BlockProcessor
from markdown.extensions.abbr import AbbrExtension
from markdown.extensions.admonition import AdmonitionExtension
from markdown.extensions.def_list import DefListExtension
from markdown.extensions.sane_lists import SaneListExtension
from markdown.extensions.tables import TableExtension
from markdown.treeprocessors import Treeprocessor
from markdown.util import ETX, STX, AtomicString

from wiki.markup import addresses, emphasis, figures, footnotes, headings, notes, tables, tasks
from wiki.markup.held import Held
from wiki.markup.labels import labels_in
from wiki.markup.model import Heading
from wiki.markup.prepare import Prepared
from wiki.markup.release import release, release_attributes
from wiki.markup.trees import unnest_links
from wiki.texts.typography import typeset


class Converter:
    """A Markdown parser that serves one text after another, in one thread."""

    def __init__(self) -> None:
        self._finish = _Finish()
        self._markdown = _build(self._finish)

    def convert(self, prepared: Prepared, language: str, document: str, field: str) -> str:
        """The HTML of a prepared text, not yet sanitised; `headings` are then known."""
        self._finish.begin(prepared.held, language, document, field)
        # Without this the notes and references of the previous text would show in this one.
        self._markdown.reset()
        html = self._markdown.convert(prepared.text)
        # A broken link may have swallowed half of one of Markdown's own signs.
        return html.replace(STX, "").replace(ETX, "")

    @property
    def headings(self) -> tuple[Heading, ...]:
        """The headings of the text converted last."""
        return self._finish.headings


class _Finish(Treeprocessor):
    """The last pass over the tree, when nothing of Markdown is left in it."""

    def begin(self, held: Held, language: str, document: str, field: str) -> None:
        self._held, self._language, self._document = held, language, document
        self._field = field
        self.headings: tuple[Heading, ...] = ()

    def run(self, root: Element) -> None:
        labels = labels_in(self._language)
        release_attributes(root, self._held)
        addresses.vet(root)
        release(root, self._held)
        unnest_links(root)
        figures.frame(root)
        _typeset(root, self._language)
        notes.dress(root, labels)
        tasks.tick(root, labels)
        tables.lay_out(root, labels)
        self.headings = headings.anchor(root, self._field)
        own = (3 if self.headings else 2) + bool(self._field)
        footnotes.number(root, self._document, labels, level=own)


def _typeset(root: Element, language: str) -> None:
    """Right the spaces and apostrophes of prose; code and addresses are atomic, and stay."""
    for element in root.iter():
        if element.text and not isinstance(element.text, AtomicString):
            element.text = typeset(element.text, language)
        if element.tail:
            element.tail = typeset(element.tail, language)


class _CaptionProcessor(BlockProcessor):
    """Parts the line that announces a table from the table right under it."""

    def test(self, parent: Element, block: str) -> bool:
        return tables.is_captioned(block)

    def run(self, parent: Element, blocks: list[str]) -> None:
        blocks[:1] = blocks[0].split("\n", 1)


def _build(finish: _Finish) -> Markdown:
    markdown = Markdown(
        extensions=[
            AbbrExtension(),
            AdmonitionExtension(),
            DefListExtension(),
            footnotes.NotesExtension(),
            SaneListExtension(),
            TableExtension(use_align_attribute=True),
        ],
        output_format="html",
    )
    _forget_opaque(markdown)
    emphasis.use(markdown)
    blocks = markdown.parser.blockprocessors
    blocks.register(notes.NoteProcessor(markdown.parser), "admonition", 105)
    blocks.register(_CaptionProcessor(markdown.parser), "caption", 76)
    markdown.treeprocessors.register(finish, "finish", -10)
    return markdown


def _forget_opaque(markdown: Markdown) -> None:
    """Leave to our own scanner what is code or HTML; an indented paragraph is a paragraph."""
    markdown.ESCAPED_CHARS.append("<")
    markdown.preprocessors.deregister("html_block")
    markdown.parser.blockprocessors.deregister("code")
    for name in ("backtick", "autolink", "automail", "html", "entity"):
        markdown.inlinePatterns.deregister(name)
    markdown.treeprocessors.deregister("footnote-duplicate")
    markdown.postprocessors.deregister("raw_html")
