"""One save in several versions: the passages that weigh otherwise than the whole come first.

All of this runs inside a service's transaction.
"""

from collections.abc import Collection, Mapping
from dataclasses import replace

from wiki.documents import contents, history
from wiki.documents.history import PastPart
from wiki.documents.merging import Together
from wiki.documents.models import Document
from wiki.documents.saving import Edit
from wiki.documents.sight import Parts
from wiki.markup.passages import split
from wiki.texts import units
from wiki.texts.seams import tail_of
from wiki.texts.significance import Significance
from wiki.texts.units import Unit


def in_turn(
    document: Document, edit: Edit, together: Together, now: Parts
) -> list[tuple[str, Together]]:
    """What to save, version after version, each with what it weighs; the last one is whole.

    Only a passage, or a field, that stood there already and says something else weighs by itself.
    """
    turns: list[tuple[str, Together]] = []
    told = {part: w for part, w in edit.weights.items() if part in now and part in together.parts}
    stands = history.load({part: now[part] for part in told}) if told else {}
    wanted = {p: _wanted(past, p, together, document.head + 1) for p, past in stands.items()}
    for weight in [one for one in Significance if one != edit.significance]:
        taken = {
            part: _take(past, wanted[part], {at for at, one in told[part].items() if one == weight})
            for part, past in stands.items()
        }
        moved = {part: past for part, past in taken.items() if past is not stands[part]}
        if moved:
            stands |= moved
            turns.append((weight, Together(_texts(moved), {p: s.units for p, s in moved.items()})))
    done = _texts(stands)
    left = {part: text for part, text in together.parts.items() if text != done.get(part)}
    if left:
        turns.append((edit.significance, replace(together, parts=left)))
    return turns


def _texts(held: Mapping[str, PastPart]) -> dict[str, bytes]:
    return {part: contents.canonical(past.content) for part, past in held.items()}


def _wanted(past: PastPart, part: str, together: Together, number: int) -> PastPart:
    """The whole text, its passages named after those that stand."""
    content = contents.parse(together.parts[part])
    listed = together.units.get(part)
    if listed is None:
        texts = [passage.text for passage in split(str(content.get("body", "")))]
        listed = units.assign(past.units, texts, {}, number)
    return PastPart(content, list(listed))


def _take(past: PastPart, wanted: PastPart, asked: Collection[str]) -> PastPart:
    """`past`, where the passages asked for say what they are to say."""
    words = {unit.id: unit.text.rstrip() for unit in wanted.units if unit.id in asked}
    listed = [
        Unit(unit.id, words[unit.id] + tail_of(unit.text)) if unit.id in words else unit
        for unit in past.units
    ]
    body = "".join(unit.text for unit in listed)
    if [passage.text for passage in split(body)] != [unit.text for unit in listed]:
        return past  # they hang together with their neighbours: they weigh what the whole does
    fields = {name: wanted.content[name] for name in asked if name in _fields(past, wanted)}
    told = {"body": body} if "body" in past.content else {}
    content = {**past.content, **fields, **told}
    return past if content == past.content else PastPart(content, listed)


def _fields(past: PastPart, wanted: PastPart) -> set[str]:
    return (past.content.keys() & wanted.content.keys()) - {"body"}
