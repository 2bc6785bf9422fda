"""Whose browser this is: giving it a session key, and taking it back."""

from flask import session
from flask_login import current_user, login_user, logout_user

from blueprints.web.actor import User, current_actor
from wiki.access.actor import Actor
from wiki.accounts import service
from wiki.errors import NotSignedIn


def signed_in() -> Actor:
    """The person of this request. Raises NotSignedIn."""
    actor = current_actor()
    if not actor.is_member:
        raise NotSignedIn
    return actor


def current_key() -> str:
    """The session key of this browser; "" when it has none."""
    return str(current_user.get_id() or "")


def enter(key: str) -> Actor:
    """Give this browser the key, and nothing of what it had before. Raises NotSignedIn."""
    actor = service.find_actor(key)
    if actor is None:
        raise NotSignedIn
    session.clear()
    session.permanent = True
    login_user(User(key, actor))
    return actor


def leave() -> None:
    """Take the key from this browser."""
    logout_user()
    session.clear()
