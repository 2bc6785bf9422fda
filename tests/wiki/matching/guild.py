"""Two third places in two countries that suit the mill of the town, and each other."""

from tests.support import index
from tests.wiki.matching.town import Town
from wiki.documents import service
from wiki.documents.saving import Edit, Saved


def add_kiln(town: Town) -> Saved:
    """One more beside the forge, in Germany."""
    facts: dict[str, object] = {
        "type": "third-place",
        "territory": "DE",
        "languages": ["fr", "de"],
        "themes": ["crafts", "tourism-branding"],
        "is_looking": True,
        "looking_themes": ["tourism-branding", "crafts"],
    }
    made = service.create(
        town.chloe, "organisation", "en", Edit({"en": {"title": "The Kiln"}}, 0, facts)
    )
    index.match()
    return made
