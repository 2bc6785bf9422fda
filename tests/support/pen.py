"""An imagined writer: edits a text as people do, and knows which passage stays which."""

from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random

from wiki.markup.passages import split
from wiki.texts.atoms import Grain, grain_of
from wiki.texts.sentences import split_sentences
from wiki.texts.units import Unit

TEXTS = sorted(Path(__file__).parents[1].joinpath("data", "prose").glob("*.??.md"))
_BANK = {
    "fr": (
        "La réunion commence à l’heure et finit avant la nuit. "
        "Chaque atelier garde une armoire fermée pour ses propres outils. "
        "On prévient les voisins trois semaines avant les travaux. "
        "Le budget est affiché dans l’entrée, poste par poste. "
        "Personne ne porte seul la clé du grand portail. "
        "Les enfants peignent le mur du fond chaque printemps. "
        "Un carnet rouge dit ce qui manque dans la réserve. "
        "Le dernier parti éteint le poêle et relève le compteur."
    ),
    "en": (
        "The meeting begins on time and ends before dark. "
        "Every workshop keeps a locked cupboard for its own tools. "
        "Neighbours are told three weeks before any building work. "
        "The budget hangs in the hall, line by line. "
        "Nobody carries the key of the great gate alone. "
        "Children paint the far wall every spring. "
        "A red notebook says what is missing from the store. "
        "Whoever leaves last puts out the stove and reads the meter."
    ),
}
_LONG = 4  # letters


def read(path: Path) -> list[Unit]:
    """The passages of a text, numbered."""
    return [
        Unit(f"1.{at}", passage.text) for at, passage in enumerate(split(path.read_text()), start=1)
    ]


def language_of(path: Path) -> str:
    """The language of a text, from its name."""
    return path.suffixes[0].removeprefix(".")


def is_prose(unit: Unit) -> bool:
    """Whether it is a passage of sentences, long enough to be told from others."""
    return grain_of(unit.text) is Grain.SENTENCE and len(unit.text.split()) >= 8


class Pen:
    """Edits drawn at random, the same for the same `seed`."""

    def __init__(self, seed: int, language: str) -> None:
        self._random = Random(seed)
        self._language = language
        self._minted = 0
        self._acts: tuple[Callable[[list[Unit]], None], ...] = (
            self._mistype, self._reword, self._reword, self._say_more, self._say_more,
            self._say_less, self._recast, self._add, self._remove, self._move, self._cut,
            self._join,
        )  # fmt: skip

    def revise(self, units: list[Unit], edits: int) -> list[Unit]:
        """The text after some edits; what a person would call the same passage keeps its id."""
        revised = list(units)
        for _ in range(edits):
            self._random.choice(self._acts)(revised)
        return revised

    def sentences(self, unit: Unit) -> list[str]:
        """The sentences of a passage, without the blanks at its end."""
        return split_sentences(unit.text.rstrip(), self._language)

    def with_sentence(self, unit: Unit, at: int, sentence: str) -> Unit:
        """The passage with another sentence at place `at`."""
        sentences = self.sentences(unit)
        sentences[at] = sentence
        return self._put(unit, sentences)

    def reworded(self, sentence: str) -> str:
        """The sentence with one word that it did not have."""
        words = sentence.split(" ")
        longer = [at for at, word in enumerate(words) if len(word) >= _LONG and word.isalpha()]
        at = self._random.choice(longer or [0])
        words[at] = words[at] + " " + self._random.choice(self._new_sentence().split()[1:-1])
        return " ".join(words)

    def _put(self, unit: Unit, sentences: list[str]) -> Unit:
        tail = unit.text[len(unit.text.rstrip()) :]
        return Unit(unit.id, "".join(sentences).rstrip() + tail)

    def _new_sentence(self) -> str:
        return self._random.choice(split_sentences(_BANK[self._language], self._language)).strip()

    def _mint(self) -> str:
        self._minted += 1
        return f"new.{self._minted}"

    def _choose(self, units: list[Unit], sentences: int = 1) -> Iterator[int]:
        """A passage of so many sentences at least, if there is one."""
        found = [
            at
            for at, unit in enumerate(units)
            if is_prose(unit) and len(self.sentences(unit)) >= sentences
        ]
        yield from self._random.sample(found, min(len(found), 1))

    def _mistype(self, units: list[Unit]) -> None:
        for at in self._choose(units):
            word = max(units[at].text.split(), key=len)
            mistyped = word[: len(word) // 2] + word[len(word) // 2 + 1 :]
            units[at] = Unit(units[at].id, units[at].text.replace(word, mistyped, 1))

    def _reword(self, units: list[Unit]) -> None:
        for at in self._choose(units):
            sentences = self.sentences(units[at])
            place = self._random.randrange(len(sentences))
            units[at] = self.with_sentence(units[at], place, self.reworded(sentences[place]))

    def _say_more(self, units: list[Unit]) -> None:
        for at in self._choose(units):
            units[at] = self._put(
                units[at], [*self.sentences(units[at]), " ", self._new_sentence()]
            )

    def _say_less(self, units: list[Unit]) -> None:
        for at in self._choose(units, sentences=3):
            sentences = self.sentences(units[at])
            shortest = min(range(1, len(sentences)), key=lambda place: len(sentences[place]))
            units[at] = self.with_sentence(units[at], shortest, "")

    def _recast(self, units: list[Unit]) -> None:
        """One sentence of several said in quite other words."""
        for at in self._choose(units, sentences=2):
            sentences = self.sentences(units[at])
            shortest = min(range(1, len(sentences)), key=lambda place: len(sentences[place]))
            units[at] = self.with_sentence(units[at], shortest, self._new_sentence() + " ")

    def _add(self, units: list[Unit]) -> None:
        for at in self._choose(units):
            text = f"{self._new_sentence()} {self._new_sentence()}\n\n"
            if units[at].text.endswith("\n\n"):
                units.insert(at + 1, Unit(self._mint(), text))

    def _remove(self, units: list[Unit]) -> None:
        for at in self._choose(units):
            del units[at]

    def _move(self, units: list[Unit]) -> None:
        for at in self._choose(units):
            for to in self._choose(units):
                if units[at].text.endswith("\n\n") and units[to].text.endswith("\n\n"):
                    units.insert(to, units.pop(at))

    def _cut(self, units: list[Unit]) -> None:
        """One paragraph becomes two; the larger part stays the passage."""
        for at in self._choose(units, sentences=2):
            if not units[at].text.endswith("\n\n") or units[at].text.startswith(("-", "*")):
                continue
            first, *others = self.sentences(units[at])
            parts = [first.strip() + "\n\n", "".join(others).strip() + "\n\n"]
            ids = [units[at].id, self._mint()]
            ids.sort(key=lambda one: (one == units[at].id) == (len(parts[0]) < len(parts[1])))
            units[at : at + 1] = [Unit(*pair) for pair in zip(ids, parts, strict=True)]

    def _join(self, units: list[Unit]) -> None:
        """A paragraph goes on with the next one; the larger one stays."""
        for at in self._choose(units):
            pair = units[at : at + 2]
            is_list = any(unit.text.startswith(("-", "*")) for unit in pair)
            if len(pair) == 2 and not is_list and all(map(is_prose, pair)):
                larger = max(pair, key=lambda unit: len(unit.text))
                text = pair[0].text.rstrip() + " " + pair[1].text
                units[at : at + 2] = [Unit(larger.id, text)]
