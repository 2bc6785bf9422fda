"""Who may do what, as one table: action × document × person.

The people: a stranger, a newcomer, a trusted member, the owner (a trusted member too), an editor,
an administrator. The documents: an article that is a draft, public, for members, for editors; a
page of the site that is a draft, public; nothing at all.
"""

from dataclasses import dataclass

import pytest

from tests.wiki.access import test_policy_of_organisations
from wiki.access.actions import Action
from wiki.access.actor import VISITOR, Actor, Role
from wiki.access.policy import POLICY, may, require
from wiki.errors import Forbidden, NotSignedIn


@dataclass(frozen=True)
class Paper:
    """A document as the rules see it; account 4 owns it."""

    audience: str = "public"
    is_public: bool = True
    writers: str = "member"
    is_live_on_save: bool = True
    owner_id: int | None = 4
    organisation_id: int | None = None
    is_common: bool = True


PEOPLE = {
    "stranger": VISITOR,
    "newcomer": Actor(2, Role.MEMBER),
    "trusted": Actor(3, Role.MEMBER, is_trusted=True),
    "owner": Actor(4, Role.MEMBER, is_trusted=True),
    "editor": Actor(5, Role.EDITOR, is_trusted=True),
    "admin": Actor(6, Role.ADMINISTRATOR, is_trusted=True),
}

PAPERS = {
    "draft": Paper(is_public=False),
    "public": Paper(),
    "members": Paper(audience="members"),
    "editors": Paper(audience="editors"),
    "page-draft": Paper(is_public=False, writers="editor", is_live_on_save=False),
    "page": Paper(writers="editor", is_live_on_save=False),
    "-": None,
}

TABLE = """
document:read        draft       .        .        .       owner editor admin
document:read        public      stranger newcomer trusted owner editor admin
document:read        members     .        newcomer trusted owner editor admin
document:read        editors     .        .        .       owner editor admin
document:read        page-draft  .        .        .       owner editor admin
document:read        page        stranger newcomer trusted owner editor admin
document:read_draft  draft       .        .        .       owner editor admin
document:read_draft  public      .        .        .       owner editor admin
document:read_draft  members     .        .        .       owner editor admin
document:read_draft  page        .        .        .       owner editor admin
document:create      draft       .        .        .       owner editor admin
document:create      page-draft  .        .        .       .     editor admin
document:edit        draft       .        .        .       owner editor admin
document:edit        public      .        newcomer trusted owner editor admin
document:edit        members     .        newcomer trusted owner editor admin
document:edit        editors     .        .        .       owner editor admin
document:edit        page-draft  .        .        .       .     editor admin
document:edit        page        .        .        .       .     editor admin
document:edit        -           .        .        .       .     .      .
document:translate   draft       .        .        .       owner editor admin
document:translate   public      .        newcomer trusted owner editor admin
document:translate   editors     .        .        .       owner editor admin
document:translate   page        .        .        .       .     editor admin
document:translate   -           .        .        .       .     .      .
document:publish     draft       .        .        .       owner editor admin
document:publish     public      .        .        trusted owner editor admin
document:publish     members     .        .        trusted owner editor admin
document:publish     editors     .        .        .       owner editor admin
document:publish     page        .        .        .       .     editor admin
document:withdraw    public      .        .        .       .     editor admin
document:audience    public      .        .        .       .     editor admin
document:delete      public      .        .        .       .     editor admin
document:report      public      stranger newcomer trusted owner editor admin
revision:hide        -           .        .        .       .     editor admin
revision:erase       -           .        .        .       .     .      admin
changes:review       -           .        .        .       .     editor admin
glossary:edit        -           .        newcomer trusted owner editor admin
glossary:remove      -           .        .        .       .     editor admin
account:block        -           .        .        .       .     editor admin
sheet:import         -           .        .        .       .     editor admin
account:role         -           .        .        .       .     .      admin
journal:read         -           .        .        .       .     .      admin
"""

ROWS = [line.split() for line in TABLE.strip().splitlines()]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row[0]} {row[1]}")
def test_the_table(row: list[str]) -> None:
    action, paper, *allowed = row

    found = [
        name if may(actor, Action(action), PAPERS[paper]) else "." for name, actor in PEOPLE.items()
    ]

    assert found == allowed


def test_the_table_tells_every_action() -> None:
    told = {row[0] for row in ROWS} | {row[0] for row in test_policy_of_organisations.ROWS}
    assert told == set(Action) == set(POLICY)


def test_a_newcomer_owns_what_they_write_and_publishes_none_of_it() -> None:
    newcomer = Actor(4, Role.MEMBER)

    assert may(newcomer, Action.DOCUMENT_READ_DRAFT, PAPERS["draft"])
    assert not may(newcomer, Action.DOCUMENT_PUBLISH, PAPERS["draft"])


def test_nobody_owns_what_has_no_owner() -> None:
    orphan = Paper(is_public=False, owner_id=None)

    assert not may(VISITOR, Action.DOCUMENT_READ, orphan)
    assert not may(PEOPLE["trusted"], Action.DOCUMENT_READ, orphan)


def test_a_stranger_is_asked_to_sign_in_and_a_member_is_refused() -> None:
    with pytest.raises(NotSignedIn):
        require(VISITOR, Action.DOCUMENT_EDIT, PAPERS["public"])
    with pytest.raises(Forbidden) as refused:
        require(PEOPLE["trusted"], Action.DOCUMENT_WITHDRAW, PAPERS["public"])

    assert refused.value.action == Action.DOCUMENT_WITHDRAW
