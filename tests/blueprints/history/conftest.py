"""A small history: two versions in French, a translation, an edit that waits for an editor."""

import pytest

from tests.support.cast import Cast
from tests.wiki.documents.desk import revise, write

FIRST = "Pétrir longtemps.\n\nCuire une heure.\n"
SECOND = "Pétrir longtemps.\n\nCuire deux heures.\n"


@pytest.fixture
def oven(cast: Cast) -> int:
    """« Four à pain »: 1 by amina, 2 by basile, 3 its translation by amina. All public."""
    document_id = write(cast.amina, "Four à pain", FIRST, facts={"minutes": 60})
    revise(cast.basile, document_id, SECOND, note="Une heure de plus")
    revise(cast.amina, document_id, "Knead.\n", language="en", title="Bread oven")
    return document_id


@pytest.fixture
def held(cast: Cast, oven: int) -> int:
    """The same, and 4 by nour, which waits for an editor."""
    revise(
        cast.nour, oven, f"{SECOND}\nUn mot caché : https://ailleurs.example/\n", note="Mon secret"
    )
    return oven
