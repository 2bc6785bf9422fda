"""Who asks: the Flask-Login user of this request, as the rules see them."""

from flask import Flask, Request
from flask.sessions import SecureCookieSession, SecureCookieSessionInterface
from flask_login import LoginManager, UserMixin, current_user

from wiki.access.actor import VISITOR, Actor
from wiki.accounts import sessions


class User(UserMixin):  # type: ignore[misc] # Flask-Login is not typed
    """A signed-in browser. Its id is the session key: random, revocable, never the account's."""

    def __init__(self, key: str, actor: Actor) -> None:
        self.key, self.actor = key, actor

    def get_id(self) -> str:
        """What the signed cookie carries."""
        return self.key


class Sessions(SecureCookieSessionInterface):
    """Sessions in signed cookies; who brings none does not wait for the signature to be set up."""

    def open_session(self, app: Flask, request: Request) -> SecureCookieSession | None:
        """The session of a request, new or its own."""
        if self.get_cookie_name(app) not in request.cookies:
            return self.session_class()
        return super().open_session(app, request)


def init_app(app: Flask) -> None:
    """Let Flask-Login find people by their session key."""
    app.session_interface = Sessions()
    manager = LoginManager()
    manager.session_protection = None  # keys are random and can be revoked one by one
    manager.init_app(app)
    manager.user_loader(_find_user)


def _find_user(key: str) -> User | None:
    actor = sessions.find_actor(key)
    return User(key, actor) if actor is not None else None


def current_actor() -> Actor:
    """The person of this request; a visitor when nobody has signed in."""
    user = current_user
    return user.actor if user.is_authenticated else VISITOR
