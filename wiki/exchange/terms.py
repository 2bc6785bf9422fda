"""The glossary, out and in: what was said of each term, in the order of the journal."""

from collections.abc import Iterator

from sqlalchemy import select

from wiki.accounts import names
from wiki.accounts.models import Account
from wiki.db import db
from wiki.exchange.authors import Authors
from wiki.exchange.ledger import Seen
from wiki.exchange.lines import TermLine
from wiki.exchange.refusals import refuse
from wiki.exchange.writing import Told, encode, instant
from wiki.journal.models import Entry
from wiki.journal.service import record, type_of
from wiki.translation.glossary import rules, versions
from wiki.translation.glossary.events import TermAdded, TermChanged, TermRemoved
from wiki.translation.glossary.models import Term, TermVersion

_SAID, _REMOVED = (type_of(TermAdded), type_of(TermChanged)), type_of(TermRemoved)


def term_lines(is_public: bool) -> Iterator[bytes]:
    """Every version of every term, and when it was taken out; public: of those that are there."""
    terms = {
        term.public_id: term
        for term in db.session.scalars(select(Term))
        if term.removed_at is None or not is_public
    }
    said = {
        (version.term_id, version.number): (version, author)
        for version, author in db.session.execute(
            select(TermVersion, Account.name).outerjoin(
                Account, Account.id == TermVersion.author_id
            )
        )
    }
    entries = select(Entry.type, Entry.data).where(Entry.type.in_((*_SAID, _REMOVED)))
    for kind, data in db.session.execute(entries.order_by(Entry.sequence)).all():
        term = terms.get(data["term"])
        if term is None:
            continue
        if kind != _REMOVED:
            yield encode(_version(term, *said[term.id, data["number"]]))
        elif term.removed_at:
            yield encode({**_head(term), "at": instant(term.removed_at), "words": None})


def _head(term: Term) -> Told:
    return {"type": "term", "id": term.public_id}


def _version(term: Term, version: TermVersion, author: str | None) -> Told:
    told: Told = {**_head(term), "number": version.number, "at": instant(version.at)}
    if author:
        told["author"] = names.credit(author)
    words = {
        language: {name: text for name in ("word", "note") if (text := one.get(name))}
        for language, one in sorted(version.words.items())
    }
    return {**told, "words": words}


def take_term(line: TermLine, seen: Seen, authors: Authors) -> bool:
    """Take the line in; False when it is held already. Raises Invalid."""
    term = versions.find(line.id)
    if line.words is None:
        return _take_out(term, line, seen)
    seen.lines += 1
    if line.number not in (None, seen.lines) or (term is None and seen.lines > 1):
        raise refuse("number.unexpected", "number", expected=seen.lines)
    words = rules.worded(line.words)
    if term is not None and seen.lines <= term.number:
        if versions.words_of(term, seen.lines) != rules.cleaned(words):
            raise refuse("term.differs", "words", number=seen.lines)
        return False
    if term is not None and term.removed_at is not None:
        raise refuse("term.removed")
    told = versions.checked(words, own=term)
    term = term or versions.create(line.id)
    versions.say(term, told, authors.find(line.author), line.at)
    event = TermAdded if term.number == 1 else TermChanged
    record(None, event(term.public_id, term.number))
    return True


def _take_out(term: Term | None, line: TermLine, seen: Seen) -> bool:
    if term is None or seen.lines == 0:
        raise refuse("term.unknown")
    if term.removed_at is not None:
        return False
    if seen.lines < term.number:
        raise refuse("term.differs", "words", number=seen.lines + 1)
    versions.take_out(term, line.at)
    record(None, TermRemoved(term.public_id))
    return True
