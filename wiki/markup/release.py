"""What was taken out of the text goes back, as elements; marks become `data-unit`."""

from collections.abc import Iterable
from xml.etree.ElementTree import Element, SubElement

from markdown.util import AtomicString, code_escape

from wiki.markup.addresses import vet_link
from wiki.markup.held import Held, has_sign
from wiki.markup.pieces import Break, Fence, Mark, Piece, WebAddress, WikiLink
from wiki.markup.trees import set_units, slot_href, units_of

_UNITS = frozenset(["p", "li", "tr", "dt", "dd", "pre", "h1", "h2", "h3", "h4", "h5", "h6"])


def release_attributes(root: Element, held: Held) -> None:
    """Put words in place of the signs that stand in attributes."""
    for element in root.iter():
        for name, value in element.items():
            if has_sign(value):
                element.set(name, held.plain(value))


def release(root: Element, held: Held) -> None:
    """Put every piece back where its sign stands, and drop paragraphs left empty."""
    parents = {child: parent for parent in root.iter() for child in parent}
    for element in list(root.iter()):
        if has_sign(element.text):
            _release_text(element, held, parents)
        if has_sign(element.tail):
            _release_tail(element, held, parents)
    for child, parent in parents.items():
        words = (child.text or "") + (child.tail or "")
        if child.tag == "p" and not len(child) and not words.strip():
            parent.remove(child)


def _release_text(element: Element, held: Held, parents: dict[Element, Element]) -> None:
    parts = held.split(element.text or "")
    shown = [part for part in parts if not isinstance(part, Mark)]
    if len(shown) == 1 and isinstance(shown[0], Fence) and not len(element):
        _show_fence(element, shown[0])
    else:
        element.text, children = _pour(shown)
        element[0:0] = children
    _mark(element, parts, parents)


def _release_tail(element: Element, held: Held, parents: dict[Element, Element]) -> None:
    parent = parents[element]
    parts = held.split(element.tail or "")
    element.tail, siblings = _pour(part for part in parts if not isinstance(part, Mark))
    after = list(parent).index(element) + 1
    parent[after:after] = siblings
    _mark(parent, parts, parents)


def _mark(element: Element, parts: Iterable[str | Piece], parents: dict[Element, Element]) -> None:
    """Give the units that end in `parts` to the nearest block around them."""
    units = [part.unit for part in parts if isinstance(part, Mark)]
    block: Element | None = element
    while block is not None and block.tag not in _UNITS:
        block = parents.get(block)
    if block is not None:
        set_units(block, [*units_of(block), *units])


def _pour(parts: Iterable[str | Piece]) -> tuple[str, list[Element]]:
    """The words before the first piece, then the pieces as elements with the words after each."""
    lead = ""
    elements: list[Element] = []
    for part in parts:
        if not isinstance(part, str):
            elements.append(_element(part))
        elif elements:
            elements[-1].tail = (elements[-1].tail or "") + part
        else:
            lead += part
    return lead, elements


def _element(piece: Piece) -> Element:
    match piece:
        case WikiLink():
            element = Element("a", {"href": slot_href(piece.raw)})
            element.text = piece.words
        case WebAddress():
            element = Element("a", {"href": piece.href})
            element.text = AtomicString(piece.plain)
            vet_link(element)
        case Break():
            element = Element("br")
        case _:  # code, in a line or where no block of it can stand
            element = Element("code")
            element.text = AtomicString(code_escape(piece.plain))
    return element


def _show_fence(element: Element, fence: Fence) -> None:
    """Make the paragraph a block of code; a list item or a cell holds one instead."""
    element.text = None
    if element.tag == "p":
        element.tag, block = "pre", element
    else:
        block = SubElement(element, "pre")
    code = SubElement(block, "code", {"class": f"language-{fence.info}"} if fence.info else {})
    code.text = AtomicString(code_escape(fence.plain) + "\n")
