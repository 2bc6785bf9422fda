"""The offer: a LEADER group, or another partner, looks for somebody to cooperate with.

When it ends, how it stands and what came of it are no facts: `wiki.offers` keeps them apart.
"""

from wiki.kinds.fields import Choice, Choices, Day, Reference, References, Text, Whole
from wiki.kinds.kind import BODY, TITLE, Kind

_LONG = 20_000

OFFER = Kind(
    name="offer",
    facts=(
        Reference(name="organisation", kind="organisation", required=True),
        Choice(name="territory", vocabulary="territories", facet=True, needed=True),
        Choices(name="languages", vocabulary="spoken-languages", most=20, facet=True),
        # the idea
        Choice(name="polarity", vocabulary="polarities", facet=True, needed=True),
        Choices(name="project_types", vocabulary="project-types", most=12, facet=True, needed=True),
        Choices(name="themes", vocabulary="themes", most=10, facet=True, needed=True),
        Choice(name="stage", vocabulary="offer-stages", facet=True),
        Choice(name="lead_role", vocabulary="lead-roles"),
        Choice(name="preparatory", vocabulary="yes-no-unknown"),
        Choice(name="budget", vocabulary="budget-bands"),
        Day(name="starts_on"),
        Day(name="ends_on"),
        # the partners wanted
        Choices(name="partner_types", vocabulary="organisation-types", most=20, facet=True),
        Choices(name="partner_territories", vocabulary="territories", most=60, facet=True),
        Choices(name="partner_area_types", vocabulary="area-types", most=19),
        Choices(name="partner_themes", vocabulary="themes", most=20),
        Choices(name="partner_assets", vocabulary="assets", most=9),
        Choices(name="sea_basins", vocabulary="sea-basins", most=4, facet=True),
        Choice(name="area_wish", vocabulary="area-wishes"),
        Whole(name="places_min", least=1, most=100),
        Whole(name="places_max", least=1, most=100),
        Whole(name="places_left", least=0, most=100),
        References(name="partners", kind="organisation", most=30),
    ),
    texts=(
        TITLE,
        Text(name="summary", most=1_500, is_line=False, needed=True),
        Text(name="activity", most=300),
        Text(name="objectives", most=_LONG, is_line=False, needed=True),
        Text(name="context", most=_LONG, is_line=False, needed=True),
        Text(name="partner", most=2_000, is_line=False),
        Text(name="region", most=500),
        BODY,
    ),
    writers="member",
    is_common=False,
    is_published_apart=True,
    orders=("newest", "ending", "title"),
    has_end=True,
)
