"""Footnotes: numbered as they are met, with ids of their own in each document.

Python-Markdown gathers them; here they take the form that readers see.
"""

from collections import defaultdict
from xml.etree.ElementTree import Element, SubElement

from markdown.extensions.footnotes import NBSP_PLACEHOLDER, FootnoteExtension
from markdown.util import STX

from wiki.markup.labels import Labels
from wiki.markup.trees import append_text

_GATHERED, _MENTION, _BACK = "footnote", "footnote-ref", "footnote-backref"


class NotesExtension(FootnoteExtension):
    """Gathers the notes, and leaves ids and ways back to `number`."""

    def __init__(self) -> None:
        super().__init__(PLACE_MARKER=STX)  # in no text: notes stand at the end

    def makeFootnoteId(self, id: str) -> str:  # noqa: N802
        """The place of the note among those defined: its name is the author's, and may be odd."""
        return f"note{list(self.footnotes).index(id)}"

    def makeFootnoteRefId(self, id: str, found: bool = False) -> str:  # noqa: N802
        """None yet; making it unlike all others takes long when there are many."""
        return ""

    def makeFootnotesDiv(self, root: Element) -> Element | None:  # noqa: N802
        """The notes alone."""
        gathered = super().makeFootnotesDiv(root)
        for paragraph in list(gathered.iter("p")) if gathered is not None else []:
            for link in paragraph.findall(f"a[@class='{_BACK}']"):
                paragraph.remove(link)
                paragraph.text = (paragraph.text or "").removesuffix(NBSP_PLACEHOLDER)
        return gathered


def number(root: Element, document: str, labels: Labels, level: int) -> None:
    """Number the notes in the order of their first mention, and link both ways.

    `level` is that of the heading over the notes.
    """
    section = next((div for div in root.iter("div") if div.get("class") == _GATHERED), None)
    listed = section.find("ol") if section is not None else None
    if section is None or listed is None:
        return
    mentions = _list_mentions(root)
    order = {target: place for place, target in enumerate(mentions)}
    notes = sorted(listed, key=lambda note: order.get(_target(note), len(order)))
    listed[:] = notes
    for place, note in enumerate(notes, 1):
        _link(note, mentions.get(_target(note), []), f"{document}-{place}", place, labels)
    title = Element(f"h{level}", {"id": f"notes-{document}"})
    title.text = labels.notes
    _present(section, title, listed)


def _list_mentions(root: Element) -> dict[str, list[Element]]:
    """The raised numbers, by the note they mention, in the order of the text."""
    mentions: dict[str, list[Element]] = defaultdict(list)
    for raised in root.iter("sup"):
        link = raised.find("a")
        if link is not None and link.get("class") == _MENTION:
            mentions[link.get("href", "")].append(raised)
    return dict(mentions)


def _target(note: Element) -> str:
    return f"#{note.get('id')}"


def _link(note: Element, mentions: list[Element], name: str, place: int, labels: Labels) -> None:
    note.set("id", f"fn-{name}")
    ids = [f"fnref-{name}" + (f"-{turn}" if turn > 1 else "") for turn in _turns(mentions)]
    for raised, own_id in zip(mentions, ids, strict=True):
        raised.set("id", own_id)
        link = raised[0]
        link.text = str(place)
        link.attrib = {
            "href": f"#fn-{name}",
            "aria-label": labels.note_number.format(number=place),
        }
    _link_back(note, ids, labels)


def _turns(mentions: list[Element]) -> range:
    return range(1, len(mentions) + 1)


def _link_back(note: Element, ids: list[str], labels: Labels) -> None:
    last = note[-1] if len(note) and note[-1].tag == "p" else SubElement(note, "p")
    for turn, own_id in enumerate(ids, 1):
        append_text(last, " ")
        link = SubElement(last, "a", {"href": f"#{own_id}"})
        link.text = labels.back if turn == 1 else labels.back_again.format(number=turn)


def _present(section: Element, title: Element, listed: Element) -> None:
    section.clear()
    section.tag = "section"
    section.attrib = {"class": "small"}  # no landmark: face to face there would be two of a name
    section.extend([title, listed])
