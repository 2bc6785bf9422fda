"""Two profiles of one organisation become one, on boards too."""

from tests.wiki.introductions import stage as stages
from tests.wiki.introductions.stage import ASKING, Stage
from tests.wiki.offers.stage import seat
from wiki.introductions import interest, introducing, merged, queries, setting_aside
from wiki.introductions.models import Interest, SetAside
from wiki.introductions.rules import Why
from wiki.organisations import merging


def test_what_others_had_with_it_they_have_with_the_kept_one(stage: Stage) -> None:
    nour = seat(stage.nour, stage.forest)
    key = introducing.introduce(nour, stage.forest, stage.harbour, ASKING)
    interest.mark(stage.amina, stage.mill, stage.forest)
    setting_aside.set_aside(stage.basile, stage.harbour, stage.mill, Why("later"))

    merging.merge(stage.chloe, stage.forest, stage.mill, "The same people.", merged.follow)

    row = stages.row(key)
    assert (row.asker_id, row.asked_id) == (stage.mill, stage.harbour)
    seen = queries.get_introduction(stage.amina, stage.public_ids[stage.mill], key, "fr")
    assert [step.is_own for step in seen.steps] == [True]
    assert stages.count(Interest) == 0
    assert stages.count(SetAside) == 1


def test_what_stood_between_the_two_ends(stage: Stage) -> None:
    key = stages.ask(stage)

    merging.merge(stage.chloe, stage.mill, stage.harbour, "The same people.", merged.follow)

    row = stages.row(key)
    assert (row.state, row.asker_id, row.asked_id) == ("ended", stage.mill, stage.harbour)


def test_the_kept_one_keeps_what_both_said(stage: Stage) -> None:
    nour = seat(stage.nour, stage.forest)
    interest.mark(nour, stage.forest, stage.harbour)
    interest.mark(stage.amina, stage.mill, stage.harbour)

    merging.merge(stage.chloe, stage.forest, stage.mill, "The same people.", merged.follow)

    assert list(interest.list_interests(stage.mill)) == [stage.harbour]
