"""What can be done, named `thing:verb`."""

from enum import StrEnum


class Action(StrEnum):
    """Every decision about people is one of these."""

    DOCUMENT_READ = "document:read"
    DOCUMENT_READ_DRAFT = "document:read_draft"
    DOCUMENT_CREATE = "document:create"
    DOCUMENT_EDIT = "document:edit"
    DOCUMENT_PUBLISH = "document:publish"
    DOCUMENT_WITHDRAW = "document:withdraw"
    DOCUMENT_AUDIENCE = "document:audience"
    DOCUMENT_DELETE = "document:delete"
    DOCUMENT_REPORT = "document:report"
    REVISION_HIDE = "revision:hide"
    REVISION_ERASE = "revision:erase"
    CHANGES_REVIEW = "changes:review"
    GLOSSARY_EDIT = "glossary:edit"
    GLOSSARY_REMOVE = "glossary:remove"
    ORGANISATION_PEOPLE = "organisation:people"
    ORGANISATION_MODERATE = "organisation:moderate"
    ORGANISATION_INVITE = "organisation:invite"
    ORGANISATION_CONFIRM = "organisation:confirm"
    OFFER_KEEP = "offer:keep"
    OFFER_MODERATE = "offer:moderate"
    ANSWER_READ = "answer:read"
    ANSWER_DECIDE = "answer:decide"
    MODERATOR_CHOOSE = "moderator:choose"
    ACCOUNT_BLOCK = "account:block"
    ACCOUNT_ROLE = "account:role"
    JOURNAL_READ = "journal:read"
