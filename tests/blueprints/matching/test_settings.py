"""What counts for a board, and its letters."""

from flask.testing import FlaskClient

from tests.blueprints.offering.pages import press, words
from tests.wiki.matching.town import Town
from wiki.introductions import interest


def test_what_counts_is_told(basile: FlaskClient, board: str) -> None:
    told = words(basile.get(f"{board}/settings"))

    assert "themes 40% 40%" in told
    assert "You have decided on 0 proposals." in told
    assert "Forget what was learned" not in told


def test_what_was_learned_is_forgotten(town: Town, basile: FlaskClient, board: str) -> None:
    interest.mark(town.basile, town.mill, town.forge)
    assert "You have decided on 1 proposal." in words(basile.get(f"{board}/settings"))

    after = press(basile, f"{board}/settings", "Forget what was learned")

    assert "Everything counts again as it does for everybody." in after.text
    assert "You have decided on 0 proposals." in words(after)


def test_letters_are_asked_for_and_stopped(basile: FlaskClient, board: str) -> None:
    asked = press(basile, f"{board}/settings", "Have a letter a week")
    assert "You have a letter a week" in words(asked)

    stopped = press(basile, f"{board}/settings", "Have no more letters")

    assert "No more letters about new matches." in stopped.text
    assert "Have a letter a week" in words(stopped)
