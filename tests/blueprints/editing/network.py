"""Organisations to write for, and where their forms are."""

from wiki.access.actor import Actor
from wiki.accounts import belongings
from wiki.documents import service
from wiki.documents.saving import Edit, Saved

GROUP = {"type": "lag", "territory": "FRI34"}
OFFER = "/en/cooperation/-/new"
DIRECTORY = "/en/directory/-/new"


def organisation(actor: Actor, title: str, **facts: object) -> Saved:
    """An organisation of this name, public in French."""
    edit = Edit({"fr": {"title": title}}, 0, GROUP | facts)
    return service.create(actor, "organisation", "fr", edit)


def as_of_now(actor: Actor) -> Actor:
    """Somebody with the seats they have."""
    return belongings.as_of_now(actor)
