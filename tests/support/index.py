"""The search index of a test, brought up to date at once: no follower runs beside the tests."""

from wiki.journal import follower
from wiki.search.follower import SearchFollower


def catch_up() -> None:
    """Let the search follower read the journal to its end."""
    search = SearchFollower()
    follower.hold(search.name, "a test")
    search.tick()
    while follower.catch_up(search):
        pass
