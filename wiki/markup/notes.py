"""Admonitions, which readers see as notes: `!!! warning "Title"` and an indented text."""

import re
from xml.etree.ElementTree import Element

from markdown.extensions.admonition import AdmonitionProcessor

from wiki.markup.labels import Labels
from wiki.markup.trees import append_text, insert_before_text, plain_text, set_units, units_of

_CLASSES = {"note": "note", "tip": "note", "warning": "note warn"}


class NoteProcessor(AdmonitionProcessor):
    """Leaves a note without a title untitled, so that its language can title it."""

    def get_class_and_title(self, match: re.Match[str]) -> tuple[str, str | None]:
        """The first word after the signs, and what stands between the quotes."""
        return match[1].split()[0].lower(), match[2]


def dress(root: Element, labels: Labels) -> None:
    """Give each note its look and a title at the head of its first paragraph."""
    words = {"note": labels.note, "tip": labels.tip, "warning": labels.warning}
    for note in list(root.iter("div")):
        names = note.get("class", "").split()
        if names[:1] != [NoteProcessor.CLASSNAME]:
            continue
        kind = names[1] if names[1] in words else "note"
        note.set("class", _CLASSES[kind])
        _set_title(note, words[kind])


def _set_title(note: Element, default: str) -> None:
    first = note[0] if len(note) else None
    if first is not None and first.get("class") == NoteProcessor.CLASSNAME_TITLE:
        note.remove(first)
        title = first
    else:
        title = Element("p")
        title.text = default
    units = units_of(title)
    title.tag, title.attrib, title.tail = "strong", {}, None
    if plain_text(title)[-1:] not in (".", "!", "?", ":", "…"):
        append_text(title, ".")
    if len(note) and note[0].tag == "p":
        insert_before_text(note[0], title, gap=" ")
    else:
        note.insert(0, Element("p"))
        note[0].append(title)
    set_units(note[0], [*units, *units_of(note[0])])
