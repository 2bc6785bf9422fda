"""The pool's file follows what the public may read, and is made good when it is not."""

import pytest
import time_machine

from tests.support import index
from tests.wiki.matching.town import Town
from tests.wiki.offers import stage as offers
from wiki.documents import queries, service
from wiki.documents.publishing import withdraw
from wiki.documents.saving import Edit
from wiki.journal.queries import newest
from wiki.matching import checking, keeping, rules
from wiki.matching.file import Unusable
from wiki.matching.rules import Asked
from wiki.offers import concluding
from wiki.offers.concluding import Ending


def documents() -> set[int]:
    """What the pool holds."""
    return set(keeping.pool().plain.document.tolist())


def test_everybody_who_is_public_is_in_the_pool(town: Town) -> None:
    assert documents() == {*town.ids.values(), town.offer}
    assert keeping.position() == newest()
    assert list(checking.faults()) == []


def test_a_saved_profile_is_matched_anew(town: Town) -> None:
    before = rules.rank(keeping.pool(), town.mill, Asked())
    facts = queries.get_to_edit(town.chloe, town.ford).facts | {"type": "third-place"}

    service.revise(town.chloe, town.ford, Edit({}, 1, facts))
    index.match()

    after = rules.rank(keeping.pool(), town.mill, Asked())
    assert town.ford not in {match.document_id for match in before}
    assert town.ford in {match.document_id for match in after}
    assert list(checking.faults()) == []


def test_what_is_withdrawn_leaves(town: Town) -> None:
    withdraw(town.chloe, town.forge, ["facts", "en"])
    index.match()

    assert documents() == {town.mill, town.loom, town.ford}


def test_an_offer_that_ended_leaves(town: Town) -> None:
    concluding.conclude(town.amina, town.offer, Ending("found-elsewhere"))
    index.match()

    assert documents() == set(town.ids.values())


def test_what_happens_elsewhere_moves_the_file_on_and_changes_nothing(town: Town) -> None:
    before = keeping.pool()

    service.create(town.chloe, "article", "fr", Edit({"fr": {"title": "Du pain"}}, 0, ARTICLE))
    index.match()

    assert keeping.position() == newest()
    assert keeping.pool() is before


@pytest.mark.parametrize("spoiled", [b"", b"lieux-arrays\n" + b"7" * 400])
def test_a_damaged_file_is_made_anew(town: Town, spoiled: bytes) -> None:
    keeping.path().write_bytes(spoiled)

    with pytest.raises(Unusable):
        keeping.pool()
    assert [fault.code for fault in checking.faults()] == ["pool.unavailable"]
    index.match()

    assert documents() == {*town.ids.values(), town.offer}


def test_a_file_that_was_thrown_away_is_made_anew(town: Town) -> None:
    keeping.path().unlink()

    index.match()

    assert documents() == {*town.ids.values(), town.offer}


def test_a_file_that_is_not_what_the_rows_say_is_told(town: Town) -> None:
    held = keeping.pool().replace([], [town.loom])
    keeping.write(held, newest(), 0.0)

    assert [(fault.code, fault.where) for fault in checking.faults()] == [
        ("pool.missing", str(town.loom))
    ]


def test_an_offer_is_matched_on_its_last_day_and_not_after(
    town: Town, clock_hand: time_machine.Traveller
) -> None:
    def proposed() -> bool:
        found = rules.mutual(keeping.pool(), town.mill, Asked(relaxed=frozenset(rules.Refusal)))
        return town.offer in found

    clock_hand.move_to(f"{offers.END}T20:00:00Z")
    on_its_last_day = proposed()
    clock_hand.move_to(f"{offers.END}T23:00:00Z")  # past midnight in Paris

    assert (on_its_last_day, proposed()) == (True, False)


ARTICLE = {"type": "method"}
