"""What was typed: posted now, or kept from a post that was refused. A refusal never eats a text.

A form view asks `typed()` and fills its fields with what it gives. After a refusal the same view is
shown again with the refused fields (bad token), or found again with `?kept=<id>` once the person
has signed in (no session) or from their space (no right).
"""

import json
from collections.abc import Mapping

from flask import current_app, g, request
from flask_babel import lazy_gettext as _
from werkzeug.datastructures import MultiDict
from werkzeug.exceptions import HTTPException
from werkzeug.wrappers import Response

from blueprints.web.actor import current_actor
from wiki.accounts import kept

#: the hidden field in which a sign-in page carries the form that was refused
CARRIED = "carried"
#: a button and a choice are not a text
_WORTH_KEEPING = 12
_NEVER = {"csrf_token", CARRIED, "password", "new_password", "repeated"}

#: what people write, as they call it, in the order in which they look for it
_CALLED = {
    "title": _("Title"),
    "summary": _("Summary"),
    "body": _("Text"),
    "activity": _("Common activity"),
    "objectives": _("Objectives"),
    "context": _("Context"),
    "partner": _("The partner we look for"),
    "region": _("Where partners may be, in your own words"),
    "municipalities": _("Municipalities covered"),
    "equipment": _("Equipment"),
    "opening_hours": _("Opening hours"),
    "office": _("Office, in your own words"),
    "materials": _("Materials"),
    "tags": _("Tags"),
    "menu": _("Words for the menu"),
    "note": _("Note for the history"),
    "reason": _("Reason"),
    "words": _("What you told us"),
    "name": _("Name"),
}
#: what else somebody wrote is shown from this length on, under the name of its field
_LONG = 40

Fields = dict[str, list[str]]


def typed() -> MultiDict[str, str]:
    """The fields to fill the form with; empty when there is nothing but the page's own values."""
    if request.method == "POST":
        return request.form
    refused: MultiDict[str, str] | None = g.get("refused")
    if refused is not None:
        return refused
    if "kept" in request.args and current_actor().is_member:
        return _from_kept(request.args["kept"])
    return MultiDict()


def _from_kept(number: str) -> MultiDict[str, str]:
    if not number.isdecimal():
        return MultiDict()
    found = kept.find_kept(current_actor(), int(number))
    return (
        MultiDict((name, value) for name, values in found.form.items() for value in values)
        if (found is not None)
        else MultiDict()
    )


def fields() -> Fields:
    """The fields of this post that are worth keeping."""
    return {
        name: values for name, values in request.form.lists() if name not in _NEVER and any(values)
    }


def carry() -> str:
    """This post as one hidden field of the sign-in page."""
    return json.dumps({"path": request.full_path.rstrip("?"), "form": fields()})


def put_down(account_id: int, carried: str) -> str | None:
    """Keep for an account what its sign-in page carried; gives the address to go on from."""
    try:
        told = json.loads(carried)
        path, form = str(told["path"]), dict(told["form"])
    except (ValueError, KeyError, TypeError):
        return None
    if not path.startswith("/") or path.startswith(("//", "/\\")) or not form:
        return None
    number = kept.keep(account_id, path, {str(k): [str(v) for v in vs] for k, vs in form.items()})
    return f"{path.partition('?')[0]}?kept={number}"


def keep_for(account_id: int) -> int | None:
    """Keep this post for somebody who is signed in; None when nobody would miss it."""
    form = fields()
    if not any(len(value) > _WORTH_KEEPING for values in form.values() for value in values):
        return None
    return kept.keep(account_id, request.full_path.rstrip("?"), form)


def forget(number: str) -> None:
    """The kept text was saved: it need not be kept any longer."""
    if number.isdecimal() and current_actor().is_member:
        kept.drop(current_actor(), int(number))


def texts(form: Mapping[str, list[str]]) -> list[tuple[str, str]]:
    """(what it is called, text) of what a person would miss; choices are left to the form."""
    named = [
        (str(words), text)
        for name, words in _CALLED.items()
        for text in form.get(name, ())
        if len(text) > 2
    ]
    others = {name: form[name] for name in form if name not in _CALLED}
    return named + [
        (name, text) for name, texts in others.items() for text in texts if len(text) >= _LONG
    ]


def same_form_again() -> Response | None:
    """The form that was posted here, filled again; None when this address shows no form."""
    adapter = current_app.url_map.bind("", path_info=request.path)
    try:
        endpoint, arguments = adapter.match(method="GET")
    except HTTPException:
        return None
    g.refused = request.form
    answer = current_app.ensure_sync(current_app.view_functions[endpoint])(**arguments)
    return current_app.make_response(answer)
