"""A document as it is shown to somebody: who reads, in which language, what they may do."""

from dataclasses import dataclass
from functools import cached_property

from blueprints.reading.addresses import document_href
from wiki.access.actions import Action
from wiki.access.actor import Actor, Role
from wiki.access.policy import may
from wiki.config import current
from wiki.documents.rules import action_of_writing
from wiki.documents.views import DocumentView, PartView
from wiki.kinds.kind import Kind
from wiki.kinds.registry import get_kind
from wiki.offers import queries as offers
from wiki.offers.queries import OfferView


@dataclass(frozen=True)
class Shown:
    """`language` is the reader's; the text is in that language, or in one that the document has.

    `edits_passages`: they asked for a link beside each passage.
    """

    actor: Actor
    document: DocumentView
    language: str
    edits_passages: bool = False

    @cached_property
    def part(self) -> PartView:
        """The text that is shown."""
        return self.document.parts[self.document.language_for(self.language)]

    @property
    def other_language(self) -> str | None:
        """The language of the text when it is not the reader's."""
        return self.part.part if self.part.part != self.language else None

    @cached_property
    def held(self) -> list[str]:
        """The languages of the document, in the order of the site."""
        return [code for code in current().languages if code in self.document.parts]

    @cached_property
    def missing(self) -> list[str]:
        """The languages of the site that the document lacks."""
        return [code for code in current().languages if code not in self.document.parts]

    @property
    def kind(self) -> Kind:
        """The kind of the document."""
        return get_kind(self.document.kind)

    @cached_property
    def offers_editing(self) -> bool:
        """Whether to offer it: to who may edit, and to visitors who could once signed in."""
        if self.actor.is_member:
            return self.may(Action.DOCUMENT_EDIT)
        standing = self.document.standing
        return standing.is_common and standing.writers == Role.MEMBER

    def offers_translating(self, code: str) -> bool:
        """Whether to offer to write `code`, which others than its people do where it is not the
        original; they are asked to sign in.
        """
        standing = self.document.standing
        if self.actor.is_member:
            return self.may(action_of_writing(self.document.origin, [code]))
        return standing.writers == Role.MEMBER and (
            standing.is_common or code != self.document.origin
        )

    @cached_property
    def offer(self) -> OfferView | None:
        """How it stands, asked once for all that is told of it; None for what is no offer."""
        if not self.kind.is_published_apart:
            return None
        return offers.look(self.actor, self.document.id, self.document.standing)

    @property
    def is_for_all(self) -> bool:
        """Whether every visitor is shown the same."""
        return self.part.is_live and not self.edits_passages and not self.actor.is_member

    @property
    def offers_publishing(self) -> bool:
        """Whether to offer to publish what is not public, or to withdraw what is."""
        if self.kind.is_published_apart and not self.part.is_live:
            return False
        return self.may(Action.DOCUMENT_AUDIENCE)

    @property
    def is_kept(self) -> bool:
        """Whether the reader looks after it on a screen of its own, besides its text."""
        actions = (Action.OFFER_KEEP, Action.OFFER_MODERATE)
        return self.kind.is_published_apart and any(map(self.may, actions))

    def may(self, action: Action) -> bool:
        """Whether the reader may do this to the document."""
        return may(self.actor, action, self.document.standing)

    def href(self, endpoint: str, **query: str) -> str:
        """A screen of this document, in the reader's interface."""
        return document_href(self.document, self.language, endpoint, **query)

    def translate_href(self, code: str) -> str:
        """Where the text in `code` is begun, in the interface of those who speak it."""
        if not self.offers_editing:
            return document_href(self.document, code, "translating.translate")
        return document_href(self.document, code, "editing.edit", part=code)
