"""What happens to an edit at its save: public at once, public and to be read, or held."""

import re
from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy import func, select

from wiki import clock
from wiki.access.actions import Action
from wiki.access.actor import Actor
from wiki.access.policy import may
from wiki.config import Newcomers, current
from wiki.db import db
from wiki.documents import contents
from wiki.documents.models import Document, Revision
from wiki.documents.revisions import Draft
from wiki.documents.rules import Standing
from wiki.documents.sight import Sight
from wiki.kinds.registry import get_kind

#: how many edits a newcomer may have live in a day before the next ones are held
DAILY_EDITS = 10
_OUTSIDE = re.compile(rb"//[^\s/)\"'<>\]]{3,200}")


@dataclass(frozen=True)
class Fate:
    """`is_live`: may be public at once. `wants_review`: an editor should read it. `is_offered`: a
    volunteer translated it, for the people of the document.
    """

    is_live: bool
    wants_review: bool
    is_offered: bool = False

    @property
    def is_held(self) -> bool:
        """Waits for an editor before readers see it."""
        return self.wants_review and not self.is_live


def decide(actor: Actor, document: Document, standing: Standing, draft: Draft) -> Fate:
    """The fate of this edit, by the kind, the author and the setting."""
    if not may(actor, Action.DOCUMENT_EDIT, standing):
        return Fate(is_live=False, wants_review=True, is_offered=True)
    if get_kind(document.kind).is_published_apart:
        return Fate(is_live=False, wants_review=False)
    if may(actor, Action.DOCUMENT_PUBLISH, standing):
        return Fate(is_live=True, wants_review=False)
    if not standing.is_live_on_save or not actor.is_member:
        return Fate(is_live=False, wants_review=False)
    allowed = current().newcomers == Newcomers.LIMIT and _is_modest(actor, document, draft)
    return Fate(is_live=allowed, wants_review=True)


def _is_modest(actor: Actor, document: Document, draft: Draft) -> bool:
    """Few edits today, and no outside site that readers were not shown in this document before."""
    today = db.session.scalar(
        select(func.count()).where(
            Revision.author_id == actor.account_id,
            Revision.at > clock.now() - timedelta(days=1),
        )
    )
    if (today or 0) >= DAILY_EDITS:
        return False
    public = Sight(document.id, is_insider=False).parts_now(document.head)
    before = contents.load_many(content for content, _ in public.values())
    known = outside_sites(b"\n".join(before.values()))
    restored = contents.load_many(content for content, _ in draft.restored.values())
    texts = [text for text in (*draft.parts.values(), *restored.values()) if text]
    return outside_sites(b"\n".join(texts)) <= known


def outside_sites(text: bytes) -> set[bytes]:
    """The sites that a text names in full addresses, ours excepted."""
    ours = current().public_url.partition(":")[2].encode()
    return {site.lower() for site in _OUTSIDE.findall(text)} - {ours}
