"""The blueprint that the screens of this folder hang on, and what they share."""

from flask import Blueprint, url_for

from wiki.documents.naming import Name

blueprint = Blueprint("introducing", "blueprints.introducing")


def read_href(name: Name, language: str) -> str:
    """Where a document that a list names is read, for readers of `language`."""
    if not name.slug:
        return url_for("reading.short", name=name.public_id)
    spoken = language if name.is_public else name.language
    return url_for("reading.show", language=spoken, kind=name.kind, slug=name.slug)


def columns_href(organisation: str, language: str) -> str:
    """The introductions of the organisation with this public id."""
    return url_for("introducing.columns", language=language, organisation=organisation)


def introduction_href(organisation: str, key: str, language: str) -> str:
    """The page of an introduction, as the people of this organisation read it."""
    return url_for(
        "introducing.introduction", language=language, organisation=organisation, key=key
    )
