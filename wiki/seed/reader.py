"""The demo's documents, told as lines of the interchange format.

A folder holds `document.toml` and one Markdown file a language, in its first version; the revisions
listed in the TOML lead from there to today's text, edit by edit.
"""

import base64
import hashlib
import tomllib
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from wiki.paths import SEED
from wiki.translation.glossary.rules import Wording, worded

_KEYS = {"Materials": "materials", "Tags": "tags", "Menu": "menu"}


class SeedError(ValueError):
    """A demo document cannot be read: which one, and why."""


def public_id(slug: str) -> str:
    """A lasting id: the name of a document's folder, or a term, hashed."""
    return base64.b32encode(hashlib.sha256(slug.encode()).digest()).decode().lower()[:8]


def lines() -> Iterator[dict[str, Any]]:
    """Every revision of every demo document, one line each."""
    folders = [path for kind in ("pages", "articles") for path in sorted((SEED / kind).iterdir())]
    for folder in folders:
        if (folder / "document.toml").is_file():
            document = tomllib.loads((folder / "document.toml").read_text("utf-8"))
            yield from _revisions(folder, document)


def terms() -> Iterator[tuple[str, dict[str, Wording]]]:
    """Every term of the demo's glossary: a lasting id, and its words in each language."""
    for term in tomllib.loads((SEED / "glossary.toml").read_text("utf-8"))["terms"]:
        words = worded(term)
        yield public_id(next(iter(words.values())).forms[0]), words


def _revisions(folder: Path, document: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    sources: dict[str, str] = {}
    for number, revision in enumerate(document["revisions"], 1):
        touched = list(revision.get("add", []))
        for language in touched:
            sources[language] = (folder / f"{language}.md").read_text("utf-8")
        for edit in revision.get("edits", []):
            language = edit["language"]
            sources[language] = _edit(folder, number, sources[language], edit)
            if language not in touched:
                touched.append(language)
        yield _line(folder, document, revision, number, {code: sources[code] for code in touched})


def _edit(folder: Path, number: int, source: str, edit: Mapping[str, str]) -> str:
    if source.count(edit["old"]) != 1:
        found = source.count(edit["old"])
        raise SeedError(f"{folder.name}, revision {number}: found {found} times: {edit['old']!r}")
    return source.replace(edit["old"], edit["new"])


def _line(
    folder: Path,
    document: Mapping[str, Any],
    revision: Mapping[str, Any],
    number: int,
    sources: Mapping[str, str],
) -> dict[str, Any]:
    line: dict[str, Any] = {
        "id": folder.name,
        "short": public_id(folder.name),
        "kind": document["kind"],
        "number": number,
        "at": _instant(revision["at"]),
        "author": revision["author"],
        "note": revision["note"],
        "significance": revision["significance"],
        "parts": {code: _part(source) for code, source in sources.items()},
    }
    if number == 1:
        line["facts"] = _facts(document["facts"])
    for code in revision.get("add", []):
        line["parts"][code]["slug"] = document["slugs"][code]
    if "translates" in revision:
        line["translated"] = translated(revision)
    if document.get("publish", True):
        line["publish"] = True
    return line


def translated(revision: Mapping[str, Any]) -> dict[str, Any]:
    """All that the revision changes in a language was brought over from another one."""
    machine: dict[str, Any] = {"engine": revision["engine"]} if "engine" in revision else {}
    if "reviewed" in revision:
        read: Mapping[str, Any] = revision["reviewed"]
        machine["reviewed"] = {"by": read["by"], "at": _instant(read["at"])}
    return {
        code: [{"from": source, "number": number, **machine} for source, number in sources.items()]
        for code, sources in revision["translates"].items()
    }


def _instant(at: datetime) -> str:
    return at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _facts(told: Mapping[str, Any]) -> dict[str, Any]:
    facts = dict(told)
    if "parent" in facts:
        facts["parent"] = public_id(facts["parent"])
    if "difficulty" in facts:
        facts["difficulty"] = str(facts["difficulty"])
    return facts


def _part(source: str) -> dict[str, str]:
    """Title, keyed lines, summary, a line of dashes, body."""
    head, _, body = source.partition("\n---\n")
    first, *rest = head.strip().split("\n")
    part = {"title": first.removeprefix("#").strip()}
    summary: list[str] = []
    for line in rest:
        key, colon, value = line.partition(":")
        if colon and key in _KEYS:
            part[_KEYS[key]] = value.strip()
        elif line.strip():
            summary.append(line.strip())
    return part | {"summary": " ".join(summary), "body": body.strip() + "\n"}
