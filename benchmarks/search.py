"""Searching, end to end: from the question to the last byte of the page of results."""

from collections.abc import Iterator, Sequence
from itertools import chain, cycle
from random import Random
from statistics import median
from urllib.parse import quote

from benchmarks import processes
from benchmarks.figure import Figure, quantile
from benchmarks.instance import Text
from benchmarks.serving import Served
from benchmarks.visitor import Visitor
from wiki.vocab import sections

_MEASURED, _WARMING = 200, 20
_PER_PERSON = 20  # searches from one address: the site lets nobody ask for ever


def measure(site: Served, texts: Sequence[Text]) -> list[Figure]:
    """Two hundred questions, one after the other, from people who never asked before."""
    asked = list(_questions(texts, _WARMING + _MEASURED))
    _ask(site, asked[:_WARMING], "127.0.1")
    before = processes.cpu_seconds(site.pid)
    seconds = _ask(site, asked[_WARMING:], "127.0.2")
    used = (processes.cpu_seconds(site.pid) - before) / len(seconds)
    how = f"{len(seconds)} different questions, {1000 * used:.1f} CPU ms each"
    worst = f"the slowest {1000 * max(seconds):.1f} ms"
    return [
        Figure("search, median", 1000 * median(seconds), "ms", 15, how=how),
        Figure("search, p99", 1000 * quantile(seconds, 0.99), "ms", 80, how=worst),
    ]


def _ask(site: Served, asked: Sequence[tuple[str, str]], network: str) -> list[float]:
    seconds = []
    for first in range(0, len(asked), _PER_PERSON):
        visitor = Visitor(site.port, f"{network}.{1 + first // _PER_PERSON}")
        for path, question in asked[first : first + _PER_PERSON]:
            answer = visitor.get(f"{path}?q={quote(question)}")
            if answer.status != 200:
                raise RuntimeError(f"{path}?q={question}: {answer.status}")
            seconds.append(answer.seconds)
        visitor.close()
    return seconds


def _questions(texts: Sequence[Text], count: int) -> Iterator[tuple[str, str]]:
    """(path of the search, question): words of titles and texts, phrases, beginnings, slips."""
    draw = Random(count)  # noqa: S311
    shapes = cycle((_title_words, _one_word, _two_words, _phrase, _prefix, _slip))
    for text, shape in zip(draw.choices(texts, k=count), shapes, strict=False):
        yield _path_of(text.language), shape(text, draw)


def _path_of(language: str) -> str:
    return f"/{language}/{sections.word('search', language)}"


def _words(text: Text) -> list[str]:
    words = chain.from_iterable(line.split() for line in text.body.splitlines())
    return [word.strip(".,[]*") for word in words if len(word.strip(".,[]*|#>")) > 3]


def _title_words(text: Text, draw: Random) -> str:
    return " ".join(text.title.split()[-2:])


def _one_word(text: Text, draw: Random) -> str:
    return draw.choice(_words(text))


def _two_words(text: Text, draw: Random) -> str:
    return " ".join(draw.sample(_words(text), 2))


def _phrase(text: Text, draw: Random) -> str:
    words = text.title.split()
    return f'"{" ".join(words[:3])}"'


def _prefix(text: Text, draw: Random) -> str:
    return f"{draw.choice(_words(text))[:4]}*"


def _slip(text: Text, draw: Random) -> str:
    """A long word with two letters the wrong way round."""
    word = max(draw.sample(_words(text), 5), key=len)
    return f"{word[:3]}{word[4:5]}{word[3:4]}{word[5:]}"
