"""A machine's draft of a text, by the engine of the site and in the words of its glossary."""

from dataclasses import dataclass

from wiki.config import current
from wiki.errors import NotFound
from wiki.translation.glossary.queries import terms_in
from wiki.translation.machine.engines import find_engine
from wiki.translation.machine.markdown import translate_markdown


@dataclass(frozen=True)
class Draft:
    """What a machine made of a text, and what the line of credits calls the machine."""

    text: str
    engine: str


def has_engine() -> bool:
    """Whether this site chose a machine."""
    return find_engine(current()) is not None


def draft(text: str, source: str, target: str) -> Draft:
    """A draft of a Markdown passage or page; it takes as long as the engine takes, a minute at most
    for each lot of passages.

    The text may leave this machine: ask for what its readers may read only. Raises NotFound where
    no machine was chosen, else MachineRefused, MachineTimedOut, MachineUnreachable or
    MachineNonsense.
    """
    engine = find_engine(current())
    if engine is None:
        raise NotFound("machine")
    terms = [(met.term, met.twin) for met in terms_in(text, source, target)]
    return Draft(translate_markdown(engine, text, source, target, terms), engine.name)
