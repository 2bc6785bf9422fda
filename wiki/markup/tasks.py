"""Task lists: `- [x]` shows a box that says whether the thing is done."""

import re
from xml.etree.ElementTree import Element

from wiki.markup.labels import Labels
from wiki.markup.trees import insert_before_text

_BOX = re.compile(r"\s*\[([ xX])\] +")


def tick(root: Element, labels: Labels) -> None:
    """Put a box at the head of each item that asks for one."""
    for item in root.iter("li"):
        holder = item[0] if not (item.text or "").strip() and len(item) else item
        box = _BOX.match(holder.text or "")
        if box is None or holder.tag not in ("li", "p"):
            continue
        holder.text = (holder.text or "")[box.end() :]
        is_done = box[1] != " "
        shown = Element("input", {"type": "checkbox", "disabled": "disabled"})
        shown.set("aria-label", labels.done if is_done else labels.to_do)
        if is_done:
            shown.set("checked", "checked")
        insert_before_text(holder, shown, gap=" ")
        item.set("class", "task")
