"""Writing documents in one line, as somebody of the cast."""

from collections.abc import Mapping
from dataclasses import dataclass

from wiki.access.actor import Actor
from wiki.documents import queries, service
from wiki.documents.saving import Edit, Saved

METHOD = {"type": "method"}


@dataclass(frozen=True)
class Pen:
    """In the hand of `actor`."""

    actor: Actor

    def article(
        self,
        title: str,
        body: str = "",
        language: str = "fr",
        facts: Mapping[str, object] = METHOD,
        **texts: str,
    ) -> Saved:
        """An article, public at once."""
        return self._create("article", title, body, language, facts, **texts)

    def page(
        self,
        title: str,
        body: str = "",
        language: str = "fr",
        facts: Mapping[str, object] = {},
        **texts: str,
    ) -> Saved:
        """A page of the site, public at once in the hand of an editor."""
        return self._create("page", title, body, language, facts, **texts)

    def draft(self, title: str, body: str = "", language: str = "fr") -> Saved:
        """An article that is not public."""
        return service.create(
            self.actor,
            "article",
            language,
            Edit(
                parts={language: {"title": title, "body": body}},
                facts=METHOD,
                base_number=0,
                is_to_publish=False,
            ),
        )

    def write(
        self, saved: Saved, language: str, title: str, body: str = "", note: str = "", **texts: str
    ) -> Saved:
        """Another text of a document: its next version, or its first in that language."""
        base = queries.get_to_edit(self.actor, saved.document_id).head
        part = {"title": title, "body": body, **texts}
        return service.revise(
            self.actor, saved.document_id, Edit(parts={language: part}, base_number=base, note=note)
        )

    def _create(
        self,
        kind: str,
        title: str,
        body: str,
        language: str,
        facts: Mapping[str, object],
        **texts: str,
    ) -> Saved:
        part = {"title": title, "body": body, **texts}
        edit = Edit(parts={language: part}, facts=facts, base_number=0)
        return service.create(self.actor, kind, language, edit)
