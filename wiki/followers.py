"""Everybody who follows the journal, in the order they are served."""

from wiki.documents.anchors.follower import ANCHORS
from wiki.documents.credits.follower import CREDITS
from wiki.journal.follower import Follower
from wiki.matching.follower import MatchingFollower
from wiki.notify.follower import NotifyFollower
from wiki.search.follower import SearchFollower


def all_followers() -> list[Follower]:
    """One of each."""
    return [SearchFollower(), NotifyFollower(), CREDITS, ANCHORS, MatchingFollower()]
