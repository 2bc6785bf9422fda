"""The organisation: a third place, a network, a LEADER group, a partner, a municipality."""

from wiki.kinds.fields import (
    Choice,
    Choices,
    Degrees,
    Flag,
    Line,
    References,
    Text,
    WebAddress,
    Whole,
)
from wiki.kinds.kind import BODY, SUMMARY, TITLE, Kind

_MONEY = 999_999_999  # euros

ORGANISATION = Kind(
    name="organisation",
    facts=(
        Choice(name="type", vocabulary="organisation-types", facet=True, required=True),
        Choices(name="roles", vocabulary="network-roles", most=10, facet=True),
        Choices(name="domains", vocabulary="ecosystem-roles", most=11, facet=True),
        Choice(name="territory", vocabulary="territories", facet=True, required=True),
        Line(name="address"),
        Line(name="postcode", most=12),
        Line(name="city", most=120),
        Degrees(name="latitude", most=90),
        Degrees(name="longitude", most=180),
        Line(name="phone", most=40),
        WebAddress(name="website"),
        Choices(name="languages", vocabulary="spoken-languages", most=20, facet=True),
        References(name="networks", kind="organisation", most=10),
        # what it does, and where
        Choices(name="services", vocabulary="network-services", most=10, facet=True),
        Choices(name="themes", vocabulary="themes", most=20, facet=True),
        Choices(name="area_types", vocabulary="area-types", most=19),
        Choices(name="assets", vocabulary="assets", most=9),
        # whom it would work with
        Flag(name="is_looking", facet=True),
        Choices(name="looking_themes", vocabulary="themes", most=20),
        Choices(name="looking_types", vocabulary="organisation-types", most=20),
        # a third place
        Choices(name="place_kinds", vocabulary="place-kinds", most=7, facet=True),
        Choice(name="legal_form", vocabulary="legal-forms"),
        Choice(name="initiator", vocabulary="initiators"),
        Choice(name="place_state", vocabulary="place-states"),
        Choice(name="place_access", vocabulary="place-access"),
        Choice(name="wheelchair", vocabulary="yes-no-unknown"),
        Whole(name="headcount", least=0, most=1_000_000),
        # a LEADER group
        Line(name="code", most=40),
        Choice(name="main_fund", vocabulary="funds"),
        Choices(name="other_funds", vocabulary="funds", most=10),
        Line(name="programme", most=200),
        Line(name="period", most=40),
        Whole(name="area_km2", least=0, most=10_000_000),
        Whole(name="inhabitants", least=0, most=_MONEY),
        Whole(name="board_members", least=0, most=10_000),
        Whole(name="staff", least=0, most=100_000),
        Whole(name="budget_total", least=0, most=_MONEY),
        Whole(name="budget_eafrd", least=0, most=_MONEY),
        Whole(name="budget_erdf", least=0, most=_MONEY),
        Whole(name="budget_esf", least=0, most=_MONEY),
        Whole(name="budget_emfaf", least=0, most=_MONEY),
        Whole(name="budget_national", least=0, most=_MONEY),
        Whole(name="budget_private", least=0, most=_MONEY),
    ),
    texts=(
        TITLE,
        SUMMARY,
        Text(name="municipalities", most=5_000),
        Text(name="opening_hours", most=500),
        Text(name="equipment", most=2_000),
        BODY,
    ),
    is_live_on_save=True,
    writers="member",
    is_common=False,
    orders=("title", "newest", "confirmed"),
)
