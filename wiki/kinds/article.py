"""The article of the commons: a method, an experience, an explanation, a template."""

from wiki.kinds.fields import Choice, Choices, Text, Whole
from wiki.kinds.kind import BODY, SUMMARY, TITLE, Kind

ARTICLE = Kind(
    name="article",
    facts=(
        Choice(name="type", vocabulary="article-types", facet=True, required=True),
        Choices(name="topics", vocabulary="topics", most=5, facet=True),
        Choice(name="phase", vocabulary="phases", facet=True),
        Whole(name="group_min", least=1, most=100_000),
        Whole(name="group_max", least=1, most=100_000),
        Whole(name="minutes", least=1, most=100_000),
        Whole(name="cost", least=0, most=10_000_000),
        Choice(name="difficulty", vocabulary="difficulties"),
    ),
    texts=(
        TITLE,
        SUMMARY,
        Text(name="materials", most=500),
        Text(name="tags", most=500),
        BODY,
    ),
    is_live_on_save=True,
    writers="member",
)
