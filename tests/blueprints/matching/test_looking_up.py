"""Looking somebody up: why it is proposed, or why not."""

from flask.testing import FlaskClient

from tests.blueprints.offering.pages import links, words


def found(browser: FlaskClient, board: str, name: str) -> str:
    """What the page says of that name."""
    return words(browser.get(f"{board}/look-up", query_string={"name": name}))


def test_whoever_is_proposed_has_reasons(basile: FlaskClient, board: str) -> None:
    told = found(basile, board, "The Forge")

    assert "You look for Non-food products / Crafts : they list it." in told
    assert "Ask to be introduced" in told


def test_why_not_is_told_in_words(basile: FlaskClient, board: str) -> None:
    assert "You share no language" in found(basile, board, "The Loom")
    told = found(basile, board, "The Ford")
    assert "One of you looks for partners of another kind. This wish is yours." in told
    assert "It is yours." in found(basile, board, "The Mill")


def test_an_unknown_name_is_said_to_be_none(basile: FlaskClient, board: str) -> None:
    assert "No organisation or offer is called so." in found(basile, board, "Nobody at all")


def test_the_field_is_asked_for_without_more_words(basile: FlaskClient, board: str) -> None:
    told = words(basile.get(f"{board}/look-up"))

    assert "An organisation or an offer, by its name" in told
    assert "if you like" not in told


def test_a_proposal_leads_to_its_page(basile: FlaskClient, board: str) -> None:
    page = basile.get(f"{board}/look-up", query_string={"name": "The Forge"})

    assert links(page)["Read its page"] == "/en/directory/the-forge"
