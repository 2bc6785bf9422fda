"""A document is found by each word of its title."""

import re
import tempfile
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.wiki.search.shelf import LANGUAGES, ask, entry, ids, shelved

WORD = re.compile(r"[^\W_]{2,}")
LETTERS = st.sampled_from("aàâbcçdeéèêfghiîïjklmnoôœpqrstuùûvwxyzæßABCÉÇŒ0123456789łøñö")
# Not the marks of inclusive spellings: the endings after them are no words.
MARKS = st.sampled_from([" ", " ", " ", "-", "'", "’", ", ", " : ", " (", ") ", "« ", "_", "/"])

titles = st.lists(
    st.tuples(st.text(LETTERS, min_size=1, max_size=12), MARKS), min_size=1, max_size=8
).map(lambda pairs: "".join(word + mark for word, mark in pairs))


@settings(max_examples=30, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(st.lists(titles, min_size=1, max_size=5), st.sampled_from(LANGUAGES))
def test_each_whole_word_of_a_title_finds_it(several: list[str], language: str) -> None:
    entries = [entry(n, title, language=language) for n, title in enumerate(several, start=1)]

    with tempfile.TemporaryDirectory() as folder:
        engine = shelved(Path(folder), *entries)

        for one in entries:
            for word in WORD.findall(one.title):
                assert one.document_id in ids(ask(engine, word, language)), word
