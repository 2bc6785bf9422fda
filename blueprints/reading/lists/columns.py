"""What a file says of each document of a list, in codes and in words, and under which names."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from flask import current_app, url_for
from flask_babel import gettext as _

from blueprints.web.facts import label
from blueprints.web.render import public_href
from wiki.browsing.taking import Taken
from wiki.clock import utc_text
from wiki.kinds.fields import Choice, Choices, Fact, FactValue
from wiki.kinds.kind import Kind


@dataclass(frozen=True)
class Column:
    """A stable name, and what the reader's language calls it."""

    name: str
    heading: str


def head_columns(kind: Kind) -> list[Column]:
    """What every document has."""
    columns = [
        Column("id", _("Identifier")),
        Column("title", _("Title")),
        Column("language", _("Language of the text")),
        Column("summary", _("Summary")),
        Column("address", _("Address")),
        Column("changed_at", _("Changed")),
    ]
    if kind.has_end:
        columns += [Column("state", _("State")), Column("expires_on", _("Last day"))]
    return columns


def head_cells(taken: Taken, language: str) -> dict[str, str]:
    """What these columns hold for a document."""
    item = taken.item
    return {
        "id": item.public_id,
        "title": item.title,
        "language": item.language,
        "summary": item.summary,
        "address": public_href(
            url_for("reading.show", language=language, kind=item.kind, slug=item.slug)
        ),
        "changed_at": utc_text(item.at),
        "state": taken.state,
        "expires_on": taken.expires_on,
    }


def name_facts(kind: Kind) -> dict[str, str]:
    """What the reader's language calls each fact."""
    names = current_app.jinja_env.get_template(f"kinds/{kind.name}/facts.html").make_module()
    return {fact.name: str(names.name_of(fact.name)) for fact in kind.facts}  # type: ignore[attr-defined]


def has_words(fact: Fact) -> bool:
    """Whether its values are codes that words tell."""
    return isinstance(fact, Choice | Choices)


def words_of(kind: Kind, fact: Fact, value: FactValue, language: str) -> list[str]:
    """What codes say in words."""
    codes = value if isinstance(value, list) else [str(value)]
    return [label(kind.name, fact.name, code, language) for code in codes]


def fact_columns(kind: Kind) -> list[Column]:
    """Codes stand under the stable name of the fact, words beside them under what it is called."""
    names, columns = name_facts(kind), []
    for fact in kind.facts:
        columns.append(Column(fact.name, fact.name if has_words(fact) else names[fact.name]))
        if has_words(fact):
            columns.append(Column(f"{fact.name}_words", names[fact.name]))
    return columns


def fact_cells(kind: Kind, facts: Mapping[str, FactValue], language: str) -> Iterator[str]:
    """The cells of these columns."""
    for fact in kind.facts:
        value = facts.get(fact.name)
        yield "" if value is None else _plain(value)
        if has_words(fact):
            yield "; ".join(words_of(kind, fact, value, language)) if value is not None else ""


def _plain(value: FactValue) -> str:
    if isinstance(value, bool):
        return "1" if value else "0"
    return "; ".join(value) if isinstance(value, list) else str(value)
