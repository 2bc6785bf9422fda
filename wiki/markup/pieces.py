"""The pieces of a text that Markdown must not look into. Each shows something, or nothing."""

from dataclasses import dataclass

_SECTION = "#"


@dataclass(frozen=True)
class WikiLink:
    """`[[target#anchor|words]]`: `target` as written, with its language or section word if any."""

    target: str
    anchor: str = ""
    words: str | None = None

    @classmethod
    def read(cls, raw: str, words: str | None = None) -> "WikiLink":
        """The link that stands between the brackets; `[[C#]]` is a title, not an empty anchor."""
        target, _, anchor = (part.strip() for part in raw.partition(_SECTION))
        if not anchor:
            return cls(raw.strip(), "", words)
        return cls(target, anchor, words)

    @property
    def raw(self) -> str:
        """Target and anchor as written: what a slot keeps."""
        return f"{self.target}{_SECTION}{self.anchor}" if self.anchor else self.target

    @property
    def plain(self) -> str:
        """What the link says where there can be no link."""
        return self.words or self.raw


@dataclass(frozen=True)
class Code:
    """A span of code within a line of text."""

    plain: str


@dataclass(frozen=True)
class Fence:
    """A block of code. `lead` stands before it on its line; `info` is the language it names."""

    plain: str
    info: str
    lead: str


@dataclass(frozen=True)
class WebAddress:
    """`<https://…>` or `<somebody@example.org>`."""

    href: str
    plain: str


@dataclass(frozen=True)
class Break:
    """`<br>`: the one tag that is honoured."""

    plain: str = " "


@dataclass(frozen=True)
class Dropped:
    """A tag or a comment: it shows nothing; a block's tag still parts the words around it."""

    plain: str


@dataclass(frozen=True)
class Mark:
    """The end of the passage `unit`."""

    unit: str
    plain: str = ""


Piece = WikiLink | Code | Fence | WebAddress | Break | Dropped | Mark
