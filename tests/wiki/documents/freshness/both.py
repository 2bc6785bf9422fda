"""A document in two languages, and what each of them has not taken in of the other."""

from tests.wiki.documents.desk import revise, write
from wiki.access.actor import Actor
from wiki.documents import queries
from wiki.documents.freshness.provenance import Translated
from wiki.documents.freshness.queries import Stale, list_stale
from wiki.documents.saving import Edit, Saved
from wiki.documents.service import revise as save
from wiki.texts.significance import Significance

FRENCH = ("Pétrir la pâte dix minutes.\n", "Laisser lever une nuit.\n", "Cuire à 240 degrés.\n")
ENGLISH = ("Knead the dough for ten minutes.\n", "Let it rise for a night.\n", "Bake at 240 °C.\n")


def text(passages: tuple[str, ...]) -> str:
    """The Markdown of these passages."""
    return "\n".join(passages)


def bread(actor: Actor) -> int:
    """A recipe in French, then in English; nothing is behind."""
    document = write(actor, "Pain", text(FRENCH))
    revise(actor, document, text(ENGLISH), language="en", title="Bread")
    return document


def said(passages: tuple[str, ...], at: int, words: str) -> str:
    """The text with one passage saying something else; "" takes it away."""
    listed = [words if place == at else one for place, one in enumerate(passages)]
    return text(tuple(one for one in listed if one))


def stale(actor: Actor, document: int, language: str, least: str = "clearer") -> list[Stale]:
    """What a language has not taken in, as this person is told."""
    seen = queries.find_document(actor, document)
    assert seen is not None
    return list_stale(seen, language, Significance(least))


def behind(actor: Actor, document: int, language: str, least: str = "clearer") -> list[str]:
    """What the other language says there now, or said last."""
    found = stale(actor, document, language, least)
    return [(one.after or one.before or "").strip() for one in found]


def translate(
    actor: Actor, document: int, language: str, body: str, translated: Translated, **told: object
) -> Saved:
    """Save a translation of some passages."""
    seen = queries.get_to_edit(actor, document)
    texts = dict(seen.parts[language].texts) | {"body": body}
    edit = Edit({language: texts}, seen.head, translated=[translated], **told)
    return save(actor, document, edit)
