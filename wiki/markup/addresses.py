"""Which addresses an author's link or image may have."""

import re
from xml.etree.ElementTree import Element

from wiki.markup.trees import decoded

_UNSAFE = re.compile(r"[\x00-\x20\x7f-\xa0\\\u2028\u2029]")
_SCHEME = re.compile(r"(?:https?://[^/?#]|tel:[+0-9])", re.IGNORECASE)
_HAS_SCHEME = re.compile(r"[^/?#]*:")


def find_safe(href: str) -> str | None:
    """The address when people may follow it: web, telephone, or a path of this site."""
    address = decoded(href).strip().replace(" ", "%20")
    if not address or _UNSAFE.search(address):
        return None
    if _HAS_SCHEME.match(address):
        return address if _SCHEME.match(address) else None
    return None if address.startswith("//") else address


def is_external(address: str) -> bool:
    """Whether the address is one of the web, written in full."""
    return re.match("https?:", address, re.IGNORECASE) is not None


def vet(root: Element) -> None:
    """Undo the author's links and images that lead where they may not.

    A picture from elsewhere becomes a link to it: no page makes its reader's browser tell others.
    """
    for element in root.iter():
        if element.tag == "img":
            _vet_image(element)
        if element.tag == "a":
            vet_link(element)


def vet_link(element: Element) -> None:
    """Mark a link that leads out; make of an unsafe one the words it held."""
    address = find_safe(element.get("href", ""))
    if address is None:
        element.tag = "span"
        element.attrib.clear()
        return
    element.set("href", escaped(address))
    if is_external(address):
        element.set("rel", "external nofollow noopener")


def _vet_image(image: Element) -> None:
    address = find_safe(image.get("src", ""))
    if address and not is_external(address) and not _HAS_SCHEME.match(address):
        image.attrib.update(src=escaped(address), loading="lazy", decoding="async")
        return
    image.tag, image.text = "a", image.get("alt") or address
    image.attrib = {"href": address or ""}


def escaped(address: str) -> str:
    """The address as the tree holds it: the serializer would take `&copy;` for a sign."""
    return address.replace("&", "&amp;")
