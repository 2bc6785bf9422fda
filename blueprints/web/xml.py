"""Writing XML that every reader accepts."""

import re
from xml.etree.ElementTree import Element, SubElement, tostring

# What XML 1.0 has no way to write, escaped or not.
_ILLEGAL = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def clean(text: str) -> str:
    """The text without the signs that XML cannot hold."""
    return _ILLEGAL.sub("", text)


def add(parent: Element, name: str, text: str = "", **attributes: str) -> Element:
    """A child with its words and attributes, cleaned."""
    child = SubElement(parent, name, {key: clean(value) for key, value in attributes.items()})
    child.text = clean(text) or None
    return child


def written(root: Element) -> bytes:
    """The document."""
    return bytes(tostring(root, encoding="utf-8", xml_declaration=True))
