"""What a kind is: a name, facts, texts, and how it becomes public."""

from collections.abc import Mapping
from dataclasses import dataclass

from wiki.errors import Problem
from wiki.kinds.fields import Choice, Choices, Fact, FactValue, Text, read_all
from wiki.vocab import vocabulary

TITLE = Text(name="title", most=300, required=True)
SUMMARY = Text(name="summary", most=1_000)
BODY = Text(name="body", most=1_000_000, is_line=False)


@dataclass(frozen=True, kw_only=True)
class Kind:
    """A kind of document. Kinds differ by these values, never by code of their own.

    `has_section`: its addresses carry a section word; without, they lie flat under the language.
    `is_live_on_save`: what a trusted writer saves is public at once; otherwise somebody publishes.
    `writers`: the lowest role that may write it. `is_common`: whoever may write it writes all of
    them; else only its own people do (who began it, or the people of its organisation).
    `is_published_apart`: no save publishes it, whoever saves; a service of its own decides.
    `orders`: how its list may go, the usual way first; see `wiki.browsing.wish`. `has_end`: its
    documents end on a day, and lists keep those that ended apart.
    """

    name: str
    facts: tuple[Fact, ...]
    texts: tuple[Text, ...] = (TITLE, SUMMARY, BODY)
    has_section: bool = True
    is_live_on_save: bool = False
    writers: str = "editor"
    is_common: bool = True
    is_published_apart: bool = False
    orders: tuple[str, ...] = ("title", "newest")
    has_end: bool = False

    @property
    def fields(self) -> tuple[Text | Fact, ...]:
        """All that it may say: its texts, then its facts."""
        return (*self.texts, *self.facts)

    @property
    def long_texts(self) -> tuple[str, ...]:
        """The names of its texts in Markdown, but for the body."""
        return tuple(text.name for text in self.texts if not text.is_line and text != BODY)

    def markdown_of(self, texts: Mapping[str, str]) -> str:
        """All that is Markdown in the texts of one language, in the order of the kind."""
        said = [texts.get(name, "") for name in (*self.long_texts, BODY.name)]
        return "\n\n".join(text for text in said if text)

    def read_facts(self, raw: Mapping[str, object]) -> tuple[dict[str, FactValue], list[Problem]]:
        """The facts that `raw` tells, and what is wrong with the others."""
        return read_all(self.facts, raw)

    def read_texts(self, raw: Mapping[str, object]) -> tuple[dict[str, str], list[Problem]]:
        """The texts of one language that `raw` tells, and what is wrong with the others."""
        values, problems = read_all(self.texts, raw)
        return {name: str(value) for name, value in values.items()}, problems

    def lacking(self, facts: Mapping[str, FactValue], texts: Mapping[str, str]) -> list[Problem]:
        """What a language still lacks before readers may see it."""
        said = {**facts, **texts}
        return [
            Problem(field.name, "field.needed")
            for field in self.fields
            if field.needed and not said.get(field.name)
        ]

    def facets(self, facts: Mapping[str, FactValue]) -> list[tuple[str, str]]:
        """(name, value) of every filter that these facts answer to."""
        pairs: list[tuple[str, str]] = []
        for fact in self.facts:
            value = facts.get(fact.name)
            if fact.facet and value is not None:
                values = value if isinstance(value, list) else [str(value)]
                pairs += [(fact.name, one) for one in _with_wider(fact, values)]
        return pairs


def _with_wider(fact: Fact, values: list[str]) -> list[str]:
    """These values, and the wider terms that hold them: choosing a country finds its regions."""
    if not isinstance(fact, Choice | Choices):
        return values
    terms = vocabulary.load(fact.vocabulary)
    wider = [above for value in values for above in terms.ancestors(value)]
    return list(dict.fromkeys([*values, *wider]))
