"""LibreTranslate, one's own or somebody's: `POST /translate` (its API, version 1)."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from wiki.translation.machine import transport
from wiki.translation.machine.errors import MachineNonsense


@dataclass(frozen=True)
class LibreTranslate:
    """A server that speaks this protocol; `key` is "" where none is asked for."""

    url: str
    key: str = field(default="", repr=False)
    seconds: float = transport.SECONDS
    name: str = "LibreTranslate"

    def translate(self, texts: Sequence[str], source: str, target: str) -> list[str]:
        """Each text translated; see Engine."""
        return [
            text
            for lot in transport.in_lots(texts)
            for text in self._translated(lot, source, target)
        ]

    def _translated(self, texts: Sequence[str], source: str, target: str) -> list[str]:
        question = {"q": list(texts), "source": source, "target": target, "format": "text"}
        if self.key:
            question["api_key"] = self.key
        answer = transport.ask(f"{self.url}/translate", question, {}, self.seconds)
        if answer.status != 200:
            raise transport.refusal(answer.status)
        match answer.told:
            case {"translatedText": list(told)} if len(told) == len(texts):
                if all(isinstance(text, str) for text in told):
                    return told
        raise MachineNonsense
