"""What every engine of translation does, whoever runs it."""

from collections.abc import Sequence
from typing import Protocol


class Engine(Protocol):
    """Translates plain sentences; it knows nothing of Markdown."""

    @property
    def name(self) -> str:
        """What the line of credits calls it."""

    def translate(self, texts: Sequence[str], source: str, target: str) -> list[str]:
        """Each text, in the same order, from the language `source` into `target`.

        Texts hold no line break. Raises MachineRefused, MachineTimedOut, MachineUnreachable or
        MachineNonsense.
        """
