"""The blueprint that the screens of this folder hang on, and what they share."""

from flask import Blueprint, Response, url_for

blueprint = Blueprint("introducing", "blueprints.introducing")


def columns_href(organisation: str, language: str) -> str:
    """The introductions of the organisation with this public id."""
    return url_for("introducing.columns", language=language, organisation=organisation)


def introduction_href(organisation: str, key: str, language: str) -> str:
    """The page of an introduction, as the people of this organisation read it."""
    return url_for(
        "introducing.introduction", language=language, organisation=organisation, key=key
    )


def private(answer: Response) -> Response:
    """Kept by nobody on the way: a board is for its own people."""
    answer.headers["Cache-Control"] = "private, no-store"
    return answer
