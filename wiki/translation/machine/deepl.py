"""DeepL, or whoever speaks its protocol: `POST /v2/translate`."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from wiki.translation.machine import transport
from wiki.translation.machine.errors import MachineNonsense

PAID, FREE = "https://api.deepl.com", "https://api-free.deepl.com"
_FREE_KEY = ":fx"  # how the keys of free accounts end


@dataclass(frozen=True)
class DeepL:
    """An account; `url` is DeepL's own, by the key, unless told otherwise."""

    url: str
    key: str = field(repr=False)
    seconds: float = transport.SECONDS
    name: str = "DeepL"

    @property
    def address(self) -> str:
        """Where it is asked."""
        return self.url or (FREE if self.key.endswith(_FREE_KEY) else PAID)

    def translate(self, texts: Sequence[str], source: str, target: str) -> list[str]:
        """Each text translated; see Engine."""
        return [
            text
            for lot in transport.in_lots(texts)
            for text in self._translated(lot, source, target)
        ]

    def _translated(self, texts: Sequence[str], source: str, target: str) -> list[str]:
        languages = {"source_lang": source.upper(), "target_lang": target.upper()}
        question = {"text": list(texts), **languages, "preserve_formatting": True}
        headers = {"Authorization": f"DeepL-Auth-Key {self.key}"}
        answer = transport.ask(f"{self.address}/v2/translate", question, headers, self.seconds)
        if answer.status != 200:
            raise transport.refusal(answer.status)
        match answer.told:
            case {"translations": list(told)} if len(told) == len(texts):
                return [_text_of(one) for one in told]
        raise MachineNonsense


def _text_of(one: object) -> str:
    match one:
        case {"text": str(text)}:
            return text
    raise MachineNonsense
