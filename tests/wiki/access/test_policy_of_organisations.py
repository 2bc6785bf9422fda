"""Who may do what with what an organisation answers for, as one table.

The people: a trusted member who once wrote it and has left, a contact and a manager of the
organisation (both newcomers), a moderator of its area, the same people of another organisation,
an editor. The documents: its offer, a draft and public; its own page, public.
"""

from dataclasses import dataclass

import pytest

from wiki.access.actions import Action
from wiki.access.actor import VISITOR, Actor, Role
from wiki.access.policy import may

OURS, THEIRS = 9, 10


@dataclass(frozen=True)
class Paper:
    """A document that organisation 9 answers for; account 4 began it."""

    is_public: bool = True
    is_live_on_save: bool = False
    owner_id: int | None = 4
    organisation_id: int | None = OURS
    is_common: bool = False
    audience: str = "public"
    writers: str = "member"


def _member(account_id: int, **where: frozenset[int]) -> Actor:
    return Actor(account_id, Role.MEMBER, **where)


def _of(organisation_id: int) -> dict[str, Actor]:
    one = frozenset({organisation_id})
    return {
        "contact": _member(5, seats=one),
        "manager": _member(6, seats=one, manages=one),
        "moderator": _member(7, moderates=one),
    }


PEOPLE = {
    "stranger": VISITOR,
    "left": Actor(4, Role.MEMBER, "", is_trusted=True),
    **_of(OURS),
    **{f"other-{name}": actor for name, actor in _of(THEIRS).items()},
    "editor": Actor(8, Role.EDITOR),
    "admin": Actor(1, Role.ADMINISTRATOR),
}
PAPERS: dict[str, Paper] = {
    "draft": Paper(is_public=False),
    "offer": Paper(),
    "page": Paper(is_live_on_save=True),
    "new-page": Paper(is_live_on_save=True, is_public=False),
}
EVERYBODY, MEMBERS = "everybody", "members"

TABLE = """
document:read           draft     contact manager moderator editor admin
document:read           offer     everybody
document:read_draft     draft     contact manager moderator editor admin
document:create         draft     contact manager moderator editor admin
document:edit           draft     contact manager moderator editor admin
document:edit           offer     contact manager moderator editor admin
document:edit           page      contact manager moderator editor admin
document:translate      draft     contact manager moderator editor admin
document:translate      offer     members
document:translate      page      members
document:translate      new-page  contact manager moderator editor admin
translation:decide      offer     contact manager moderator editor admin
translation:decide      page      contact manager moderator editor admin
board:read              page      contact manager
board:act               page      contact manager
gathering:host          page      editor admin
document:publish        draft     moderator editor admin
document:publish        offer     moderator editor admin
document:publish        page      contact manager moderator editor admin
document:publish        new-page  moderator editor admin
document:withdraw       offer     moderator editor admin
document:delete         offer     editor admin
organisation:people     page      manager editor admin
organisation:invite     page      manager moderator editor admin
organisation:confirm    page      contact manager
changes:review          draft     moderator editor admin
organisation:moderate   page      moderator editor admin
offer:keep              offer     contact manager editor admin
offer:moderate          offer     moderator editor admin
answer:read             offer     contact manager editor admin
answer:decide           offer     contact manager
moderator:choose        page      admin
"""

ROWS = [line.split() for line in TABLE.strip().splitlines()]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row[0]} {row[1]}")
def test_the_table(row: list[str]) -> None:
    action, paper, *allowed = row

    found = [name for name, actor in PEOPLE.items() if may(actor, Action(action), PAPERS[paper])]

    assert found == {EVERYBODY: list(PEOPLE), MEMBERS: list(PEOPLE)[1:]}.get(allowed[0], allowed)
