"""Are the credits what the history says?"""

from collections.abc import Iterator

from wiki.documents.credits.follower import CREDITS
from wiki.documents.fault import Fault


def faults() -> Iterator[Fault]:
    """Documents whose credits are wrong, apart from those that the follower has yet to read."""
    return CREDITS.faults("credits.wrong")
