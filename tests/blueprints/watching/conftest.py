"""People who read English, and an article to watch."""

import pytest

from tests.support import cast as casting
from tests.support.cast import Cast
from tests.wiki.documents.desk import write


@pytest.fixture
def cast(cast: Cast) -> Cast:
    """Everybody reads English."""
    casting.tell_all(language="en")
    return cast


@pytest.fixture
def oven(cast: Cast) -> int:
    """ "Bread oven", by basile, with one section; about food."""
    body = "Share it.\n\n## Baking\n\nBake for ten minutes.\n"
    facts = {"topics": ["food"]}
    return write(cast.basile, "Bread oven", body, language="en", facts=facts)
