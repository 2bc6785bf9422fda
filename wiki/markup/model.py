"""What the renderer is asked, and what it answers: plain values that travel as JSON."""

import json
from dataclasses import asdict, dataclass

VERSION = "5"
"""Changes whenever the same text would be rendered otherwise; part of every cache key."""


@dataclass(frozen=True)
class Request:
    """A text to render.

    `document` is its short public id, the prefix of the ids of its notes. `units` are the passages
    of the source in order, as (id such as "3.1", length in characters); none when the text has
    not been saved yet. `field`: the text stands beneath a heading of its own in the page; its
    headings are one level lower, and this name is in their anchors.
    """

    source: str
    language: str
    document: str
    units: tuple[tuple[str, int], ...] = ()
    field: str = ""

    def to_json(self) -> str:
        """The request as one JSON text."""
        return json.dumps(asdict(self))

    @classmethod
    def from_json(cls, text: str) -> "Request":
        """The request that `to_json` wrote. Raises ValueError."""
        try:
            fields = json.loads(text)
            fields["units"] = tuple((str(unit), int(length)) for unit, length in fields["units"])
            return cls(**fields)
        except (KeyError, TypeError) as error:
            raise ValueError("not a request") from error


@dataclass(frozen=True)
class Heading:
    """A heading as a table of contents needs it; `anchor` is its id in the page."""

    level: int
    text: str
    anchor: str
    unit: str | None


@dataclass(frozen=True)
class Rendered:
    """Safe HTML, with slots for links and for section links, to be filled for each reader.

    `raw_html` says that tags or comments of the author were left out.
    """

    html: str
    headings: tuple[Heading, ...] = ()
    raw_html: bool = False

    def to_json(self) -> str:
        """The rendering as one JSON text."""
        return json.dumps(asdict(self))

    @classmethod
    def from_json(cls, text: str) -> "Rendered":
        """The rendering that `to_json` wrote. Raises ValueError."""
        try:
            fields = json.loads(text)
            fields["headings"] = tuple(Heading(**heading) for heading in fields["headings"])
            rendered = cls(**fields)
        except (KeyError, TypeError) as error:
            raise ValueError("not a rendering") from error
        if not isinstance(rendered.html, str):
            raise ValueError("not a rendering")
        return rendered
