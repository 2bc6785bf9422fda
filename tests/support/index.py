"""What follows from the journal, brought up to date at once: no follower runs beside the tests."""

from wiki.documents.anchors.follower import AnchorFollower
from wiki.documents.credits.follower import CreditFollower
from wiki.journal import follower
from wiki.journal.follower import Follower
from wiki.search.follower import SearchFollower


def catch_up() -> None:
    """Let the search follower read the journal to its end."""
    _follow(SearchFollower())


def count_credits() -> None:
    """Let the credit follower read the journal to its end."""
    _follow(CreditFollower())


def keep_anchors() -> None:
    """Let the anchor follower read the journal to its end."""
    _follow(AnchorFollower())


def _follow(one: Follower) -> None:
    follower.hold(one.name, "a test")
    one.tick()
    while follower.catch_up(one):
        pass
