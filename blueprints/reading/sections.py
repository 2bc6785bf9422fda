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
        self.href = shown.href("editing.edit", part=shown.part.part)
        self.words, self.hidden = _("Edit"), _("the section “%(title)s”")
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
        return Slot(
            f"{self.href}&section={unit}", self.words, hidden=self.hidden % {"title": title}
        )
