"""Roles go from the least to the most entrusted, and audiences follow."""

import pytest

from wiki.access.actor import SYSTEM, VISITOR, Actor, Role


@pytest.mark.parametrize(
    ("role", "audiences"),
    [
        (Role.VISITOR, {"public"}),
        (Role.MEMBER, {"public", "members"}),
        (Role.EDITOR, {"public", "members", "editors"}),
        (Role.ADMINISTRATOR, {"public", "members", "editors"}),
    ],
)
def test_the_audiences_of_a_role(role: Role, audiences: set[str]) -> None:
    assert Actor(role=role).audiences == audiences


def test_a_role_includes_those_below_and_itself() -> None:
    assert Role.EDITOR.includes(Role.MEMBER)
    assert Role.EDITOR.includes(Role.EDITOR)
    assert not Role.EDITOR.includes(Role.ADMINISTRATOR)


def test_a_visitor_is_nobody_and_the_system_may_all() -> None:
    assert not VISITOR.is_member
    assert VISITOR.account_id is None
    assert SYSTEM.is_editor
