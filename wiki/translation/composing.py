"""Making one edit of the passages that somebody translated: plain values in and out."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from wiki.documents.freshness.pairs import Pairs, is_field
from wiki.documents.freshness.provenance import Translated
from wiki.documents.freshness.rules import State
from wiki.documents.saving import Edit
from wiki.markup.passages import Form, split
from wiki.texts.significance import Significance
from wiki.texts.units import Unit

_NONE = State(0, {}, ())
_CLOSE = {Form.ITEM, Form.ROW}  # what follows its like without a blank line between


@dataclass(frozen=True)
class Answer:
    """What a translator wrote for one passage of the source, by its identity there.

    "" takes the passage away. `engine`: the machine that wrote it. `is_meaning`: it says more, or
    otherwise, than the source.
    """

    unit: str
    text: str
    engine: str = ""
    is_meaning: bool = False


@dataclass(frozen=True)
class Work:
    """What is translated: `source` as readers see it into `target` as it stands, and their pairs.

    `pairs` has the source on its left. `target` None: the language is new. `long_texts`: the
    fields of several lines.
    """

    source_part: str
    source: State
    part: str
    target: State | None
    pairs: Pairs
    head: int
    long_texts: Collection[str] = ()

    def twins(self, unit: str) -> list[str]:
        """What stands in the target for a passage of the source."""
        held = self.target.passages if self.target else {}
        return [twin for twin in self.pairs.twins(unit) if twin in held]


def compose(
    work: Work,
    answers: Sequence[Answer],
    note: str = "",
    source_number: int | None = None,
    is_to_publish: bool = True,
) -> Edit:
    """The edit that puts these answers in their places, and says what each answers.

    `source_number`: the revision of the source that the translator read, when it was an older one.
    """
    told = {one.unit: replace(one, text=_tidy(work, one.unit, one.text)) for one in answers}
    target = work.target or _NONE
    texts = {**target.fields, "body": _body(work, target, told)}
    texts |= {unit: one.text for unit, one in told.items() if is_field(unit)}
    is_meaning = any(answer.is_meaning for answer in told.values())
    return Edit(
        parts={work.part: texts},
        base_number=work.head,
        note=note,
        significance=Significance.MEANING if is_meaning else Significance.CLEARER,
        translated=[
            _translated(work, answer, source_number or work.source.number)
            for answer in told.values()
            if answer.text
        ],
        is_to_publish=is_to_publish,
    )


def _tidy(work: Work, unit: str, text: str) -> str:
    if is_field(unit) and unit not in work.long_texts:
        return " ".join(text.split())
    return text.replace("\r\n", "\n").replace("\r", "\n").strip("\n").rstrip()


def _translated(work: Work, answer: Answer, source_number: int) -> Translated:
    return Translated(
        part=work.part,
        text=answer.text,
        source=work.source_part,
        units=_answered(work, answer.unit),
        source_number=source_number,
        engine=answer.engine,
        is_meaning=answer.is_meaning,
    )


def _answered(work: Work, unit: str) -> Sequence[str]:
    """The passages of the source that the answer stands for: all that its first twin answers."""
    if is_field(unit):
        return [unit]
    there = work.twins(unit)
    shared = work.pairs.turned().twins(there[0]) if there else []
    return shared if unit in shared else [unit]


def _body(work: Work, target: State, told: Mapping[str, Answer]) -> str:
    """The target's passages, those answered replaced, the new ones each after its forerunner."""
    texts = {unit.id: unit.text for unit in target.units}
    following: dict[str, list[str]] = {}
    waiting = {unit: answer.text for unit, answer in told.items() if not is_field(unit)}
    place = ""
    for unit in work.source.units:
        there = work.twins(unit.id)
        text = waiting.pop(unit.id, None)
        if text is not None and there:
            _replace(texts, there, text)
        elif text:
            following.setdefault(place, []).append(text)
        place = there[-1] if there else place
    for gone, text in waiting.items():  # the source has no such passage any more
        _replace(texts, work.twins(gone), text)
    return _join(_laid_out(target.units, texts, following))


def _replace(texts: dict[str, str], twins: Sequence[str], text: str) -> None:
    """The first of the twins says it all; the blank lines after it stay."""
    for place, twin in enumerate(twins):
        was = texts[twin]
        texts[twin] = text + was[len(was.rstrip()) :] if text and place == 0 else ""


def _laid_out(
    units: Sequence[Unit], texts: Mapping[str, str], following: Mapping[str, Sequence[str]]
) -> Iterator[tuple[str, bool]]:
    """(text, whether it is new here) of each passage, in order."""
    yield from ((text, True) for text in following.get("", ()))
    for unit in units:
        if texts[unit.id]:
            yield texts[unit.id], False
        yield from ((text, True) for text in following.get(unit.id, ()))


def _join(passages: Iterable[tuple[str, bool]]) -> str:
    """One after the other; new ones stand apart, or close to their like in a list or a table."""
    body = before = ""
    was_new = False
    for text, is_new in passages:
        if before and (is_new or was_new):
            is_close = _form(text) in _CLOSE and _form(before) is _form(text)
            body = body.rstrip("\n") + ("\n" if is_close else "\n\n")
        body, before, was_new = body + text, text, is_new
    return body.rstrip("\n") + "\n" if body.strip() else ""


def _form(text: str) -> Form | None:
    listed = split(text)
    return listed[-1].form if listed else None
