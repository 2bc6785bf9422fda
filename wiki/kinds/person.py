"""The person one meets in the network: of the team, a trainer, an expert, a contact."""

from wiki.kinds.fields import Choice, Choices, Day, Reference, Text
from wiki.kinds.kind import BODY, SUMMARY, TITLE, Kind

PERSON = Kind(
    name="person",
    facts=(
        Reference(name="organisation", kind="organisation", required=True),
        Choice(name="role", vocabulary="person-roles", facet=True, required=True),
        Choice(name="pole", vocabulary="poles", facet=True),
        Choice(name="territory", vocabulary="territories", facet=True),
        Choices(name="skills", vocabulary="themes", most=20, facet=True),
        Choices(name="languages", vocabulary="spoken-languages", most=20, facet=True),
        Day(name="since_on"),
        Day(name="until_on"),
    ),
    texts=(TITLE, Text(name="office", most=200), SUMMARY, BODY),
    is_live_on_save=True,
    writers="member",
    is_common=False,
)
