"""Pictures: a paragraph that is one picture with a title becomes a figure."""

from xml.etree.ElementTree import Element, SubElement

from wiki.markup.trees import holds_only


def frame(root: Element) -> None:
    """Make figures; the title of their picture becomes the caption."""
    for paragraph in root.iter("p"):
        image = paragraph.find("img")
        if image is None or "title" not in image.attrib or not holds_only(paragraph, image):
            continue
        paragraph.tag, paragraph.text, image.tail = "figure", None, None
        SubElement(paragraph, "figcaption").text = image.attrib.pop("title")
