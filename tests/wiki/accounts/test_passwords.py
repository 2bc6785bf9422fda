import pytest
from argon2 import PasswordHasher, extract_parameters
from argon2.low_level import Type

from wiki.accounts import passwords
from wiki.errors import Unavailable


def test_a_password_is_recognised_and_another_is_not() -> None:
    kept = passwords.hash_of("trois tilleuls")

    assert passwords.is_right(kept, "trois tilleuls")
    assert not passwords.is_right(kept, "quatre tilleuls")
    assert not passwords.is_right(None, "trois tilleuls")


def test_the_same_word_typed_on_two_keyboards_is_the_same_word() -> None:
    kept = passwords.hash_of("marche\u0301 couvert")

    assert passwords.is_right(kept, "march\u00e9 couvert")


def test_nobodys_hash_costs_what_everybodys_will() -> None:
    cost = extract_parameters(passwords.NOBODYS)

    assert (cost.type, cost.time_cost, cost.memory_cost, cost.parallelism) == (
        Type.ID,
        2,
        19 * 1024,
        1,
    )


def test_a_hash_made_at_another_cost_is_outdated() -> None:
    old = PasswordHasher(time_cost=1, memory_cost=16, parallelism=1).hash("trois tilleuls")

    assert passwords.is_outdated(old)
    assert not passwords.is_outdated(passwords.hash_of("trois tilleuls"))


def test_a_flood_is_told_to_come_back(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(passwords, "_PATIENCE", 0.01)
    with passwords._place(), passwords._place(), pytest.raises(Unavailable):
        passwords.hash_of("trois tilleuls")

    assert passwords.hash_of("trois tilleuls")
