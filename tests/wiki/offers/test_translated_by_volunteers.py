"""A volunteer translates the offer of others: it waits until its own people have read it."""

from dataclasses import replace

import pytest

from tests.support.cast import Cast
from tests.wiki.offers import stage as stages
from tests.wiki.offers.stage import Stage
from wiki.access.actor import Actor, Role
from wiki.documents import history, oversight, queries, reviewing
from wiki.documents import service as documents
from wiki.documents.models import Review
from wiki.documents.saving import Edit, Saved
from wiki.documents.undoing import Words
from wiki.errors import Forbidden, Invalid, NotSignedIn
from wiki.journal.follower import read_on

FRENCH = {"fr": {**stages.TEXTS["fr"], "title": "Un four à pain"}}
ENGLISH = {**stages.TEXTS["en"], "title": "A bread oven"}
BETTER = {**ENGLISH, "title": "An oven for bread"}


@pytest.fixture
def offer(stage: Stage) -> int:
    """An offer in French that everybody reads."""
    return stages.published(stage, stages.draft(stage.amina, stage.group, FRENCH))


def translate(actor: Actor, offer: int, texts: dict[str, str] = ENGLISH, part: str = "en") -> Saved:
    """Save a translation on what this person sees."""
    seen = queries.get_to_edit(actor, offer)
    return documents.revise(actor, offer, Edit({part: texts}, seen.head))


def waiting(actor: Actor) -> list[tuple[str, int]]:
    """Language and last revision of what waits for somebody."""
    found = [change.revision for change in oversight.list_offered(actor, "fr")]
    return [(one.offered, one.number) for one in found]


def test_it_waits_for_its_people_and_they_publish_it(stage: Stage, cast: Cast, offer: int) -> None:
    saved = translate(cast.nour, offer)

    assert (saved.is_held, saved.is_offered, saved.published) == (True, True, ())
    assert stages.title(stage.stranger, offer, "en") is None
    assert waiting(stage.amina) == waiting(stage.basile) == waiting(stage.chloe) == [("en", 2)]
    reviewing.accept(stage.amina, offer, 2)

    assert stages.title(stage.stranger, offer, "en") == "A bread oven"
    assert waiting(stage.amina) == []
    assert stages.state(offer) == ("published", "")


@pytest.mark.parametrize("person", ["amina", "basile", "chloe"])
def test_its_people_its_moderator_and_editors_decide(
    stage: Stage, cast: Cast, offer: int, person: str
) -> None:
    translate(cast.nour, offer)

    reviewing.accept(getattr(stage, person), offer, 2)

    assert stages.title(stage.stranger, offer, "en") == "A bread oven"


def test_nobody_else_decides_the_volunteer_least_of_all(stage: Stage, offer: int) -> None:
    translate(stage.nour, offer)

    for actor, refusal in ((stage.nour, Forbidden), (stage.stranger, NotSignedIn)):
        with pytest.raises(refusal):
            reviewing.accept(actor, offer, 2)
        with pytest.raises(refusal):
            reviewing.reject(actor, offer, 2, Words(""))
    assert waiting(stage.nour) == []


def test_a_trusted_member_waits_like_a_newcomer(stage: Stage, cast: Cast, offer: int) -> None:
    assert translate(replace(cast.nour, is_trusted=True), offer).is_held


def test_what_is_returned_is_told_with_the_reason_and_leaves_no_trace_for_readers(
    stage: Stage, cast: Cast, offer: int
) -> None:
    translate(cast.nour, offer)

    reviewing.reject(stage.amina, offer, 2, Words("Le titre est trop long."))

    assert queries.get_to_edit(stage.amina, offer).parts.keys() == {"fr"}
    assert stages.title(stage.stranger, offer, "en") is None
    letter = stages.letters()[-1]
    assert letter.to == "nour@test.example"
    assert "Le titre est trop long." in letter.body
    assert translate(cast.nour, offer, BETTER).is_offered


@pytest.mark.parametrize("told", [{}, FRENCH])
def test_never_the_original_never_facts_never_the_address(
    stage: Stage, cast: Cast, offer: int, told: dict[str, dict[str, str]]
) -> None:
    translate(cast.nour, offer)
    edits = [
        Edit({"fr": BETTER}, 2),
        Edit({"en": BETTER, **told}, 2, facts=stages.facts(stage.group)),
        Edit({"en": BETTER}, 2, slugs={"en": "mine"}),
        Edit({"fr": BETTER, "en": BETTER}, 2),
    ]

    for edit in edits:
        with pytest.raises(Forbidden):
            documents.revise(cast.nour, offer, edit)
    with pytest.raises(Forbidden):
        documents.rename(cast.nour, offer, "en", "mine")


def test_what_nobody_reads_cannot_be_translated(stage: Stage, cast: Cast) -> None:
    draft = stages.draft(stage.amina, stage.group, FRENCH)

    with pytest.raises(Forbidden):
        documents.revise(cast.nour, draft, Edit({"en": ENGLISH}, 1))


def test_a_volunteer_sees_what_readers_see_and_what_they_wrote(
    stage: Stage, cast: Cast, offer: int
) -> None:
    translate(cast.nour, offer)
    stages.rewrite(stage.amina, offer, title="Un four secret")

    seen = queries.get_to_edit(cast.nour, offer)

    assert seen.parts["fr"].title == "Un four à pain"
    assert seen.parts["en"].title == "A bread oven"
    read = history.read_base(cast.nour, seen, seen.head)
    assert read["fr"].content["title"] == "Un four à pain"


def test_passages_saved_one_by_one_are_read_together(stage: Stage, cast: Cast, offer: int) -> None:
    translate(cast.nour, offer)
    stages.rewrite(stage.amina, offer, title="Un four à bois")
    translate(cast.nour, offer, BETTER)

    assert waiting(stage.amina) == [("en", 4)]
    reviewing.accept(stage.amina, offer, 4)

    assert stages.title(stage.stranger, offer, "en") == "An oven for bread"
    assert stages.title(stage.stranger, offer) == "Un four à pain"
    assert stages.count(Review) == 1


def test_nobody_writes_over_a_text_that_waits(stage: Stage, cast: Cast, offer: int) -> None:
    translate(cast.nour, offer)

    with pytest.raises(Invalid) as refused:
        translate(replace(cast.ida, role=Role.MEMBER), offer, BETTER)

    assert refused.value.problems[0].code == "offered.another_waits"


def test_a_language_that_is_not_complete_stays_out(stage: Stage, cast: Cast, offer: int) -> None:
    translate(cast.nour, offer, {"title": "A bread oven"})

    with pytest.raises(Invalid) as refused:
        reviewing.accept(stage.amina, offer, 2)

    assert refused.value.problems[0].code == "offered.incomplete"
    assert stages.title(stage.stranger, offer, "en") is None


def test_accepted_translations_earn_no_trust_on_the_site(
    stage: Stage, cast: Cast, offer: int
) -> None:
    for times in range(reviewing.EARNS_TRUST):
        saved = translate(cast.nour, offer, {**ENGLISH, "title": f"Oven {times}"})
        reviewing.accept(stage.amina, offer, saved.number or 0)

    assert "account.trusted" not in [entry.type for entry in read_on(0)]
