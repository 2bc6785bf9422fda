"""What the topics of articles have to do with the themes of cooperation."""

from wiki.vocab import terms


def themes_of(topic: str) -> tuple[str, ...]:
    """The themes an article on `topic` shows know-how in; none for a topic no longer known."""
    return tuple(
        theme
        for term in terms.tables("topics")
        if term["code"] == topic
        for theme in term.get("themes", ())
    )
