"""Are the former anchors what the history says?"""

from collections.abc import Iterator

from wiki.documents.anchors.follower import ANCHORS
from wiki.documents.fault import Fault


def faults() -> Iterator[Fault]:
    """Documents whose anchors are wrong, apart from those that the follower has yet to read."""
    return ANCHORS.faults("anchors.wrong")
