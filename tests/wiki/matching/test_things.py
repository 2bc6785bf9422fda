"""What two texts both speak of is found across languages."""

from wiki.matching.reasoning.things import shared_things
from wiki.matching.sides import Side
from wiki.matching.words import Lexicon

LEXICON = Lexicon()
FRENCH = Side(
    document_id=1,
    organisation_id=1,
    texts={"fr": "Un tiers-lieu, puis un autre tiers-lieu, et du télétravail dans une ferme."},
)


def test_the_same_thing_is_met_in_another_language() -> None:
    english = Side(
        document_id=2,
        organisation_id=2,
        texts={"en": "Remote work from our third place; a second third place will open."},
    )

    assert shared_things(FRENCH, english, LEXICON) == ("c:third-place", "c:remote-work")


def test_who_writes_nothing_speaks_of_nothing() -> None:
    assert shared_things(FRENCH, Side(document_id=2, organisation_id=2), LEXICON) == ()
