"""Where every vocabulary is asked for by name, whether it is kept in a file or worked out."""

from collections.abc import Callable, Mapping

from wiki.vocab import spoken, terms, territories
from wiki.vocab.terms import Vocabulary

#: those that no list of `[[terms]]` keeps
COMPUTED: Mapping[str, Callable[[], Vocabulary]] = {
    spoken.NAME: spoken.listed,
    territories.NAME: territories.listed,
}


def load(name: str) -> Vocabulary:
    """The vocabulary `name`, read once, when it is first needed. Raises FileNotFoundError."""
    listed = COMPUTED.get(name)
    return listed() if listed else terms.read(name)


def names() -> list[str]:
    """Every vocabulary there is."""
    return sorted({path.stem for path in terms.FOLDER.glob("*.toml")} | set(COMPUTED))
