"""Everybody who follows the journal, in the order they are served."""

from wiki.documents.anchors.follower import AnchorFollower
from wiki.documents.credits.follower import CreditFollower
from wiki.journal.follower import Follower
from wiki.notify.follower import NotifyFollower
from wiki.search.follower import SearchFollower


def all_followers() -> list[Follower]:
    """One of each."""
    return [SearchFollower(), NotifyFollower(), CreditFollower(), AnchorFollower()]
