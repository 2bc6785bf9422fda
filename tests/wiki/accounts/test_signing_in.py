import pytest
from argon2 import PasswordHasher
from sqlalchemy import update

from tests.support.cast import Cast
from tests.wiki.accounts.stage import PASSWORD
from wiki.accounts import passwords, service
from wiki.accounts.models import Account
from wiki.db import db, writing
from wiki.errors import Invalid

AMINA = "amina@test.example"


def test_amina_signs_in_whatever_the_capitals_of_her_address(cast: Cast) -> None:
    key = service.sign_in(" Amina@TEST.example", PASSWORD, "Firefox")

    assert service.find_actor(key) == cast.amina


@pytest.mark.parametrize(
    ("email", "password"),
    [(AMINA, "another password"), ("nobody@test.example", PASSWORD), ("", ""), (AMINA, "")],
)
def test_a_wrong_password_and_an_unknown_address_are_told_alike(
    cast: Cast, email: str, password: str
) -> None:
    with pytest.raises(Invalid) as refusal:
        service.sign_in(email, password, "")

    assert [(p.field, p.code) for p in refusal.value.problems] == [("", "sign_in.wrong")]


def test_what_became_of_an_account_is_told_to_its_owner_only(cast: Cast) -> None:
    service.block(cast.chloe, cast.amina.account_id or 0)

    with pytest.raises(Invalid, match=r"sign_in\.blocked"):
        service.sign_in(AMINA, PASSWORD, "")
    with pytest.raises(Invalid, match=r"sign_in\.wrong"):
        service.sign_in(AMINA, "another password", "")


def test_an_old_hash_is_renewed_by_signing_in(cast: Cast) -> None:
    old = PasswordHasher(time_cost=1, memory_cost=16, parallelism=1).hash(PASSWORD)
    with writing():
        db.session.execute(update(Account).values(password_hash=old))

    service.sign_in(AMINA, PASSWORD, "")

    kept = db.session.get_one(Account, cast.amina.account_id).password_hash or ""
    assert kept != old
    assert not passwords.is_outdated(kept)


def test_a_name_that_is_only_credited_cannot_sign_in(cast: Cast) -> None:
    with writing():
        service.credited("Marie Le Goff")

    with pytest.raises(Invalid, match=r"sign_in\.wrong"):
        service.sign_in("", PASSWORD, "")
