"""What the tests about people look at: their letters, and the journal."""

import re
from urllib.parse import unquote

from sqlalchemy import select

from wiki.db import db
from wiki.journal.models import Entry
from wiki.mail.models import Letter

PASSWORD = "trois tilleuls au marché"


class Post:
    """The letters that were posted, oldest first."""

    def to(self, address: str) -> list[Letter]:
        letters = db.session.scalars(select(Letter).where(Letter.to == address).order_by(Letter.id))
        return list(letters)

    def subjects(self, address: str) -> list[str]:
        return [letter.subject for letter in self.to(address)]

    def token(self, address: str) -> str:
        """The secret in the link of the last letter to `address`."""
        found = re.search(r"\?token=(\S+)", self.to(address)[-1].body)
        assert found
        return unquote(found[1])


class Journal:
    """What the journal holds."""

    def types(self) -> list[str]:
        return list(db.session.scalars(select(Entry.type).order_by(Entry.sequence)))

    def last(self) -> Entry:
        entry = db.session.scalar(select(Entry).order_by(Entry.sequence.desc()).limit(1))
        assert entry is not None
        return entry
