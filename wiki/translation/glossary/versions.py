"""The versions of a term, inside an open writing transaction."""

from dataclasses import asdict
from datetime import datetime

from sqlalchemy import delete, select

from wiki.config import current
from wiki.db import db
from wiki.errors import Invalid, Problem
from wiki.texts.terms import key_of
from wiki.translation.glossary import rules
from wiki.translation.glossary.models import Term, TermForm, TermVersion
from wiki.translation.glossary.rules import Words


def find(public_id: str) -> Term | None:
    """The term of that id, taken out or not."""
    return db.session.scalar(select(Term).where(Term.public_id == public_id))


def create(public_id: str) -> Term:
    """A term that says nothing yet."""
    term = Term(public_id=public_id, number=0)
    db.session.add(term)
    db.session.flush()
    return term


def checked(words: Words, own: Term | None = None) -> Words:
    """The words as they are kept; `own` is the term that will say them. Raises Invalid."""
    told = rules.cleaned(words)
    problems = list(rules.problems_of(told))
    if not problems and len(told) < 2:
        missing = next((code for code in current().languages if code not in told), "")
        problems.append(Problem(f"word-{missing}", "term.no_twin"))
    if not problems and _is_there(told, own):
        problems.append(Problem(f"word-{next(iter(told))}", "term.taken"))
    if problems:
        raise Invalid(*problems)
    return told


def words_of(term: Term, number: int) -> Words:
    """What that version says."""
    return rules.worded(db.session.get_one(TermVersion, (term.id, number)).words)


def say(term: Term, words: Words, author_id: int | None, at: datetime) -> None:
    """Add a version, and make its forms those that texts are searched for."""
    term.number += 1
    db.session.add(
        TermVersion(
            term_id=term.id,
            number=term.number,
            at=at,
            author_id=author_id,
            words={language: asdict(one) for language, one in words.items()},
        )
    )
    _forget_forms(term)
    for language, one in words.items():
        for ordinal, form in enumerate(one.forms):
            key = key_of(form)
            first = key.split()[0]
            db.session.add(
                TermForm(term_id=term.id, language=language, ordinal=ordinal, key=key, first=first)
            )


def take_out(term: Term, at: datetime) -> None:
    """The term is not in the glossary any more; its versions are kept."""
    term.removed_at = at
    _forget_forms(term)


def _forget_forms(term: Term) -> None:
    """Texts are not searched for it any more."""
    db.session.execute(delete(TermForm).where(TermForm.term_id == term.id))


def _is_there(told: Words, own: Term | None) -> bool:
    """Whether another term says the same in each of these languages."""
    holders = [
        set(
            db.session.scalars(
                select(TermForm.term_id).where(
                    TermForm.language == language,
                    TermForm.key == key_of(one.forms[0]),
                    TermForm.ordinal == 0,
                )
            )
        )
        for language, one in told.items()
    ]
    return bool(set.intersection(*holders) - {own.id if own else None})
