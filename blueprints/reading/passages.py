"""The links that edit the passages of a text, one by one."""

from collections.abc import Mapping

from flask_babel import gettext as _
from markupsafe import Markup

from blueprints.reading.shown import Shown
from wiki.texts import units

_LINK = Markup('<div class="beside ui"><a href="{}">{}<span class="vh"> {}</span></a></div>')


def edit_links(shown: Shown) -> Mapping[str, str]:
    """What is set beside each passage of the text that is shown, for those who may edit it."""
    if not (shown.edits_passages and shown.offers_editing):
        return {}
    part = shown.part
    worded = [unit.id for unit in units.decode(part.units, part.body) if unit.text.strip()]
    return {
        unit: _LINK.format(
            shown.href("editing.edit", part=part.part, passage=unit),
            _("Edit this passage"),
            number,
        )
        for number, unit in enumerate(worded, 1)
    }
