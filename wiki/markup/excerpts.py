"""A rendered text cut into the blocks that show its passages, each of them HTML of its own."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from html.parser import HTMLParser
from xml.etree.ElementTree import Element, TreeBuilder, tostring

from wiki.markup.trees import append_text, units_of

_VOID = {"br", "hr", "img", "input"}
_NAMES = {"id", "aria-labelledby"}
_LISTS = {"ol", "ul"}
_FRAMES = {"blockquote", "section", "table", "tbody", "thead"}


@dataclass(frozen=True)
class Excerpt:
    """A block and the units that it shows: more than one where Markdown sees a single block."""

    units: Sequence[str]
    html: str


def cut(html: str, prefix: str) -> list[Excerpt]:
    """The blocks of a sanitised text, in the order of the page; nothing of it is left out.

    An item keeps a list around it and its number, a row its table. `prefix` goes before every id
    and the links to it, so that two texts can stand in one page.
    """
    found: list[Excerpt] = []
    before = ""
    root = _parse(html)
    for units, block in _blocks(root, (), _holders(root)):
        _rename(block, prefix)
        before += tostring(block, encoding="unicode", method="html")
        if units:
            found.append(Excerpt(units, before))
            before = ""
    if before and found:
        found[-1] = Excerpt(found[-1].units, found[-1].html + before)
    return found


def _parse(html: str) -> Element:
    parser = _Parser()
    parser.feed(html)
    return parser.finish()


class _Parser(HTMLParser):
    """Makes a tree of what the sanitiser wrote, where every element that has an end is ended."""

    def __init__(self) -> None:
        super().__init__()
        self._builder = TreeBuilder()
        self._builder.start("div", {})

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._builder.start(tag, {name: value or "" for name, value in attrs})
        if tag in _VOID:
            self._builder.end(tag)

    def handle_endtag(self, tag: str) -> None:
        self._builder.end(tag)

    def handle_data(self, data: str) -> None:
        self._builder.data(data)

    def finish(self) -> Element:
        """The element around all that was read."""
        self.close()
        self._builder.end("div")
        return self._builder.close()


def _holders(root: Element) -> Collection[Element]:
    """The elements that show units, themselves or in what they hold."""
    parents = {child: parent for parent in root.iter() for child in parent}
    holders: set[Element] = set()
    for element in root.iter():
        holder = element if units_of(element) else None
        while holder is not None and holder not in holders:
            holders.add(holder)
            holder = parents.get(holder)
    return holders


def _blocks(
    elements: Iterable[Element], around: Sequence[Element], holders: Collection[Element]
) -> Iterator[tuple[Sequence[str], Element]]:
    """(units, block) of all that there is; a block without units goes with the next one."""
    for element in elements:
        units = units_of(element)
        inner = [child for child in element if child in holders]
        own = _own(element, holders)
        is_block = bool(units or not inner or "".join(own.itertext()).strip())
        if is_block:
            yield units, _framed(own, element, around)
        if inner:
            yield from _blocks(inner if is_block else element, (*around, element), holders)


def _framed(own: Element, element: Element, around: Sequence[Element]) -> Element:
    """The own words of an element, in what they need around them."""
    shown = _alone(own)
    inside = element
    for outer in reversed(around):
        if _is_frame(outer, inside, shown):
            frame = Element(outer.tag, _attributes(outer, inside))
            frame.append(shown)
            shown = frame
        inside = outer
    return shown


def _own(element: Element, holders: Collection[Element]) -> Element:
    """The element without the passages beneath it."""
    own = Element(element.tag, dict(element.attrib))
    own.text = element.text
    for child in element:
        if child in holders:
            append_text(own, child.tail or "")
        else:
            own.append(child)
    return own


def _alone(own: Element) -> Element:
    """A term stands without its definition here, and a definition without its term."""
    if own.tag == "dt":
        own.tag, term = "div", Element("strong", own.attrib)
        own.attrib = {}
        term.text, term[:] = own.text, list(own)
        own.text, own[:] = None, [term]
    elif own.tag == "dd":
        own.tag = "div"
    return own


def _is_frame(outer: Element, inside: Element, shown: Element) -> bool:
    """Whether `outer` is needed around `shown`, which stands for its child `inside`."""
    if outer.tag in _LISTS:
        return shown.tag == "li"
    if outer.tag == "li":  # the bullet goes with the first thing in it, a list in it has its own
        is_first = outer[0] is inside and not (outer.text or "").strip()
        return is_first and shown.tag not in _LISTS
    return outer.tag in _FRAMES or outer.get("class", "").startswith("note")


def _attributes(outer: Element, inside: Element) -> dict[str, str]:
    kept = {name: outer.get(name, "") for name in ("class", "id") if outer.get(name)}
    if outer.tag == "ol":
        start = int(outer.get("start") or 1) + list(outer).index(inside)
        kept |= {"start": str(start)} if start != 1 else {}
    return kept


def _rename(block: Element, prefix: str) -> None:
    for element in block.iter():
        element.attrib.pop("data-unit", None)
        for name in _NAMES & element.attrib.keys():
            element.set(name, prefix + element.attrib[name])
        if element.get("href", "").startswith("#"):
            element.set("href", f"#{prefix}{element.attrib['href'][1:]}")
