"""What the tests of the engine share."""

import gc
from collections.abc import Iterator

import pytest


@pytest.fixture
def careless() -> Iterator[None]:
    """For tests that do damage: Whoosh leaves open the files it stumbles over.

    Wants `pytest.mark.filterwarnings("ignore::ResourceWarning")` beside it.
    """
    yield
    gc.collect()
