"""Lists, narrowed in one line."""

from collections.abc import Mapping
from typing import Any

from wiki.access.actor import Actor
from wiki.browsing.queries import Chosen, choose, list_page
from wiki.browsing.wish import Wish


def browse(
    actor: Actor,
    filters: Mapping[str, tuple[str, ...]] = {},
    kind: str = "article",
    language: str = "fr",
    **asked: Any,
) -> Chosen:
    """What answers; `asked` as in `Wish`."""
    return choose(actor, Wish(kind, language, filters, **asked))


def titles(actor: Actor, chosen: Chosen, language: str = "fr") -> list[str]:
    """What is listed, in order."""
    return [item.title for item in list_page(actor, language, chosen.ids)]
