"""Who may do what: a table a board member can read. One "yes" in a row is enough."""

from collections.abc import Callable

from wiki.access.actions import Action
from wiki.access.actor import Actor
from wiki.access.predicates import (
    Subject,
    anybody,
    is_administrator,
    is_editor,
    is_in_audience,
    is_manager,
    is_member,
    is_moderator,
    is_owner,
    is_trusted_writer,
    is_volunteer,
    is_writer,
)
from wiki.errors import Forbidden, NotSignedIn

Predicate = Callable[[Actor, Subject | None], bool]

POLICY: dict[Action, list[Predicate]] = {
    Action.DOCUMENT_READ: [is_editor, is_owner, is_moderator, is_in_audience],
    Action.DOCUMENT_READ_DRAFT: [is_editor, is_owner, is_moderator],
    Action.DOCUMENT_CREATE: [is_writer],
    Action.DOCUMENT_EDIT: [is_writer],
    Action.DOCUMENT_TRANSLATE: [is_writer, is_volunteer],
    Action.DOCUMENT_PUBLISH: [is_editor, is_moderator, is_trusted_writer],
    Action.DOCUMENT_WITHDRAW: [is_editor, is_moderator],
    Action.DOCUMENT_AUDIENCE: [is_editor],
    Action.DOCUMENT_DELETE: [is_editor],
    Action.DOCUMENT_REPORT: [anybody],
    Action.REVISION_HIDE: [is_editor],
    Action.REVISION_ERASE: [is_administrator],
    Action.CHANGES_REVIEW: [is_editor, is_moderator],
    Action.TRANSLATION_DECIDE: [is_editor, is_moderator, is_owner],
    Action.GLOSSARY_EDIT: [is_member],
    Action.GLOSSARY_REMOVE: [is_editor],
    Action.ORGANISATION_PEOPLE: [is_editor, is_manager],
    Action.ORGANISATION_MODERATE: [is_editor, is_moderator],
    Action.ORGANISATION_INVITE: [is_editor, is_moderator, is_manager],
    Action.ORGANISATION_CONFIRM: [is_owner],
    Action.OFFER_KEEP: [is_editor, is_owner],
    Action.OFFER_MODERATE: [is_editor, is_moderator],
    Action.ANSWER_READ: [is_editor, is_owner],
    Action.ANSWER_DECIDE: [is_owner],
    # what an organisation thinks of others is its own: no editor reads it
    Action.BOARD_READ: [is_owner],
    Action.BOARD_ACT: [is_owner],
    Action.GATHERING_HOST: [is_editor],
    Action.SHEET_IMPORT: [is_editor],
    Action.MODERATOR_CHOOSE: [is_administrator],
    Action.ACCOUNT_BLOCK: [is_editor],
    Action.ACCOUNT_ROLE: [is_administrator],
    Action.JOURNAL_READ: [is_administrator],
}


def may(actor: Actor, action: Action, subject: Subject | None = None) -> bool:
    """Whether `actor` may do this to `subject`."""
    return any(predicate(actor, subject) for predicate in POLICY[action])


def require(actor: Actor, action: Action, subject: Subject | None = None) -> None:
    """Go on only if `actor` may. Raises NotSignedIn or Forbidden."""
    if may(actor, action, subject):
        return
    raise Forbidden(action) if actor.is_member else NotSignedIn(action)
