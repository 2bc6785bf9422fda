"""The screens of lists, and the files and feeds that go with them."""

from collections.abc import Callable, Iterator

from flask import Blueprint, Response, g, redirect, request, stream_with_context
from flask_babel import gettext as _
from werkzeug.wrappers import Response as BaseResponse

from blueprints.reading.addresses import list_href
from blueprints.reading.lists import files, following, page
from blueprints.reading.lists.state import State, has_places, read_state
from blueprints.web import atom, calendar, render, table
from blueprints.web.actor import current_actor
from blueprints.web.render import Page
from blueprints.web.routing import on_kinds
from wiki.accounts import limits
from wiki.browsing.queries import choose
from wiki.browsing.taking import Taken, take
from wiki.config import current
from wiki.journal import queries as journal
from wiki.kinds.kind import Kind
from wiki.kinds.registry import KINDS, get_kind

#: searches, and files of one list, a minute from one address
_SEARCHES, _FILES, _SECONDS = 60, 20, 60
_LISTED = [kind.name for kind in KINDS.values() if kind.has_section]
_PLACED = [name for name in _LISTED if has_places(get_kind(name))]
_ENDING = [name for name in _LISTED if get_kind(name).has_end]

Write = Callable[[Kind, str, Iterator[Taken]], Iterator[str]]


def show_lists(blueprint: Blueprint) -> None:
    """Answer wherever a kind has a section."""
    on_kinds(blueprint, "", only=_LISTED)(index)
    on_kinds(blueprint, "/-/list.csv", only=_LISTED)(list_table)
    on_kinds(blueprint, "/-/list.json", only=_LISTED)(list_data)
    on_kinds(blueprint, "/-/list.geojson", only=_PLACED)(list_places)
    on_kinds(blueprint, "/-/list.ics", only=_ENDING)(list_calendar)
    on_kinds(blueprint, "/-/list.atom", only=_LISTED)(list_feed)


def index(language: str, kind: str) -> BaseResponse:
    """A list of documents of one kind, narrowed by the address; the address is the settled one."""
    state = _state(language, kind)
    if list(request.args.items(multi=True)) != state.query:
        return redirect(state.href)
    if not state.kind.has_end:  # else midnight changes it, and the journal does not tell
        g.shared_at = journal.newest()
    everywhere = {code: state.in_language(code).href for code in current().languages}
    feed = _("Newest of this list"), _address(state, "list_feed")
    frame = Page(
        switch=everywhere,
        canonical=everywhere[language],
        alternates=everywhere if state.is_whole else {},
        feed=feed,
        is_indexed=state.is_whole,
        section=kind,
    )
    composed = page.compose(current_actor(), state)
    return render.page(
        "reading/index.html", frame, index=composed, state=state, files=_files(state)
    )


def list_table(language: str, kind: str) -> Response:
    """The list as a table."""
    return _file(language, kind, files.as_table, table.TYPE)


def list_data(language: str, kind: str) -> Response:
    """The list as data."""
    return _file(language, kind, files.as_data, files.JSON_TYPE)


def list_places(language: str, kind: str) -> Response:
    """The places of the list."""
    return _file(language, kind, files.as_places, files.GEOJSON_TYPE)


def list_calendar(language: str, kind: str) -> Response:
    """The last days of what has not ended, as anybody may read it."""
    state = _state(language, kind)
    limits.hit_here(f"list {request.path} {request.remote_addr}", _FILES, _SECONDS)
    pieces = following.deadlines(state)
    return Response(stream_with_context(pieces), content_type=calendar.TYPE)


def list_feed(language: str, kind: str) -> Response:
    """The newest of the list, as anybody may read it."""
    state = _state(language, kind)
    here = _address(state, "list_feed")
    answer = Response(atom.feed(following.newest(state, here)), content_type=atom.TYPE)
    answer.add_etag()
    answer.make_conditional(request)
    return answer


def _state(language: str, kind: str) -> State:
    state = read_state(language, kind, request.args)
    if state.wish.text:
        limits.hit_here(f"search {request.remote_addr}", _SEARCHES, _SECONDS)
    return state


def _file(language: str, kind: str, write: Write, content_type: str) -> Response:
    state = _state(language, kind)
    limits.hit_here(f"list {request.path} {request.remote_addr}", _FILES, _SECONDS)
    actor = current_actor()
    ids = choose(actor, state.wish).ids
    pieces = write(state.kind, language, take(actor, language, ids))
    return Response(stream_with_context(pieces), content_type=content_type)


def _files(state: State) -> dict[str, str | None]:
    kind = state.wish.kind
    return {
        "csv": _address(state, "list_table"),
        "json": _address(state, "list_data"),
        "geojson": _address(state, "list_places") if kind in _PLACED else None,
        "calendar": _address(state, "list_calendar") if kind in _ENDING else None,
        "feed": _address(state, "list_feed"),
    }


def _address(state: State, endpoint: str) -> str:
    return list_href(state.language, state.wish.kind, state.narrowing, endpoint)
