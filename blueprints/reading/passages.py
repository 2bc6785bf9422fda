"""The links that edit the passages of a text, one by one."""

from collections.abc import Mapping

from flask import render_template

from blueprints.reading.shown import Shown
from wiki.texts import units


def edit_links(shown: Shown) -> Mapping[str, str]:
    """What is set beside each passage of the text that is shown, for those who may edit it."""
    if not (shown.edits_passages and shown.offers_editing):
        return {}
    part = shown.part
    worded = [unit.id for unit in units.decode(part.units, part.body) if unit.text.strip()]
    return {
        unit: render_template(
            "documents/passage_link.html",
            href=shown.href("editing.edit", part=part.part, passage=unit),
            number=number,
        )
        for number, unit in enumerate(worded, 1)
    }
