"""A draft of a Markdown passage, or of a whole page, by any engine: its structure is kept.

The prose of each block is translated with its links, code and numbers hidden. Where the engine
damages what stands for them, only the words between are translated. Where even that fails there
is no draft, since half a one would be published.
"""

from collections.abc import Iterable, Sequence

from wiki.markup.passages import split
from wiki.texts.terms import key_of
from wiki.translation.machine.cutting import cut
from wiki.translation.machine.engine import Engine
from wiki.translation.machine.errors import MachineNonsense
from wiki.translation.machine.masking import Masked, has_words, mask


def translate_markdown(
    engine: Engine, text: str, source: str, target: str, terms: Iterable[tuple[str, str]] = ()
) -> str:
    """`text` from the language `source` into `target`; each term becomes its twin.

    A term that is told with two twins is left to the engine, which sees what surrounds it.
    Code, addresses, wiki links, footnotes, images, tags and numbers are those of `text`. Raises
    what the engine raises, and MachineNonsense when its answer cannot be trusted.
    """
    twins = _unambiguous(terms)
    segments = cut(text)
    masked = {
        at: mask(segment.text, twins) for at, segment in enumerate(segments) if segment.is_prose
    }
    told = _Translator(engine, source, target).translate(list(masked.values()))
    texts = [segment.text for segment in segments]
    for at, translated in zip(masked, told, strict=True):
        texts[at] = translated
    draft = "".join(texts)
    if _forms(draft) != _forms(text):
        raise MachineNonsense
    return draft


def _unambiguous(terms: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Key of each term → its twin, where it has only one."""
    twins: dict[str, set[str]] = {}
    for term, twin in terms:
        twins.setdefault(key_of(term), set()).add(twin)
    return {key: told.pop() for key, told in twins.items() if len(told) == 1}


class _Translator:
    """One engine, one way."""

    def __init__(self, engine: Engine, source: str, target: str) -> None:
        self._engine, self._source, self._target = engine, source, target

    def translate(self, lines: Sequence[Masked]) -> list[str]:
        """Each line, hidden pieces back in their places."""
        told: list[str | None] = []
        for line, answer in zip(lines, self._ask([line.text for line in lines]), strict=True):
            try:
                told.append(line.restored(answer))
            except MachineNonsense:
                told.append(None)
        damaged = [line for line, one in zip(lines, told, strict=True) if one is None]
        mended = iter(self._piecemeal(damaged))
        return [next(mended) if one is None else one for one in told]

    def _piecemeal(self, lines: Sequence[Masked]) -> list[str]:
        """The words between the hidden pieces, each stretch by itself."""
        answers = iter(self._ask([run for line in lines for run in line.runs]))
        return [line.joined([next(answers) for _ in line.runs]) for line in lines]

    def _ask(self, texts: Sequence[str]) -> list[str]:
        """What the engine makes of each text; those without a word are left alone."""
        worded = [text.strip() for text in texts if has_words(text)]
        answers = iter(self._engine.translate(worded, self._source, self._target) if worded else [])
        return [_within_blanks(text, next(answers)) if has_words(text) else text for text in texts]


def _within_blanks(text: str, answer: str) -> str:
    """The answer on one line, with the blanks that stood around `text`."""
    told = " ".join(answer.split())
    if not told:
        raise MachineNonsense
    bare = text.strip()
    start = text.index(bare)
    return f"{text[:start]}{told}{text[start + len(bare) :]}"


def _forms(text: str) -> list[tuple[str, int]]:
    return [(passage.form, passage.level) for passage in split(text)]
