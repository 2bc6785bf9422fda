"""Two people change the facts at once: what is apart goes together, what meets is asked."""

import pytest

from tests.blueprints.editing.conftest import BODY
from tests.support.forms import read_form, send
from wiki.documents import queries

EDIT = "/fr/communs/reunion-du-mois/-/edit"


@pytest.fixture
def basile(cast, browser_of, article):
    """The browser of the one who saves last."""
    return browser_of(cast.basile)


@pytest.fixture
def save_late(cast, browser_of, basile):
    """Save something from the same form as amina, who was first: cost, length and topics."""

    def save(**typed):
        fields = read_form(basile.get(EDIT), "body") | {"do": ["save"]}
        theirs = {"cost": "3", "minutes": "60", "topics": ["governance", "legal"]}
        send(browser_of(cast.amina), EDIT, "body", **theirs, do="save")
        return basile.post(EDIT, data=fields | typed, follow_redirects=True)

    return save


def facts(cast):
    return queries.find_to_edit(cast.amina, "fr", "article", "reunion-du-mois").facts


def test_what_is_apart_is_saved_and_said(cast, save_late):
    page = save_late(difficulty=["2"])

    assert "Des repères que d’autres ont changés" in page.text
    assert facts(cast)["cost"] == 3
    assert facts(cast)["difficulty"] == "2"


def test_only_the_fact_that_meets_is_asked(save_late):
    page = save_late(cost=["4"], difficulty=["2"], body=[BODY + "\nUn mot.\n"])

    fields = read_form(page, "pieces")
    assert page.status_code == 409
    assert "Un endroit à décider" in page.text
    assert "Endroit 1\u00a0: Coût, en euros" in page.text
    assert fields["torn"] == ["cost"]
    assert (fields["theirs-cost"], fields["cost"]) == (["3"], ["4"])
    assert (fields["minutes"], fields["difficulty"]) == (["60"], ["2"])


@pytest.mark.parametrize(("take", "kept"), [("theirs", 3), ("mine", 4)])
def test_what_was_chosen_is_saved_with_the_rest(cast, basile, save_late, take, kept):
    page = save_late(cost=["4"], difficulty=["2"], body=[BODY + "\nUn mot.\n"])
    fields = read_form(page, "pieces") | {"fact-cost": [take], "do": ["save"]}

    done = basile.post(EDIT, data=fields, follow_redirects=True)

    assert "Un mot." in done.text
    assert facts(cast)["cost"] == kept
    assert (facts(cast)["minutes"], facts(cast)["difficulty"]) == (60, "2")


def test_several_terms_are_chosen_as_one_fact(cast, basile, save_late):
    page = save_late(topics=["making"])
    fields = read_form(page, "pieces") | {"fact-topics": ["theirs"], "do": ["save"]}

    basile.post(EDIT, data=fields)

    assert sorted(facts(cast)["topics"]) == ["governance", "legal"]


def test_a_fact_that_is_not_decided_is_asked_again(basile, save_late):
    page = save_late(cost=["4"])

    again = basile.post(EDIT, data=read_form(page, "pieces") | {"do": ["save"]})

    assert again.status_code == 422
    assert "Endroit 1" in again.text
    assert read_form(again, "pieces")["theirs-cost"] == ["3"]


def test_a_fact_taken_away_is_said_so(cast, basile, save_late):
    send(basile, EDIT, "body", cost="9", do="save")

    page = save_late(cost=[""])

    assert "Non précisée" in page.text
    fields = read_form(page, "pieces") | {"fact-cost": ["mine"], "do": ["save"]}
    basile.post(EDIT, data=fields)
    assert "cost" not in facts(cast)
