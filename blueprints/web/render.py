"""A page in its frame: what the layout needs to know, gathered in one object."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from flask import (
    Response,
    get_flashed_messages,
    make_response,
    render_template,
    request,
    session,
    url_for,
)
from flask_babel import gettext as _
from flask_wtf.csrf import generate_csrf
from jinja2.environment import TemplateModule

from blueprints.web import assets
from blueprints.web.actor import current_actor
from blueprints.web.furniture import Contact, Entry, furniture
from blueprints.web.routing import interface_language, screen_path, with_query
from wiki.access.actor import Actor
from wiki.config import current
from wiki.vocab import languages


@dataclass(frozen=True)
class Page:
    """What a view says of its page to the frame.

    `switch`: where each language is read; `section`: the menu entry we are in (a kind or a public
    id).
    """

    switch: Mapping[str, str] = field(default_factory=dict)
    canonical: str | None = None
    alternates: Mapping[str, str] = field(default_factory=dict)
    feed: tuple[str, str] | None = None
    is_indexed: bool = False
    is_work: bool = False
    section: str = ""
    search_text: str = ""


@dataclass(frozen=True)
class Language:
    """An entry of the language switch."""

    code: str
    name: str
    href: str
    is_current: bool


@dataclass(frozen=True)
class Alternate:
    """Where the same document is read in another language, for machines."""

    code: str
    href: str


@dataclass(frozen=True)
class Feed:
    """The Atom feed that belongs to the page."""

    title: str
    href: str


@dataclass(frozen=True)
class Shell:
    """The frame: everything around what a page has to say."""

    site_name: str
    language: str
    languages: Sequence[Language]
    menu: Sequence[Entry]
    account: Entry | None
    sign_in_href: str | None
    sign_out_action: str | None
    search_href: str
    search_text: str
    home_href: str
    contact: Contact
    foot: TemplateModule
    alternates: Sequence[Alternate]
    canonical: str | None
    feed: Feed | None
    is_indexed: bool
    flashes: Sequence[tuple[str, str]]
    stylesheet: str
    script: str | None

    @property
    def csrf_token(self) -> str:
        """The token of a form that posts; asking for it sets the session cookie."""
        return str(generate_csrf())


READING = Page(is_indexed=True)
WORK = Page(is_work=True)


def page(template: str, frame: Page = READING, status: int = 200, **context: Any) -> Response:
    """Render `template` in its frame."""
    shell = _shell(frame, current_actor(), interface_language())
    answer = make_response(render_template(template, shell=shell, **context), status)
    answer.headers["Content-Language"] = shell.language
    return answer


def work(template: str, status: int = 200, **context: Any) -> Response:
    """Render a working screen: dense, never indexed."""
    return page(template, WORK, status, **context)


def public_href(path: str) -> str:
    """A full address on the public host, never on the one the request names."""
    return current().public_url + path


def _shell(frame: Page, actor: Actor, language: str) -> Shell:
    alike = furniture(language)
    return Shell(
        site_name=current().site_name,
        language=language,
        languages=[
            Language(code, languages.own_name(code), _switch(frame, code), code == language)
            for code in current().languages
        ],
        menu=[replace(entry, is_current=key == frame.section) for key, entry in alike.menu],
        account=_account(actor, language),
        sign_in_href=None if actor.is_member else _sign_in_href(language),
        sign_out_action=url_for("account.sign_out", language=language) if actor.is_member else None,
        search_href=screen_path("search.results", language=language),
        search_text=frame.search_text,
        home_href=screen_path("reading.home", language=language),
        contact=alike.contact,
        foot=alike.foot,
        alternates=[Alternate(code, public_href(to)) for code, to in frame.alternates.items()],
        canonical=public_href(frame.canonical) if frame.canonical else None,
        feed=Feed(*frame.feed) if frame.feed else None,
        is_indexed=frame.is_indexed,
        flashes=_flashes(),
        stylesheet=assets.href("work.css" if frame.is_work else "site.css"),
        script=assets.href("js/site.js") if frame.is_work else None,
    )


def _flashes() -> list[tuple[str, str]]:
    """What the last act has to say; a reader without a session is never given one for it."""
    if "session" not in request.cookies and "_flashes" not in session:
        return []
    return [(str(told[0]), str(told[1])) for told in get_flashed_messages(with_categories=True)]


def _account(actor: Actor, language: str) -> Entry | None:
    if not actor.is_member:
        return None
    return Entry(_("My space"), url_for("account.space", language=language))


def _sign_in_href(language: str) -> str:
    back = {"next": request.full_path.rstrip("?")} if request.method == "GET" else {}
    return with_query(screen_path("account.sign_in", language=language), back)


def _switch(frame: Page, code: str) -> str:
    """The same page in another language: told by the view, else the same screen."""
    if code in frame.switch:
        return frame.switch[code]
    if request.endpoint and request.view_args and "language" in request.view_args:
        return url_for(request.endpoint, **{**request.view_args, "language": code})
    return url_for("reading.home", language=code)
