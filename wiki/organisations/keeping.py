"""The rows behind an organisation, inside an open transaction."""

from wiki.access.actions import Action
from wiki.access.actor import Actor
from wiki.db import db
from wiki.documents import saving
from wiki.documents.models import Document
from wiki.documents.naming import name_documents
from wiki.errors import NotFound
from wiki.kinds.organisation import ORGANISATION
from wiki.mail import letters
from wiki.organisations.models import Profile


def get_organisation(organisation_id: int) -> Document:
    """The row of a living organisation. Raises NotFound or Gone."""
    document = saving.get_document(organisation_id)
    if document.kind != ORGANISATION.name:
        raise NotFound("organisation")
    return document


def get_for(actor: Actor, action: Action, organisation_id: int) -> Document:
    """The organisation, if the actor may do this to it as of now.

    Raises NotFound, Gone, NotSignedIn or Forbidden.
    """
    document = get_organisation(organisation_id)
    saving.require_now(actor, action, document)
    return document


def profile_of(document: Document) -> Profile:
    """How the organisation stands; begun the first time that there is something to say."""
    profile = db.session.get(Profile, document.id)
    if profile is None:
        profile = Profile(organisation_id=document.id, language=document.origin, reminders=0)
        db.session.add(profile)
        db.session.flush()
    return profile


def write(document: Document, letter: str, to: str, language: str, /, **values: object) -> None:
    """Post a letter about the organisation: it has the title and the address of its page."""
    name = name_documents([document.id], language)[document.id]
    interface = language if name.is_public else name.language
    letters.write(
        f"organisations/{letter}",
        to,
        language,
        None,
        title=name.title,
        page_href=letters.link(
            "reading.show", language=interface, kind=document.kind, slug=name.slug
        ),
        **values,
    )
