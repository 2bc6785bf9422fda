"""One document as a page: its text, and everything that stands around it."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from flask import url_for

from blueprints.reading import credits, freshness, kin, linked_data, passport, text
from blueprints.reading.addresses import Pointer, point_to
from blueprints.reading.freshness import Note
from blueprints.reading.kin import Kin
from blueprints.reading.life import find_answer_href
from blueprints.reading.notices import Notice, notices
from blueprints.reading.passport import Passport
from blueprints.reading.place import Place, place
from blueprints.reading.profile import Profile, find_profile
from blueprints.reading.shown import Shown
from blueprints.reading.text import Text
from blueprints.web.facts import Told, tell_facts
from wiki.config import current
from wiki.documents.surroundings import Surroundings, look_around
from wiki.kinds.article import ARTICLE
from wiki.vocab import languages


@dataclass(frozen=True)
class DocumentPage:
    """What the shell of a document shows.

    `depends`: the only documents that it is made from; None: it shows more than that.
    """

    shown: Shown
    told: Mapping[str, Told]
    text: Text
    notes_above: Sequence[Note]
    notices: Sequence[Notice]
    answer_href: str | None
    passport: Passport | None
    place: Place
    links_here: Sequence[Pointer]
    kin: Mapping[str, Sequence[Kin]]
    credits: Sequence[str]
    linked_data: linked_data.Told | None
    profile: Profile | None
    depends: Collection[int] | None

    @property
    def shown_in(self) -> str:
        """What the reader calls the language of the text."""
        return languages.name_in(self.shown.part.part, self.shown.language)

    @property
    def missing_in(self) -> str:
        """What the reader calls their own language."""
        return languages.name_in(self.shown.language, self.shown.language)

    @property
    def licence_href(self) -> str:
        """Under which terms one may take it up."""
        return linked_data.LICENCE

    @cached_property
    def short_path(self) -> str:
        """The address that never changes."""
        return url_for("reading.short", name=self.shown.document.public_id)

    @property
    def short_words(self) -> str:
        """The same as one copies it from paper."""
        return current().public_url.partition("://")[2] + self.short_path


def compose(shown: Shown) -> DocumentPage:
    """The page of a document for this reader."""
    around = look_around(shown.actor, shown.document, shown.language)
    fresh = freshness.look(shown, around)
    written = text.read(shown, around, fresh)
    return DocumentPage(
        shown=shown,
        told=tell_facts(shown.document.kind, shown.document.facts, shown.language),
        text=written,
        notes_above=written.notes_above,
        notices=notices(shown),
        answer_href=find_answer_href(shown),
        passport=passport.issue(shown, fresh),
        place=place(shown),
        links_here=[point_to(item, shown.language) for item in around.links_here],
        kin=kin.gather(shown),
        credits=credits.lines(shown, around.credits),
        linked_data=linked_data.describe(shown, fresh, around.credits),
        profile=find_profile(shown),
        depends=_depends(shown, around),
    )


def _depends(shown: Shown, around: Surroundings) -> Collection[int] | None:
    """An article stands for itself; others have a place in the tree, or kin in the network."""
    if shown.document.kind != ARTICLE.name:
        return None
    return frozenset({shown.document.id, *around.documents})
