"""The page of the site: it has a parent, and perhaps a place in the menu."""

from wiki.kinds.fields import Choice, Flag, Reference, Text, Whole
from wiki.kinds.kind import BODY, SUMMARY, TITLE, Kind

PAGE = Kind(
    name="page",
    facts=(
        Reference(name="parent", kind="page"),
        Whole(name="place", least=0, most=10_000),
        Flag(name="in_menu"),
        Choice(name="template", vocabulary="page-templates"),
    ),
    texts=(TITLE, Text(name="menu", most=80), SUMMARY, BODY),
    has_section=False,
)
