"""What the links of a digest do for whoever it was written to, without signing in."""

from dataclasses import dataclass

from sqlalchemy import delete

from wiki.access.actor import Actor
from wiki.accounts.belongings import as_of_now
from wiki.accounts.readers import find_reader
from wiki.db import db, transaction
from wiki.documents.naming import Name, name_documents
from wiki.errors import Invalid, Problem
from wiki.introductions import setting_aside
from wiki.introductions.rules import Why
from wiki.matching import tokens
from wiki.matching.models import DigestWatch


@dataclass(frozen=True)
class Mailed:
    """Somebody of an organisation, and what a letter proposed to them."""

    actor: Actor
    organisation_id: int
    own: Name
    proposed_id: int
    proposed: Name


def get_mailed(token: str, language: str) -> Mailed:
    """What a link is about, as long as its reader acts for the organisation. Raises Invalid."""
    account_id, organisation_id, document_id = tokens.read(token)
    reader = find_reader(account_id)
    names = name_documents([organisation_id, document_id], language)
    actor = as_of_now(reader.actor) if reader else None
    if actor is None or organisation_id not in actor.seats or document_id not in names:
        raise Invalid(Problem("", "token.dead"))
    return Mailed(actor, organisation_id, names[organisation_id], document_id, names[document_id])


def set_aside(token: str, language: str, why: Why) -> None:
    """Let the match of that link be proposed no more.

    Raises Invalid (dead; no reason, too long; they are introduced), NotFound or Gone.
    """
    mailed = get_mailed(token, language)
    setting_aside.set_aside(mailed.actor, mailed.organisation_id, mailed.proposed_id, why)


def has_letters(token: str) -> bool:
    """Whether the letters that the link came with still go out. Raises Invalid."""
    account_id, organisation_id, _ = tokens.read(token)
    return db.session.get(DigestWatch, (organisation_id, account_id)) is not None


@transaction
def stop(token: str) -> None:
    """Write no more of these letters; a second time changes nothing. Raises Invalid."""
    account_id, organisation_id, _ = tokens.read(token)
    db.session.execute(
        delete(DigestWatch).where(
            DigestWatch.organisation_id == organisation_id, DigestWatch.account_id == account_id
        )
    )
