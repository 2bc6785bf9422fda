"""A recipe in two languages, whose English is behind."""

import pytest

from tests.support.cast import Cast
from tests.wiki.documents.desk import revise
from tests.wiki.documents.freshness.both import FRENCH, bread, said, text


@pytest.fixture
def recipe(cast: Cast) -> int:
    """« Pain » and "Bread": the French oven is hotter since, and the bread must cool."""
    document = bread(cast.amina)
    revise(cast.amina, document, said(FRENCH, 2, "Cuire à 260 degrés.\n"))
    cooled = text((FRENCH[0], FRENCH[1], "Cuire à 260 degrés.\n", "Laisser refroidir.\n"))
    revise(cast.amina, document, cooled)
    return document
