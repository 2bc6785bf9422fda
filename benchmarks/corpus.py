"""Invented articles in several languages, the same at every run, as lines of the interchange.

Words are drawn with the frequencies of real prose (Zipf's law: the word of rank r about 1/r as
often as the first), out of little words, plain ones and a long tail of coined ones, so that
compression, the index and the diff have what they have in life. They mean nothing.
"""

import json
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cache
from itertools import accumulate
from pathlib import Path
from random import Random

_WORDS = Path(__file__).with_name("words.toml")
_TAIL = 20_000  # coined words of a language
_BODY = 5_000  # bytes of Markdown in each language, about
_TYPES = ("method", "experience", "explanation", "template")
_TOPICS = ("governance", "legal", "economy", "facilitation", "making", "food", "training")
_SYLLABLES = ("ba", "cor", "di", "fan", "gre", "jo", "lu", "mei", "nor", "pli", "ras", "teu", "vio")
_BEGINNING = datetime(2021, 3, 1, 8, tzinfo=UTC)

Line = dict[str, object]


@dataclass(frozen=True)
class Language:
    """The words of one language; `weights` add up along `words`."""

    told: Mapping[str, Sequence[str]]
    words: Sequence[str]
    weights: Sequence[float]


@cache
def languages() -> dict[str, Language]:
    """Every language there are words for, by its code."""
    told = _told()
    return {code: _language(words) for code, words in told.items() if code != "places"}


@cache
def _told() -> dict[str, dict[str, list[str]]]:
    return tomllib.loads(_WORDS.read_text("utf-8"))


def _language(told: dict[str, list[str]]) -> Language:
    draw = Random(" ".join(told["little"]))  # noqa: S311
    endings = told["plain"]
    coined = (
        "".join(draw.choices(_SYLLABLES, k=draw.randint(1, 3))) + draw.choice(endings)[-4:]
        for _ in range(_TAIL)
    )
    words = (*told["little"], *told["plain"], *dict.fromkeys(coined))
    weights = list(accumulate(1 / (rank + 2.7) for rank in range(1, len(words) + 1)))
    return Language(told, words, weights)


def title(number: int, code: str) -> str:
    """The title of article `number`; no two are the same."""
    told, places = _told()[code], _told()["places"]
    place, number_left = "", number
    for part in ("third", "second", "first"):
        number_left, index = divmod(number_left, len(places[part]))
        place = places[part][index] + place
    place += f" {number_left + 1}" if number_left else ""
    thing = told["things"][number * 7 % len(told["things"])]
    shape = told["titles"][number % len(told["titles"])]
    said = shape.format(thing=thing, place=place)
    return said[0].upper() + said[1:]


class Writer:
    """Writes in one language, as chance has it."""

    def __init__(self, code: str, draw: Random, count: int) -> None:
        self._code, self._draw, self._count = code, draw, count
        self._language = languages()[code]

    def words(self, count: int) -> list[str]:
        """Words as frequent as they are in prose."""
        return self._draw.choices(self._language.words, cum_weights=self._language.weights, k=count)

    def sentence(self) -> str:
        """Eight to twenty-two words, one of them emphasised now and then."""
        said = self.words(self._draw.randint(8, 22))
        if self._draw.random() < 0.1:
            said[3] = f"**{said[3]}**"
        if len(said) > 14:
            said[7] += ","
        text = " ".join(said)
        return text[0].upper() + text[1:] + "."

    def paragraph(self, sentences: int) -> str:
        """Some sentences; one leads to another article."""
        return f"{' '.join(self.sentence() for _ in range(sentences))} {self._link()}."

    def body(self) -> str:
        """The Markdown of an article: paragraphs, headings, lists, a table, links."""
        told = self._language.told
        headings = iter(self._draw.sample(told["headings"], len(told["headings"])))
        blocks = [self.paragraph(3)]
        shapes = (self._list, self._table, self._steps, self._quote)
        size = len(blocks[0].encode())
        while size < _BODY - 500:
            blocks += [f"## {next(headings)}", self.paragraph(self._draw.randint(2, 4))]
            blocks.append(shapes[len(blocks) // 3 % len(shapes)]())
            size = len("\n\n".join(blocks).encode())
        links = "\n".join(f"- {self._link()}" for _ in range(3))
        return "\n\n".join((*blocks, f"## {told['see_also'][0]}", links)) + "\n"

    def _link(self) -> str:
        """Some articles are linked much more than others, and a few are still wanted."""
        if self._draw.random() < 0.03:
            return f"[[{' '.join(self.words(3)).capitalize()}]]"
        return f"[[{title(int(self._count * self._draw.random() ** 2), self._code)}]]"

    def _list(self) -> str:
        return "\n".join(f"- {' '.join(self.words(9))}" for _ in range(5))

    def _steps(self) -> str:
        return "\n".join(f"{place}. {self.sentence()}" for place in range(1, 5))

    def _quote(self) -> str:
        return f"> {self.sentence()}\n> {self.sentence()}"

    def _table(self) -> str:
        rows = [" | ".join(" ".join(self.words(2)) for _ in range(3)) for _ in range(4)]
        return "\n".join((rows[0], "--- | --- | ---", *rows[1:]))


def article(number: int, count: int) -> Line:
    """Article `number` of `count`, as one line: a first revision in every language, published."""
    draw = Random(number)  # noqa: S311
    parts = {}
    for code in languages():
        writer = Writer(code, draw, count)
        parts[code] = {
            "title": title(number, code),
            "summary": writer.sentence(),
            "tags": ", ".join(writer.words(40)[-3:]),
            "body": writer.body(),
        }
    return {
        "id": f"bench-{number:06}",
        "kind": "article",
        "at": (_BEGINNING + timedelta(minutes=17 * number)).strftime("%Y-%m-%dT%H:%M:%SZ"),
        "author": f"Author {number % 40}",
        "facts": {"type": draw.choice(_TYPES), "topics": draw.sample(_TOPICS, 2)},
        "parts": parts,
        "publish": True,
    }


def write(path: Path, count: int) -> None:
    """Write `count` articles into a file."""
    with path.open("w", encoding="utf-8") as file:
        for number in range(count):
            file.write(json.dumps(article(number, count), ensure_ascii=False) + "\n")


def read_sample(path: Path, most: int) -> Iterator[Line]:
    """Up to `most` first revisions of a corpus, from all over the file."""
    with path.open("rb") as file:
        total = sum(1 for _ in file)
        step = max(1, total // most)
        file.seek(0)
        for place, raw in enumerate(file):
            if place % step == 0 and place < step * most:
                yield json.loads(raw)
