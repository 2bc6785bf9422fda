"""Letters between the two sides of an answer. Before it is accepted, none holds an address.

They come from the network, never from the other side, and nobody is to reply to them: what is
written back goes through the page of the answer.
"""

from collections.abc import Callable, Iterable

from sqlalchemy import select

from wiki.accounts.models import Account, AccountState
from wiki.db import db
from wiki.documents.models import Document
from wiki.documents.naming import name_documents
from wiki.mail import letters
from wiki.offers import recipients
from wiki.offers.answers import links, rules
from wiki.offers.answers.links import Link
from wiki.offers.answers.rules import REASONS, Move, Side, State
from wiki.offers.models import Answer
from wiki.offers.recipients import Recipient
from wiki.texts.discretion import without_addresses
from wiki.vocab import vocabulary

#: what a letter says besides; in the reader's language when it needs one
Said = str | int | bool | None | Callable[[str], str]

_CALLED = {State.DECLINED: REASONS[Move.DECLINE], State.ENDED: REASONS[Move.END]}


def ask_for_proof(answer: Answer, document: Document) -> None:
    """To an address that somebody typed: without a word of what else they typed."""
    _write(answer, document, "proof", [_sender(answer)], Side.ANSWER, days=rules.PROVEN_WITHIN)


def tell_received(answer: Answer, document: Document) -> None:
    """To the offer's people: who answers, from where, with which words."""
    _to_offer(answer, document, "received", **_sent(answer, is_masked=True))


def give_copy(answer: Answer, document: Document) -> None:
    """To the sender: all that they sent, for them to keep."""
    told = {"organisation": answer.organisation, "name": answer.name, "email": answer.email}
    _to_sender(answer, document, "copy", **_sent(answer, is_masked=False) | told)


def tell_accepted(answer: Answer, document: Document, contact: Recipient | None) -> None:
    """To the sender: who accepted, and how to write to them."""
    _to_sender(
        answer,
        document,
        "accepted",
        contact=contact.name if contact else "",
        contact_email=contact.email if contact else "",
    )


def tell_moved(answer: Answer, document: Document, side: Side, reason: str, words: str) -> None:
    """To the other side: where the answer is now, and why."""
    state = answer.state
    told: dict[str, Said] = {
        "state": state,
        "label": lambda spoken: vocabulary.load("answer-states").label(state, spoken),
        "reason": lambda spoken: _label_reason(state, reason, spoken),
        "words": masked(answer, words),
    }
    _to_other(answer, document, side, "moved", **told)


def tell_message(answer: Answer, document: Document, side: Side, words: str) -> None:
    """To the other side: what was written to them."""
    _to_other(answer, document, side, "message", words=masked(answer, words))


def nudge(answer: Answer, document: Document, days: int) -> None:
    """To the offer's people: somebody waits."""
    _to_offer(answer, document, "nudge", days=days)


def tell_end(answer: Answer, document: Document) -> None:
    """To the sender: the offer has ended while their answer waited."""
    _to_sender(answer, document, "offer-ended")


def tell_merged(answer: Answer, document: Document, kept: Document) -> None:
    """To the sender: the offer was told twice, and goes on as another one."""
    _to_sender(
        answer,
        document,
        "merged",
        kept_title=lambda spoken: name_documents([kept.id], spoken)[kept.id].title,
        kept_href=letters.link("reading.short", name=kept.public_id),
    )


def send_new_link(answer: Answer, document: Document) -> None:
    """To the sender: the link that works from now on."""
    _to_sender(answer, document, "new-link")


def masked(answer: Answer, words: str) -> str:
    """The words without addresses, unless both sides know each other already."""
    return words if answer.accepted_at else without_addresses(words)


def _label_reason(state: str, reason: str, language: str) -> str:
    if not reason:
        return ""
    return vocabulary.load(_CALLED[State(state)]).label(reason, language)


def _sent(answer: Answer, is_masked: bool) -> dict[str, Said]:
    fields = ("message", "place", "brings", "call_dates")
    told = {name: str(getattr(answer, name)) for name in fields}
    if is_masked:
        told = {name: without_addresses(words) for name, words in told.items()}
    return {**told, "spoken": lambda language: speak(answer.spoken, language)}


def speak(codes: str, language: str) -> str:
    """What the languages of these codes are called."""
    listed = vocabulary.load("spoken-languages")
    return ", ".join(listed.label(code, language) for code in codes.split())


def _to_other(answer: Answer, document: Document, side: Side, letter: str, **said: Said) -> None:
    if side == Side.OFFER:
        _to_sender(answer, document, letter, **said)
    else:
        _to_offer(answer, document, letter, **said)


def _to_sender(answer: Answer, document: Document, letter: str, **said: Said) -> None:
    _write(answer, document, letter, [_sender(answer)], Side.ANSWER, **said)


def _to_offer(answer: Answer, document: Document, letter: str, **said: Said) -> None:
    _write(answer, document, letter, recipients.people_of(document), Side.OFFER, **said)


def _sender(answer: Answer) -> Recipient:
    """Whoever sent it; an account is written to where its mail is read today."""
    if answer.account_id:
        account = db.session.scalar(
            select(Account).where(
                Account.id == answer.account_id, Account.state == AccountState.ACTIVE
            )
        )
        if account and account.email:
            return Recipient(answer.name, account.email, account.language)
    return Recipient(answer.name, answer.email, answer.language)


def _write(
    answer: Answer,
    document: Document,
    letter: str,
    to: Iterable[Recipient],
    side: Side,
    **said: Said,
) -> None:
    for reader in to:
        if not reader.email:
            continue
        language = reader.language
        title = name_documents([document.id], language)[document.id]
        by_link = reader.is_mailbox if side == Side.OFFER else answer.account_id is None
        number = answer.link_number if side == Side.ANSWER else 0
        link = Link(answer.key, side, number) if by_link else None
        country = vocabulary.load("territories").label(answer.country, language)
        told: dict[str, object] = {
            "name": reader.name,
            "title": title.title,
            "spoken_in": title.language,
            "organisation": without_addresses(answer.organisation),
            "country": country,
            "side": side,
            "months": rules.KEPT_MONTHS,
            "answer_href": links.href(answer.key, language, link),
        }
        for key, value in said.items():
            told[key] = value(language) if callable(value) else value
        letters.write(f"answers/{letter}", reader.email, language, None, **told)
