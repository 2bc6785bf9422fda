"""Tables: a caption, cells that say which way they are headed, and room to scroll."""

import re
from itertools import pairwise
from xml.etree.ElementTree import Element

from wiki.markup.labels import Labels, table_words
from wiki.markup.trees import plain_text

_CAPTION = re.compile(rf"(?:{'|'.join(table_words())})\s?:\s+")
_CLASSES = {"right": "r", "center": "c"}


def is_captioned(block: str) -> bool:
    """Whether the first line of `block` announces the table that begins on the second."""
    first, _, rest = block.partition("\n")
    return bool(_CAPTION.match(first)) and "|" in rest.partition("\n")[0]


def lay_out(root: Element, labels: Labels) -> None:
    """Give each table its caption and its scrolling region."""
    for parent in list(root.iter()):
        for before, table in list(pairwise(parent)):
            if table.tag == "table" and before.tag == "p" and _CAPTION.match(before.text or ""):
                parent.remove(before)
                _set_caption(table, before)
    for number, table in enumerate(list(root.iter("table")), 1):
        _head_cells(table)
        caption = table.find("caption")
        label = plain_text(caption) if caption is not None else ""
        _wrap(table, label or labels.table_number.format(number=number))


def _set_caption(table: Element, paragraph: Element) -> None:
    paragraph.tag, paragraph.tail = "caption", None
    paragraph.text = _CAPTION.sub("", paragraph.text or "", count=1)
    table.insert(0, paragraph)


def _head_cells(table: Element) -> None:
    for cell in table.iter("th"):
        if plain_text(cell):
            cell.set("scope", "col")
        else:
            cell.tag = "td"
    for row in table.iter("tr"):
        for cell in row:
            side = cell.attrib.pop("align", "")
            if side in _CLASSES:
                cell.set("class", _CLASSES[side])


def _wrap(table: Element, label: str) -> None:
    """Turn the table itself into the region, which holds a new table with all it held."""
    inner = Element("table")
    inner.extend(list(table))
    tail = table.tail
    table.clear()
    table.tail = tail
    table.tag = "div"
    table.attrib.update({"class": "scroll", "role": "region", "tabindex": "0", "aria-label": label})
    table.append(inner)
