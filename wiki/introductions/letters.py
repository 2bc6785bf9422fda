"""Letters about introductions. They come from the network, and nobody is to reply to them."""

from collections.abc import Callable, Mapping

from wiki.db import db
from wiki.documents.models import Document
from wiki.documents.naming import Name, name_documents
from wiki.introductions import contacts
from wiki.introductions.keeping import Opened
from wiki.introductions.models import Introduction, IntroductionSide
from wiki.introductions.rules import REASONS, Move, State, Why
from wiki.mail import letters
from wiki.offers import recipients
from wiki.offers.recipients import Recipient
from wiki.vocab import vocabulary

#: what a letter says besides; in the reader's language when it needs one
Said = str | int | Callable[[str], str] | None

_CALLED = {
    State.DECLINED: REASONS[Move.DECLINE],
    State.ENDED: REASONS[Move.END],
    State.TOLD: REASONS[Move.TELL],
}


def tell_asked(row: Introduction) -> None:
    """To those who are asked: who asks, and in which words."""
    _write(row, row.asked_id, "asked", words=contacts.masked(row, row.message))


def tell_mutual(row: Introduction) -> None:
    """To both: each said that they would work with the other."""
    for organisation_id in (row.asker_id, row.asked_id):
        words = row.message if organisation_id == row.asked_id else ""
        _write(row, organisation_id, "mutual", words=words)


def tell_moved(opened: Opened, why: Why) -> None:
    """To the other side: where it is now, and why."""
    row, state = opened.row, State(opened.row.state)
    contact = contacts.find_contact(row, opened.own_id) if state == State.ACCEPTED else None
    _write(
        row,
        opened.other_id,
        "moved",
        state=state,
        label=lambda spoken: vocabulary.load("introduction-states").label(state, spoken),
        reason=lambda spoken: _label_reason(state, why.reason, spoken),
        words=contacts.masked(row, why.words),
        contact=contact.name if contact else "",
        contact_email=contact.email if contact else "",
    )


def tell_message(opened: Opened, words: str) -> None:
    """To the other side: what was written to them."""
    _write(opened.row, opened.other_id, "message", words=contacts.masked(opened.row, words))


def nudge(row: Introduction, days: int) -> None:
    """To those who were asked: somebody waits."""
    _write(row, row.asked_id, "nudge", days=days)


def remind(row: Introduction, side: IntroductionSide) -> None:
    """To its own people: today they wanted to be told of their next step."""
    _write(row, side.organisation_id, "reminder", words=side.next_step)


def _label_reason(state: State, reason: str, language: str) -> str:
    return vocabulary.load(_CALLED[state]).label(reason, language) if reason else ""


def _write(row: Introduction, to_id: int, letter: str, **said: Said) -> None:
    other_id = row.asked_id if to_id == row.asker_id else row.asker_id
    for reader in recipients.people_of(db.session.get_one(Document, to_id)):
        ids = [to_id, other_id, *([row.offer_id] if row.offer_id else [])]
        names = name_documents(ids, reader.language)
        offer = names.get(row.offer_id or 0)
        told: dict[str, object] = {
            "name": reader.name,
            "own": names[to_id],
            "other": names[other_id],
            "offer": offer,
            "href": _href(row, reader, names[to_id]),
            "is_mailbox": reader.is_mailbox,
        }
        told |= _spoken(said, reader.language)
        letters.write(f"introductions/{letter}", reader.email, reader.language, None, **told)


def _spoken(said: Mapping[str, Said], language: str) -> dict[str, object]:
    return {key: value(language) if callable(value) else value for key, value in said.items()}


def _href(row: Introduction, reader: Recipient, own: Name) -> str:
    """The page of the introduction; a mailbox is led to where somebody takes the seat first."""
    language = reader.language
    if reader.is_mailbox:
        return letters.link("organisations.claim", language=language, kind=own.kind, slug=own.slug)
    return letters.link(
        "introducing.introduction", language=language, organisation=own.public_id, key=row.key
    )
