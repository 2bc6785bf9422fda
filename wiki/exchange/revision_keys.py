"""The keys of a revision line."""

import re

from wiki.documents.rules import FACTS, AddressState
from wiki.exchange.keys import Keys
from wiki.exchange.lines import Addresses, HiddenLine, PartTexts, RevisionLine
from wiki.exchange.refusals import refuse
from wiki.exchange.translated_keys import read_translated
from wiki.texts import slugs
from wiki.texts.significance import Significance
from wiki.vocab.languages import known

_UNIT = r"[0-9]{1,9}\.[0-9]{1,9}:[0-9]{1,9}"
_UNITS = re.compile(rf"(?:{_UNIT}(?: {_UNIT})*)?")
_HASH = re.compile(r"[0-9a-f]{64}")
_SHORT = re.compile(r"[a-z2-7]{8}")
_LONGEST_UNITS = 4_000_000
_LONGEST_NOTE = 500


def read_revision(keys: Keys, id_: str) -> RevisionLine:
    """What the line tells of a revision of the document `id_`. Raises Invalid."""
    parts, told_slugs = _parts(keys)
    return RevisionLine(
        id=id_,
        kind=keys.text("kind", 20),
        number=keys.whole("number"),
        at=keys.instant("at"),
        author=keys.text("author", 500) or "",
        note=keys.text("note", _LONGEST_NOTE) or "",
        significance=_among(keys, "significance", list(Significance)) or Significance.MEANING,
        base=keys.whole("base"),
        parts=parts,
        slugs=told_slugs,
        is_published=keys.find("publish", bool) or False,
        units=_matching(keys, "units", _UNITS, _LONGEST_UNITS),
        translated=read_translated(keys),
        erased={
            part: bytes.fromhex(key) for part, key in _matching(keys, "erased", _HASH, 64).items()
        },
        hidden=_hidden(keys),
        short=_short(keys),
        origin=keys.text("origin", 12),
        audience=keys.text("audience", 20),
        addresses=_addresses(keys),
    )


def _parts(keys: Keys) -> tuple[dict[str, PartTexts], dict[str, str]]:
    """The facts and the languages told, and the slugs told with them."""
    parts: dict[str, PartTexts] = {}
    told_slugs: dict[str, str] = {}
    if keys.has_null(FACTS):
        parts[FACTS] = None
    elif (facts := keys.object(FACTS)) is not None:
        parts[FACTS] = _facts(facts)
    languages = keys.object("parts") or Keys({})
    for language, value in languages.rest().items():
        if value is None:
            parts[language] = None
        elif language == FACTS or not isinstance(value, dict):
            raise refuse("key.wrong_type", f"parts.{language[:80]}", wanted="dict")
        else:
            texts = Keys(value, f"parts.{language[:80]}")
            if (slug := texts.text("slug", 300)) is not None:
                told_slugs[language] = slug
            parts[language] = texts.rest()
    return parts, told_slugs


def _facts(keys: Keys) -> dict[str, object]:
    """Facts are plain: text, whole number, truth, or a list of texts."""
    facts = keys.rest()
    for name, value in facts.items():
        is_list = isinstance(value, list) and all(isinstance(one, str) for one in value)
        if not is_list and not isinstance(value, str | int | None):
            raise refuse("key.wrong_type", f"{FACTS}.{name[:80]}", wanted="text or whole number")
    return facts


def _among(keys: Keys, name: str, words: list[str]) -> str | None:
    told = keys.text(name, 80)
    if told is not None and told not in words:
        raise refuse("key.unknown_word", name, value=told, words=", ".join(words))
    return told


def _matching(keys: Keys, name: str, pattern: re.Pattern[str], most: int) -> dict[str, str]:
    told = keys.texts(name, most)
    for part, value in told.items():
        if not pattern.fullmatch(value):
            raise refuse(f"{name}.invalid", f"{name}.{part[:80]}")
    return told


def _short(keys: Keys) -> str | None:
    told = keys.text("short", 80)
    if told is not None and not _SHORT.fullmatch(told):
        raise refuse("short.invalid", "short")
    return told


def _hidden(keys: Keys) -> HiddenLine | None:
    inner = keys.object("hidden")
    if inner is None:
        return None
    what = _among(inner, "what", ["revision", "note"])
    hidden = HiddenLine(what or "revision", inner.instant("at"))
    inner.end()
    return hidden


def _addresses(keys: Keys) -> Addresses | None:
    """Each language has one live and one reserved address at most."""
    languages = keys.object("addresses")
    if languages is None:
        return None
    told: dict[str, dict[str, str]] = {}
    for language in languages.names():
        if language not in known():
            raise refuse("language.unknown", "addresses", language=language[:12])
        states = told[language] = languages.texts(language, 20)
        for slug, state in states.items():
            if not slugs.is_slug(slug) or state not in set(AddressState):
                raise refuse("address.invalid", f"addresses.{language[:80]}", slug=slug[:80])
        for state in (AddressState.LIVE, AddressState.RESERVED):
            if list(states.values()).count(state) > 1:
                raise refuse("address.invalid", f"addresses.{language[:80]}", slug=state)
    return told
