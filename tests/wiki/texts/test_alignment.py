"""Which former passage each passage of an edited text is."""

from collections.abc import Mapping, Sequence

from wiki.texts.alignment import align

OVEN = "Le four du village chauffe chaque samedi matin, et chacun y porte sa pâte levée."
COURT = "La cour pavée reste ouverte aux enfants du quartier tant que le portail est fermé."
ROOF = "On refera la toiture avec des tuiles de récupération quand la grange sera vidée."
GARDEN = "Les plates-bandes se partagent au printemps, après un repas pris sous le tilleul."


def told(old: str, texts: Sequence[str], new: Sequence[str], former: Mapping[str, str]) -> str:
    """The identities of `new`, "-" for a new passage; those of the old texts are letters."""
    return "".join(found or "-" for found in align(list(old), texts, new, former))


def test_equal_texts_are_known_whatever_blanks_surround_them() -> None:
    assert told("ab", [OVEN + "\n\n", COURT], [OVEN + "\n", COURT + "\n\n"], {}) == "ab"


def test_a_passage_that_moves_is_known() -> None:
    assert told("abc", [OVEN, COURT, ROOF], [ROOF, OVEN, COURT], {}) == "cab"


def test_among_equal_passages_those_in_order_are_known_first() -> None:
    texts = ["---", OVEN, "---", COURT]
    assert told("abcd", texts, ["***", "---", "---", OVEN, "---", COURT], {}) == "--abcd"


def test_an_edited_passage_is_known_by_its_words_even_elsewhere() -> None:
    edited = OVEN.replace("samedi", "dimanche")
    assert told("abc", [OVEN, COURT, ROOF], [COURT, ROOF, edited], {}) == "bca"


def test_the_most_alike_is_known_first() -> None:
    near, far = OVEN.replace("samedi", "lundi"), "Le four du village chauffe chaque jour de fête."
    assert told("a", [OVEN], [far, near], {}) == "-a"


def test_a_passage_rewritten_in_its_place_is_known() -> None:
    assert told("abc", [OVEN, COURT, ROOF], [OVEN, GARDEN, ROOF], {}) == "abc"


def test_two_passages_rewritten_side_by_side_are_new() -> None:
    assert told("ab", [OVEN, COURT], [ROOF, GARDEN], {}) == "--"


def test_a_text_pasted_back_is_known() -> None:
    assert told("b", [COURT], [COURT, OVEN], {OVEN + "\n\n": "a"}) == "ba"


def test_a_former_identity_that_is_in_use_is_not_given_again() -> None:
    edited = OVEN.replace("samedi", "dimanche")
    assert told("a", [edited], [edited, OVEN], {OVEN: "a"}) == "a-"


def test_a_text_put_back_as_it_was_takes_its_identity_from_its_edit() -> None:
    edited = OVEN.replace("samedi", "dimanche")
    assert told("a", [edited], [OVEN], {OVEN: "a"}) == "a"


def test_the_largest_part_of_a_passage_cut_in_three_is_it() -> None:
    third = "Le bois vient des haies."
    whole = f"Le four chauffe chaque semaine. {third} On y cuit tous ensemble."
    parts = ["Le four chauffe chaque semaine.", third, "On y cuit tous ensemble."]
    assert told("a", [whole], parts, {}) == "a--"


def test_passages_made_one_are_their_largest() -> None:
    parts = ["Le bois vient des haies.", "Le four chauffe chaque semaine.", "On y cuit ensemble."]
    assert told("abc", parts, [" ".join(parts)], {}) == "b"
