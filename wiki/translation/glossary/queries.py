"""Reading the glossary. Everybody may."""

from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import ColumnElement, and_, func, select
from sqlalchemy.orm import aliased

from wiki.accounts.models import Account
from wiki.db import db
from wiki.errors import NotFound
from wiki.texts.terms import find_terms, folded_words, key_of
from wiki.translation.glossary.models import Term, TermForm, TermVersion
from wiki.translation.glossary.rules import Words, worded

A_PAGE = 50
_MANY_WORDS = 1000  # of a text: from there on, the whole glossary is read at once


@dataclass(frozen=True)
class TermView:
    """A term as it stands."""

    public_id: str
    number: int
    words: Words


@dataclass(frozen=True)
class TermPage:
    """Some terms of the glossary, in the order of their words."""

    terms: list[TermView]
    number: int
    has_more: bool
    total: int


@dataclass(frozen=True)
class VersionView:
    """What a version said, when, and by whom; "" for somebody who has gone."""

    number: int
    at: datetime
    author: str
    words: Words


class TermMet(NamedTuple):
    """A term that stands in a text, in the form met there, and what to say instead."""

    term: str
    twin: str
    note: str


def list_terms(source: str, target: str, letters: str = "", number: int = 1) -> TermPage:
    """The terms that have words in both languages, by their words in `source`, page `number`.

    `letters`: only those that hold them, in either language, whatever their accents.
    """
    number = max(number, 1)
    there, here = aliased(TermForm), TermForm
    query = (
        select(Term.public_id, Term.number, TermVersion.words)
        .join(TermVersion, _is_newest())
        .join(here, and_(here.term_id == Term.id, here.language == source, here.ordinal == 0))
        .join(there, and_(there.term_id == Term.id, there.language == target, there.ordinal == 0))
    )
    if asked := key_of(letters):
        holding = select(TermForm.term_id).where(
            TermForm.language.in_((source, target)), TermForm.key.contains(asked, autoescape=True)
        )
        query = query.where(Term.id.in_(holding))
    total = db.session.scalar(select(func.count()).select_from(query.subquery())) or 0
    start = (number - 1) * A_PAGE
    rows = db.session.execute(query.order_by(here.key, Term.id).offset(start).limit(A_PAGE))
    terms = [TermView(row[0], row[1], worded(row[2])) for row in rows]
    return TermPage(terms, number, start + len(terms) < total, total)


def get_term(public_id: str) -> TermView:
    """A term of the glossary. Raises NotFound, also when it was taken out."""
    row = db.session.execute(
        select(Term.public_id, Term.number, TermVersion.words)
        .join(TermVersion, _is_newest())
        .where(Term.public_id == public_id, Term.removed_at.is_(None))
    ).first()
    if row is None:
        raise NotFound(public_id)
    return TermView(row[0], row[1], worded(row[2]))


def list_versions(public_id: str) -> list[VersionView]:
    """All that was ever said of a term, newest first."""
    rows = db.session.execute(
        select(TermVersion.number, TermVersion.at, Account.name, TermVersion.words)
        .join(Term, Term.id == TermVersion.term_id)
        .outerjoin(Account, Account.id == TermVersion.author_id)
        .where(Term.public_id == public_id)
        .order_by(TermVersion.number.desc())
    )
    return [VersionView(row[0], row[1], row[2] or "", worded(row[3])) for row in rows]


def terms_in(text: str, source: str, target: str) -> list[TermMet]:
    """The terms that stand in `text`, in the order they are met, each form once.

    The note is that of `target`, else that of `source`. Two terms that are written alike are both
    given. One query, whatever the text.
    """
    query = (
        select(TermForm.key, TermForm.ordinal, TermVersion.words)
        .join(Term, Term.id == TermForm.term_id)
        .join(TermVersion, _is_newest())
        .where(TermForm.language == source)
        .order_by(TermForm.term_id, TermForm.ordinal)
    )
    words_of_text = set(folded_words(text))
    if len(words_of_text) < _MANY_WORDS:
        query = query.where(TermForm.first.in_(sorted(words_of_text)))
    known: dict[str, list[TermMet]] = {}
    for key, ordinal, told in db.session.execute(query):
        words = worded(told)
        if target in words:
            known.setdefault(key, []).append(_met(words, source, target, ordinal))
    return list(dict.fromkeys(one for met in find_terms(text, known) for one in met.told))


def _is_newest() -> ColumnElement[bool]:
    return and_(TermVersion.term_id == Term.id, TermVersion.number == Term.number)


def _met(words: Words, source: str, target: str, ordinal: int) -> TermMet:
    here, there = words[source], words[target]
    return TermMet(here.form(ordinal), there.form(ordinal), there.note or here.note)


def list_forms() -> list[dict[str, list[str]]]:
    """Of every term: language → its forms, folded."""
    rows = db.session.execute(
        select(TermForm.term_id, TermForm.language, TermForm.key)
        .join(Term, Term.id == TermForm.term_id)
        .where(Term.removed_at.is_(None))
        .order_by(TermForm.term_id, TermForm.language, TermForm.ordinal)
    )
    found: dict[int, dict[str, list[str]]] = {}
    for term_id, language, key in rows:
        found.setdefault(term_id, {}).setdefault(language, []).append(key)
    return list(found.values())
