"""Four organisations that look for one another, and an offer: whoever is matched in the tests."""

from dataclasses import dataclass

from tests.support.cast import Cast
from tests.wiki.offers import stage as offers
from wiki.access.actor import Actor
from wiki.documents import service
from wiki.documents.saving import Edit
from wiki.offers import service as publishing

WISHES: dict[str, dict[str, object]] = {
    "The Mill": {
        "type": "lag",
        "territory": "IE",
        "languages": ["en", "fr"],
        "themes": ["tourism-branding"],
        "is_looking": True,
        "looking_themes": ["crafts"],
        "looking_types": ["third-place"],
    },
    "The Forge": {
        "type": "third-place",
        "territory": "FR",
        "languages": ["fr"],
        "themes": ["crafts"],
        "is_looking": True,
        "looking_themes": ["tourism-branding"],
    },
    "The Loom": {
        "type": "third-place",
        "territory": "FI",
        "languages": ["fi"],
        "translation": "no",
        "themes": ["crafts"],
        "is_looking": True,
        "looking_themes": ["tourism-branding"],
    },
    "The Ford": {
        "type": "municipality",
        "territory": "ES",
        "languages": ["en", "es"],
        "themes": ["crafts"],
        "is_looking": True,
        "looking_themes": ["tourism-branding"],
    },
}


@dataclass(frozen=True)
class Town:
    """`basile` acts for the mill, `amina` for the forge, which made the offer; `chloe` edits."""

    basile: Actor
    amina: Actor
    chloe: Actor
    ids: dict[str, int]
    public_ids: dict[str, str]
    offer: int

    @property
    def mill(self) -> int:
        """It looks for crafts, in third places, and has tourism."""
        return self.ids["The Mill"]

    @property
    def forge(self) -> int:
        """A third place with crafts; it shares French with the mill."""
        return self.ids["The Forge"]

    @property
    def loom(self) -> int:
        """A third place with crafts that shares no language and takes no translation."""
        return self.ids["The Loom"]

    @property
    def ford(self) -> int:
        """A municipality with crafts."""
        return self.ids["The Ford"]


def build(cast: Cast) -> Town:
    """Everybody in their place."""
    made = {
        title: service.create(cast.chloe, "organisation", "en", Edit(_called(title), 0, facts))
        for title, facts in WISHES.items()
    }
    ids = {title: saved.document_id for title, saved in made.items()}
    amina = offers.seat(cast.amina, ids["The Forge"])
    offer = offers.draft(amina, made["The Forge"].public_id)
    publishing.publish(cast.chloe, offer, offers.TERMS)
    basile = offers.seat(cast.basile, ids["The Mill"])
    public_ids = {title: saved.public_id for title, saved in made.items()}
    return Town(basile, amina, cast.chloe, ids, public_ids, offer)


def _called(title: str) -> dict[str, dict[str, str]]:
    return {"en": {"title": title}}
