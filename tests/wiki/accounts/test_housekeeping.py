import time_machine
from sqlalchemy import func, select

from tests.support.cast import Cast
from tests.wiki.accounts.stage import PASSWORD, Post
from wiki.accounts import kept, limits, service
from wiki.accounts.models import Account, KeptText, Limit, LoginSession, Nonce
from wiki.db import Base, db

ROWS: tuple[type[Base], ...] = (LoginSession, Nonce, KeptText, Limit, Account)


def counts() -> list[int]:
    return [db.session.scalar(select(func.count()).select_from(row)) or 0 for row in ROWS]


def test_what_is_past_goes_and_what_lives_stays(cast: Cast, post: Post) -> None:
    with time_machine.travel("2026-03-01T10:00Z", tick=False):
        service.sign_in("amina@test.example", PASSWORD, "")
        service.sign_up("Elsa", "elsa@test.example", PASSWORD, "en")
        kept.keep(cast.amina.account_id or 0, "/fr", {"body": ["mine"]})
        limits.hit("key", 1, 3600)

        service.purge()
        assert counts() == [1, 1, 1, 1, 6]

    with time_machine.travel("2026-03-31T10:00:01Z", tick=False):
        service.purge()
        assert counts() == [0, 0, 0, 0, 5]
