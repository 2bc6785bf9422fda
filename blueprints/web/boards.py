"""The pages of an organisation's board, which several activities make together."""

from dataclasses import dataclass

from flask import url_for
from flask_babel import gettext as _


@dataclass(frozen=True)
class Tab:
    """One of the pages of a board, for `components/tabs.html`."""

    label: str
    href: str
    is_current: bool
    lang: None = None


def board_tabs(organisation: str, language: str, here: str) -> list[Tab]:
    """The pages of a board; `here`: the endpoint of this one."""
    pages = (
        ("matching.proposals", _("Proposals")),
        ("introducing.columns", _("Introductions")),
        ("matching.look_up", _("Look somebody up")),
        ("matching.settings", _("What counts for you")),
    )
    return [
        Tab(label, url_for(name, language=language, organisation=organisation), name == here)
        for name, label in pages
    ]
