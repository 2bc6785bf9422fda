"""Random acts by random people: the database keeps its word, and nobody is told a secret."""

import pytest
from hypothesis import HealthCheck, given, settings

from tests.support import index
from tests.support.cast import Cast
from tests.wiki.documents import eyes, may_know
from tests.wiki.documents.desk import treat_newcomers
from tests.wiki.documents.random_acts import (
    BEGINNING,
    WORD,
    Act,
    World,
    acts,
    forget_everything,
)
from wiki.access.actor import Actor
from wiki.config import Newcomers
from wiki.documents import checking
from wiki.documents.anchors import checking as anchors_checking
from wiki.documents.credits import checking as credits_checking


@pytest.mark.slow
@pytest.mark.timeout(600)
@settings(
    max_examples=10,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(done=acts())
def test_whatever_people_do(cast: Cast, done: list[Act]) -> None:
    forget_everything()
    treat_newcomers(Newcomers.REVIEW)
    world = World(cast)

    for act in [*BEGINNING, *done]:
        actor, shown = world.do(act)
        if not actor.is_editor:
            assert secrets(world, actor, shown) == set()

    index.count_credits()
    index.keep_anchors()
    looks = (checking, credits_checking, anchors_checking)
    assert [fault for look in looks for fault in look.faults()] == []
    for actor in (cast.stranger, cast.basile, cast.nour):
        assert secrets(world, actor, eyes.everything(actor, list(world.minted))) == set()


def secrets(world: World, actor: Actor, told: str) -> set[str]:
    """The words in `told` that this person may not know."""
    return set(WORD.findall(told)) - may_know.known(world, actor)
