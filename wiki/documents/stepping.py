"""One step back, part by part: what stands, what it becomes, and what a person must decide.

Plain values in and out.
"""

from dataclasses import dataclass
from typing import Any

from wiki.documents.history import PastPart
from wiki.texts.merge import merge_units


@dataclass(frozen=True)
class Torn:
    """A text, or a passage or a sentence of the body, that was changed again since: as it stands,
    and as the step back wants it. None: it is not there.
    """

    name: str
    stands: object
    wanted: object


@dataclass(frozen=True)
class Step:
    """What becomes of one part; None where it is not there. What is torn stays as it stands.

    `is_public`: readers are to see it.
    """

    now: PastPart | None
    after: PastPart | None
    torn: tuple[Torn, ...] = ()
    is_public: bool = True


def step_back(
    part: str, was: PastPart | None, wanted: PastPart | None, stands: PastPart | None
) -> Step | None:
    """Undo the way from `wanted` to `was` on what `stands`; None when nothing is left of it."""
    if stands is None or was is None or stands.is_erased or was.is_erased:
        return None
    if wanted is None:
        return Step(stands, stands, (Torn("body", stands.content.get("body"), None),))
    if wanted.is_erased:
        return None
    content: dict[str, Any] = {}
    torn: list[Torn] = []
    for name in sorted({*wanted.content, *stands.content} - {"body"}):
        texts = [state.content.get(name) for state in (was, wanted, stands)]
        value, is_torn = _choose(*texts)
        if is_torn:
            torn.append(Torn(name, stands=texts[2], wanted=texts[1]))
        if value is not None:
            content[name] = value
    merged = merge_units(was.units, wanted.units, stands.units, part)
    torn += [Torn("body", stands=one.theirs, wanted=one.mine) for one in merged.conflicts]
    body = "".join(unit.text for unit in merged.units)
    if body:
        content["body"] = body
    if not torn and content == stands.content:
        return None
    return Step(stands, PastPart(content, merged.units), tuple(torn))


def _choose(was: object, wanted: object, stands: object) -> tuple[object, bool]:
    """The value of one text, and whether a person must decide."""
    if wanted in (was, stands):
        return stands, False
    if stands == was:
        return wanted, False
    return stands, True
