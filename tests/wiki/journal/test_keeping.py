"""What is held in memory is as of now, and no more is read for it than what happened since."""

from collections.abc import Collection

from flask import Flask

from tests.wiki.journal.notebook import happen
from wiki.journal.keeping import Kept


def kept() -> Kept[list[str]]:
    """What was read of the rows, one after the other."""

    def renew(former: list[str], changed: Collection[int]) -> list[str]:
        return [*former, f"read {sorted(changed)}"]

    return Kept(lambda: ["read all"], renew)


def test_nothing_is_read_twice_while_nothing_happens(app: Flask) -> None:
    held = kept()
    happen(12)

    assert held.as_of_now() == ["read all"]
    assert held.as_of_now() == ["read all"]


def test_what_happened_since_is_read(app: Flask) -> None:
    held = kept()
    happen(12)
    former = held.as_of_now()

    happen(3, 12, 3)

    assert held.as_of_now() == ["read all", "read [3, 12]"]
    assert former == ["read all"]


def test_after_very_many_changes_all_is_read(app: Flask) -> None:
    held = kept()
    happen(12)
    held.as_of_now()

    happen(*range(500))

    assert held.as_of_now() == ["read all"]
