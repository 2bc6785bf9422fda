"""What follows from the journal, brought up to date at once: no follower runs beside the tests."""

from wiki.documents.anchors.follower import ANCHORS
from wiki.documents.credits.follower import CREDITS
from wiki.journal import follower
from wiki.journal.follower import Follower
from wiki.matching.follower import MatchingFollower
from wiki.search.follower import SearchFollower


def catch_up() -> None:
    """Let the search follower read the journal to its end."""
    _follow(SearchFollower())


def count_credits() -> None:
    """Let the credit follower read the journal to its end."""
    _follow(CREDITS)


def keep_anchors() -> None:
    """Let the anchor follower read the journal to its end."""
    _follow(ANCHORS)


def match() -> None:
    """Let the follower of matches read the journal to its end."""
    _follow(MatchingFollower())


def _follow(one: Follower) -> None:
    follower.hold(one.name, "a test")
    one.tick()
    while follower.catch_up(one):
        pass
