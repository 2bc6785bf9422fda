"""From what people write in a cell to what a fact keeps: codes, or labels in any language."""

from collections.abc import Mapping, Sequence
from functools import cache

from wiki.kinds.fields import Choice, Choices, Fact, Flag, References
from wiki.texts.folding import fold
from wiki.vocab import vocabulary

#: parts the values of a cell that holds several
SEPARATOR = "|"
_YES = "yes-no-unknown"


def read_cell(fact: Fact, cell: object) -> object:
    """What the cell says to the fact, as `Fact.read` understands it; unknown words stay."""
    if isinstance(fact, Choices | References):
        listed = split_cell(cell)
        if isinstance(fact, Choices):
            return [_code(fact.vocabulary, word) for word in listed]
        return listed
    if isinstance(fact, Choice):
        return _code(fact.vocabulary, cell)
    if isinstance(fact, Flag) and isinstance(cell, str):
        return _code(_YES, cell) == "yes" or fact.read(cell.strip())
    return cell


def split_cell(cell: object) -> Sequence[str]:
    """The values of a cell that holds several: parted by a sign in a CSV, a list in JSON."""
    if isinstance(cell, list):
        return [str(one).strip() for one in cell]
    told = str(cell or "").split(SEPARATOR)
    return [word.strip() for word in told if word.strip()]


def _code(name: str, word: object) -> object:
    """The code that the word is, or is a label of."""
    if not isinstance(word, str) or word in vocabulary.load(name):
        return word
    return _labels(name).get(fold(word.strip()), word)


@cache
def _labels(name: str) -> Mapping[str, str]:
    """Label → code; where two terms have the same label, the wider one, which comes first."""
    found: dict[str, str] = {}
    for term in vocabulary.load(name):
        if not term.is_retired:
            for label in term.label.values():
                found.setdefault(fold(label), term.code)
    return found
