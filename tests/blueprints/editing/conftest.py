"""An article to write on, a group to write for."""

import pytest

from tests.blueprints.editing.network import organisation
from tests.support.cast import Cast
from wiki.documents import service
from wiki.documents.saving import Edit, Saved

BODY = "Un début.\n\n## Préparer\n\nDes chaises.\n\n## Tenir\n\nUne montre.\n"


@pytest.fixture
def article(cast: Cast) -> Saved:
    """« Réunion du mois », by amina, public in French."""
    texts = {"title": "Réunion du mois", "summary": "Se voir.", "body": BODY}
    return service.create(
        cast.amina, "article", "fr", Edit({"fr": texts}, 0, facts={"type": "method"})
    )


@pytest.fixture
def group(cast: Cast) -> Saved:
    """« GAL des Trois-Vallons », by basile, who manages it."""
    return organisation(cast.basile, "GAL des Trois-Vallons")
