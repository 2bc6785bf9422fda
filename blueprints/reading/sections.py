"""The links that edit the main sections of a text."""

from collections.abc import Iterable

from flask_babel import gettext as _

from blueprints.reading.shown import Shown
from wiki.markup.model import Heading
from wiki.markup.slots import Slot

_MAIN = 2


class SectionLinks:
    """What stands beside the headings of a text."""

    def __init__(self, shown: Shown, headings: Iterable[Heading]) -> None:
        self.shown = shown
        self.titles = {
            heading.unit: heading.text
            for heading in headings
            if heading.level == _MAIN and heading.unit is not None
        }

    def find(self, unit: str) -> Slot | None:
        """The link beside the heading of this passage, if it is a main one."""
        title = self.titles.get(unit)
        if title is None:
            return None
        href = self.shown.href("editing.edit", part=self.shown.part.part, section=unit)
        return Slot(href, _("Edit"), hidden=_("the section “%(title)s”", title=title))
