"""Keeping the glossary: any member adds and changes, an editor removes."""

from dataclasses import asdict

from sqlalchemy import delete, select

from wiki import clock
from wiki.access.actions import Action
from wiki.access.actor import Actor
from wiki.access.policy import require
from wiki.config import current
from wiki.db import db, transaction
from wiki.documents.rules import mint_public_id
from wiki.errors import Invalid, NotFound, Problem
from wiki.journal.service import record
from wiki.texts.terms import key_of
from wiki.translation.glossary import rules
from wiki.translation.glossary.events import TermAdded, TermChanged, TermRemoved
from wiki.translation.glossary.models import Term, TermForm, TermVersion
from wiki.translation.glossary.rules import Words


@transaction
def add(actor: Actor, words: Words, public_id: str | None = None) -> str:
    """Put a term into the glossary; gives its public id, a new one unless it has one already.

    Raises Invalid, NotSignedIn or Forbidden.
    """
    require(actor, Action.GLOSSARY_EDIT)
    told = _checked(words)
    term = Term(public_id=public_id or mint_public_id(), number=0)
    db.session.add(term)
    db.session.flush()
    _say(actor, term, told)
    record(actor.account_id, TermAdded(term.public_id, term.number))
    return term.public_id


@transaction
def change(actor: Actor, public_id: str, words: Words, base_number: int) -> None:
    """Say other words than those of version `base_number`. Saying the same changes nothing.

    Raises Invalid (also when somebody changed the term since), NotFound, NotSignedIn or Forbidden.
    """
    require(actor, Action.GLOSSARY_EDIT)
    term = _get(public_id)
    if term.number != base_number:
        raise Invalid(Problem("", "term.changed_since"))
    told = _checked(words, own=term)
    if told == _words_of(term):
        return
    _say(actor, term, told)
    record(actor.account_id, TermChanged(term.public_id, term.number))


@transaction
def remove(actor: Actor, public_id: str) -> None:
    """Take a term out. Raises NotFound, NotSignedIn or Forbidden."""
    require(actor, Action.GLOSSARY_REMOVE)
    term = _get(public_id)
    term.removed_at = clock.now()
    _forget_forms(term)
    record(actor.account_id, TermRemoved(term.public_id))


def _get(public_id: str) -> Term:
    term = db.session.scalar(
        select(Term).where(Term.public_id == public_id, Term.removed_at.is_(None))
    )
    if term is None:
        raise NotFound(public_id)
    return term


def _checked(words: Words, own: Term | None = None) -> Words:
    """The words as they are kept. Raises Invalid."""
    told = rules.cleaned(words)
    problems = list(rules.problems_of(told))
    if not problems and len(told) < 2:
        missing = next(code for code in current().languages if code not in told)
        problems.append(Problem(f"word-{missing}", "term.no_twin"))
    if not problems and _is_there(told, own):
        problems.append(Problem(f"word-{next(iter(told))}", "term.taken"))
    if problems:
        raise Invalid(*problems)
    return told


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


def _words_of(term: Term) -> Words:
    version = db.session.get_one(TermVersion, (term.id, term.number))
    return {language: rules.Wording(**told) for language, told in version.words.items()}


def _say(actor: Actor, term: Term, told: Words) -> None:
    """Add a version, and make its forms those that texts are searched for."""
    term.number += 1
    db.session.add(
        TermVersion(
            term_id=term.id,
            number=term.number,
            at=clock.now(),
            author_id=actor.account_id,
            words={language: asdict(one) for language, one in told.items()},
        )
    )
    _forget_forms(term)
    for language, one in told.items():
        for ordinal, form in enumerate(one.forms):
            key = key_of(form)
            first = key.split()[0]
            db.session.add(
                TermForm(term_id=term.id, language=language, ordinal=ordinal, key=key, first=first)
            )


def _forget_forms(term: Term) -> None:
    db.session.execute(delete(TermForm).where(TermForm.term_id == term.id))
