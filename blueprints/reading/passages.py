"""The links that edit the passages of a text, one by one."""

from collections.abc import Mapping

from flask_babel import gettext as _

from blueprints.reading.shown import Shown
from wiki.markup.slots import Slot
from wiki.texts import units


def edit_links(shown: Shown) -> Mapping[str, str]:
    """What is set beside each passage of the text that is shown, for those who may edit it."""
    if not (shown.edits_passages and shown.offers_translating(shown.part.part)):
        return {}
    part = shown.part
    worded = [unit.id for unit in units.decode(part.units, part.body) if unit.text.strip()]
    return {unit: _link(shown, unit, number) for number, unit in enumerate(worded, 1)}


def _link(shown: Shown, unit: str, number: int) -> str:
    href = shown.href("editing.edit", part=shown.part.part, passage=unit)
    link = Slot(href, _("Edit this passage"), hidden=str(number))
    return f'<div class="beside ui">{link.to_html()}</div>'
