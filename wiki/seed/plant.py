"""Planting the demo: documents through the import, people and acts through the services."""

import json
import shutil
from collections.abc import Mapping
from io import BytesIO

from wiki import clock
from wiki.access.actor import VISITOR, Actor
from wiki.accounts import lookups
from wiki.config import current
from wiki.db import db
from wiki.documents import queries, reviewing
from wiki.documents import service as documents
from wiki.documents.freshness import confirming
from wiki.documents.freshness.queries import list_stale
from wiki.documents.saving import Edit
from wiki.exchange.importing import import_lines
from wiki.exchange.refusals import Refusal
from wiki.identity import FILE
from wiki.paths import SEED
from wiki.seed import (
    answering,
    cast,
    days,
    introducing,
    meeting,
    network,
    offering,
    reader,
    showing,
)
from wiki.seed.people import PEOPLE
from wiki.translation.glossary import service as glossary

#: what somebody new wrote: it waits for an editor, since it names an outside site
_HELD_EDIT = ("fr", "article", "une-bibliotheque-d-outils")
_HELD_WORDS = (
    "\n## Ailleurs\n\nUne liste de bibliothèques d’objets se tient sur "
    "[outils-partages.example](https://outils-partages.example/liste).\n"
)
#: what changed in its other language wants nothing changed in this one
_READ_OVER = ("fr", "article", "documenter-une-seance-pour-les-communs")
#: since when, in days, those who play have their accounts: before anything they do
_OLDEST = 450


def is_planted() -> bool:
    """Whether the demo was planted here before."""
    return lookups.find_by_email(PEOPLE[0].email) is not None


def plant() -> int:
    """Plant everything; gives how many revisions there are."""
    shutil.copyfile(SEED / "home.toml", current().instance / FILE)
    lines = (*reader.lines(), *network.lines())
    told = [json.dumps(line, ensure_ascii=False).encode() + b"\n" for line in lines]
    import_lines(BytesIO(b"".join(told)), _refuse)
    with clock.as_if(network.ago(_OLDEST)):
        people = cast.assemble()
    parts = (offering, answering, introducing, meeting)
    days.live([act for part in parts for act in part.acts(people)])
    showing.look(people)
    _fill_glossary(people.named)
    _leave_something_to_review(people.named)
    _find_nothing_to_change(people.editor)
    return len(told)


def _find_nothing_to_change(editor: Actor) -> None:
    """An English sentence was only made to sound like English: the French stays as it is."""
    language, kind, slug = _READ_OVER
    document = queries.find_to_edit(editor, language, kind, slug)
    if document is None:
        return
    changes = [change for one in list_stale(document, language) for change in one.changes]
    confirming.see(editor, document.id, language, changes)


def _refuse(refusal: Refusal) -> None:
    """The demo is ours: a line that cannot be read is our fault."""
    raise reader.SeedError(str(refusal))


def _fill_glossary(people: Mapping[str, Actor]) -> None:
    writer = next(iter(people.values()))
    for public_id, words in reader.terms():
        glossary.add(writer, words, public_id)


def _leave_something_to_review(people: Mapping[str, Actor]) -> None:
    """A newcomer's edit that is held, and a report: the editors' desk is not empty."""
    newcomer = next(actor for actor in people.values() if not actor.is_trusted)
    language, kind, slug = _HELD_EDIT
    document = queries.find_to_edit(newcomer, language, kind, slug)
    if document is None:
        return
    texts: dict[str, object] = dict(document.parts[language].texts)
    texts["body"] = document.parts[language].body + _HELD_WORDS
    note = "Un lien vers une liste d’ailleurs"
    documents.revise(newcomer, document.id, Edit({language: texts}, document.head, note=note))
    reviewing.report(
        VISITOR, document.id, "wrong", "Le samedi, l’atelier ferme à 17 h, pas à 18 h."
    )
    db.session.rollback()
