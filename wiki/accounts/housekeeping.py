"""What is thrown away when its time has passed."""

from sqlalchemy import delete, select

from wiki import clock
from wiki.accounts.kept import KEPT_FOR
from wiki.accounts.models import (
    Account,
    AccountState,
    KeptText,
    Limit,
    LoginSession,
    Nonce,
)
from wiki.db import db, transaction


@transaction
def purge() -> None:
    """Forget ended sessions, dead letters, old kept texts, past limits, unproven addresses."""
    now = clock.now()
    for row in (LoginSession, Nonce, Limit):
        db.session.execute(delete(row).where(row.expires_at <= now))
    db.session.execute(delete(KeptText).where(KeptText.at <= now - KEPT_FOR))
    db.session.execute(
        delete(Account).where(
            Account.state == AccountState.UNCONFIRMED,
            Account.id.not_in(select(Nonce.account_id)),
        )
    )
