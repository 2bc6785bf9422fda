"""The demo's organisations, people and offers, told as lines of the interchange format.

Each is a TOML file: facts, the first text of each language, and the revisions that add a language
or change a sentence. `days` count back from the day of planting, so that nothing grows stale; a
fact `+30` is a day that comes thirty days after it.
"""

import tomllib
from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta
from typing import Any

from wiki import clock
from wiki.kinds.fields import Day, Reference, References
from wiki.kinds.registry import get_kind
from wiki.paths import SEED
from wiki.seed.reader import SeedError, public_id, translated

#: in the order in which they are planted: what is named comes before what names it
_FOLDERS = {"organisations": "organisation", "persons": "person", "offers": "offer"}

Texts = dict[str, dict[str, str]]


def lines() -> Iterator[dict[str, Any]]:
    """Every revision of every organisation, person and offer, one line each."""
    for folder, kind in _FOLDERS.items():
        for slug, told in read_all(folder):
            yield from _revisions(slug, kind, told)


def read_all(folder: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """Each file of a folder, by its name."""
    for path in sorted((SEED / folder).glob("*.toml")):
        yield path.stem, read(folder, path.stem)


def read(folder: str, slug: str) -> dict[str, Any]:
    """One file of a folder."""
    return tomllib.loads((SEED / folder / f"{slug}.toml").read_text("utf-8"))


def ago(days: int) -> datetime:
    """The instant so many days before now; negative ones come after it."""
    return clock.now() - timedelta(days=days)


def change(texts: Texts, edit: Mapping[str, str], where: str) -> None:
    """Replace a sentence that stands once in one of the texts. Raises SeedError."""
    told = texts[edit["language"]]
    names = [name for name, text in told.items() if edit["old"] in text]
    if len(names) != 1 or told[names[0]].count(edit["old"]) != 1:
        raise SeedError(f"{where}: not found once: {edit['old']!r}")
    told[names[0]] = told[names[0]].replace(edit["old"], edit["new"])


def _revisions(slug: str, kind: str, told: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    texts: Texts = {}
    for number, revision in enumerate(told["revisions"], 1):
        added = revision.get("add", [])
        for language in added:
            texts[language] = dict(told["texts"][language])
        for edit in revision.get("edits", []):
            change(texts, edit, f"{slug}, revision {number}")
        touched = {*added, *(edit["language"] for edit in revision.get("edits", []))}
        line = {
            "id": f"{kind}-{slug}",
            "short": public_id(slug),
            "kind": kind,
            "number": number,
            "at": clock.utc_text(ago(revision["days"])),
            "author": revision["author"],
            "note": revision["note"],
            "significance": revision.get("significance", "meaning"),
            "parts": {language: dict(texts[language]) for language in touched},
        }
        for language in added:
            line["parts"][language]["slug"] = told["slugs"][language]
        if number == 1:
            line["facts"] = _facts(kind, told["facts"])
        if "translates" in revision:
            line["translated"] = translated(revision)
        yield line if kind == "offer" else line | {"publish": True}


def _facts(kind: str, told: Mapping[str, Any]) -> dict[str, Any]:
    """The facts as a line tells them: ids for the names of files, dates for numbers of days."""
    facts = dict(told)
    for field in get_kind(kind).facts:
        value = facts.get(field.name)
        if value is None:
            continue
        match field:
            case Reference():
                facts[field.name] = public_id(value)
            case References():
                facts[field.name] = [public_id(one) for one in value]
            case Day():
                facts[field.name] = ago(-int(value)).date().isoformat()
    return facts
