"""Decisions about people: each is one button, and one entry of the journal."""

from collections.abc import Callable

from flask import flash, redirect, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from blueprints.account.blueprint import blueprint
from blueprints.web.actor import current_actor
from blueprints.web.routing import on_site
from blueprints.web.words import tell
from wiki.access.actor import Actor, Role
from wiki.accounts import service
from wiki.errors import Invalid


@on_site(blueprint, "/-/people/<int:account_id>/block", methods=("POST",))
def block(language: str, account_id: int) -> ResponseReturnValue:
    """They may not sign in any more."""
    return _decide(service.block, account_id, language, _("This person is blocked."))


@on_site(blueprint, "/-/people/<int:account_id>/unblock", methods=("POST",))
def unblock(language: str, account_id: int) -> ResponseReturnValue:
    """They may sign in again."""
    return _decide(service.unblock, account_id, language, _("This person may sign in again."))


@on_site(blueprint, "/-/people/<int:account_id>/trust", methods=("POST",))
def trust(language: str, account_id: int) -> ResponseReturnValue:
    """Their edits need no second look."""
    return _decide(service.trust, account_id, language, _("This person’s edits go live at once."))


@on_site(blueprint, "/-/people/<int:account_id>/admit", methods=("POST",))
def admit(language: str, account_id: int) -> ResponseReturnValue:
    """They waited, and are let in."""
    return _decide(service.admit, account_id, language, _("This person is in, and has a letter."))


@on_site(blueprint, "/-/people/<int:account_id>/role", methods=("POST",))
def set_role(language: str, account_id: int) -> ResponseReturnValue:
    """Give them another role."""
    asked = request.form.get("role", "")
    role = Role(asked) if asked in set(Role) else Role.VISITOR

    def give(actor: Actor, account_id: int) -> None:
        service.set_role(actor, account_id, role)

    return _decide(give, account_id, language, _("This person has another role."))


def _decide(
    act: Callable[[Actor, int], None], account_id: int, language: str, done: str
) -> ResponseReturnValue:
    try:
        act(current_actor(), account_id)
    except Invalid as refusal:
        flash(" ".join(tell(problem) for problem in refusal.problems), "err")
    else:
        flash(done, "note")
    return redirect(url_for(".person", language=language, account_id=account_id), 303)
