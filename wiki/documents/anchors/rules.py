"""Which former titles lead to which heading: plain values."""

from collections.abc import Iterable, Mapping, Sequence

from wiki.documents.sections import list_sections
from wiki.markup.headings import readable_anchor
from wiki.texts.plain import plain
from wiki.texts.slugs import slugify
from wiki.texts.units import Unit

#: how many former titles of one heading are known
MOST = 5


def former_anchors(states: Iterable[Sequence[Unit]]) -> Mapping[str, str]:
    """Anchor → the heading it led to last, of the headings of the last state.

    `states`: a text as readers saw it, the oldest first. An anchor that a heading has today is not
    told, nor more than the latest `MOST` of one heading.
    """
    led: dict[str, str] = {}
    today: dict[str, str] = {}
    for listed in states:
        today = _anchors(listed)
        for unit, anchor in today.items():
            led.pop(anchor, None)
            led[anchor] = unit
    taken = set(today.values())
    kept: dict[str, list[str]] = {unit: [] for unit in today}
    for anchor, unit in led.items():
        if anchor not in taken and unit in kept:
            kept[unit].append(anchor)
    return {anchor: unit for unit, anchors in kept.items() for anchor in anchors[-MOST:]}


def _anchors(listed: Sequence[Unit]) -> dict[str, str]:
    """Heading → its readable anchor, where its title has letters for one."""
    named = ((one.unit_id, plain(one.heading)) for one in list_sections(listed))
    return {unit: readable_anchor(title) for unit, title in named if slugify(title)}
