"""The letter that tells somebody what changed, and lets them stop it."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from wiki.access.policy import may
from wiki.accounts.readers import Reader
from wiki.documents.rules import action_of_writing
from wiki.documents.views import DocumentView
from wiki.mail import letters
from wiki.mail.models import Letter
from wiki.notify import tokens
from wiki.notify.passages import Block, News
from wiki.notify.queries import heading_of
from wiki.notify.stories import Due, Story
from wiki.vocab import languages, vocabulary

MOST_STORIES = 20


@dataclass
class Bundle:
    """What one letter tells. `read`: what its reader may read today, told in it or not."""

    stories: list[Story] = field(default_factory=list)
    reasons: dict[str, "Reason"] = field(default_factory=dict)
    read: list[Due] = field(default_factory=list)

    def add(self, document: DocumentView, dues: Sequence[Due], story: Story | None) -> None:
        """One more document, which the reader may read; None: nothing of it is left to tell."""
        self.read += dues
        if story is not None:
            self.stories.append(story)
            self.reasons |= {due.key: Reason(due, document) for due in dues}


@dataclass(frozen=True)
class Reason:
    """Why somebody gets the letter: one of their watches, and a document that it is about."""

    due: Due
    document: DocumentView


def post(reader: Reader, bundle: Bundle) -> Letter:
    """Put the letter in the outbox, in the open transaction."""
    language = reader.language
    stop = letters.link("watching.stopping", language=language, token=tokens.sign(bundle.reasons))
    return letters.write(
        "notices/letter",
        reader.email,
        language,
        unsubscribe=stop,
        name=reader.name,
        stories=[_told(story, reader) for story in bundle.stories[:MOST_STORIES]],
        more=max(0, len(bundle.stories) - MOST_STORIES),
        reasons=[_why(reason, language) for reason in bundle.reasons.values()],
        watches_href=letters.link("watching.watches", language=language),
    )


def _told(story: Story, reader: Reader) -> dict[str, object]:
    """A story, as the template of the letter reads it."""
    document, language = story.document, reader.language
    spoken = document.parts[document.language_for(language)]
    place = {"language": language, "kind": document.kind, "slug": spoken.slug}
    older, newer = story.versions or (0, 0)
    return {
        "title": spoken.title,
        "spoken": spoken.part,
        "href": letters.link("reading.show", **place),
        "compare_href": letters.link("history.compare", **place, a=older, b=newer)
        if story.versions
        else None,
        "has_new_facts": story.has_new_facts,
        "blocks": [
            {
                "name": languages.name_in(block.language, language),
                "told": block,
                "desk_href": _desk_href(reader, document, block),
            }
            for block in story.blocks
        ],
    }


def _desk_href(reader: Reader, document: DocumentView, block: Block) -> str | None:
    """Where the language that is behind is brought up to date, for those who may."""
    if block.news is not News.BEHIND:
        return None
    action = action_of_writing(document.origin, [block.language])
    if not may(reader.actor, action, document.standing):
        return None
    place = {"kind": document.kind, "slug": document.parts[block.language].slug}
    return letters.link("translating.translate", language=block.language, **place)


def _why(reason: Reason, language: str) -> dict[str, str]:
    """A watch in the words of the letter, and the link that ends it alone."""
    target, document = reason.due.target, reason.document
    token = tokens.sign([reason.due.key])
    return {
        "what": target.what,
        "title": document.parts[document.language_for(language)].title,
        "heading": heading_of(document, target),
        "topic": vocabulary.load("topics").label(target.topic, language),
        "name": languages.name_in(target.part, language) if target.part else "",
        "href": letters.link("watching.stopping", language=language, token=token),
    }
