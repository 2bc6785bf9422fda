from tests.support.cast import Cast
from tests.wiki.organisations.stage import Place, register
from wiki.organisations.duplicates import list_alike


def test_names_that_are_alike_in_the_same_country(cast: Cast, held: Place, loose: Place) -> None:
    register(cast.chloe, "Association La Verriere", territory="IE042")
    register(cast.chloe, "La Verrière d’Athènes", territory="EL30")
    register(cast.chloe, "Le Four", territory="IE061")

    found = list_alike(cast.basile, "la verriere", "IE", "fr")

    assert [one.name.title for one in found] == ["La Verrière", "Association La Verriere"]
    assert found[0].document_id == held.id


def test_a_newcomers_place_that_nobody_read_yet_is_not_told(cast: Cast) -> None:
    register(cast.nour, "Le Four", website="https://four.example")

    assert list_alike(cast.basile, "Le Four", "IE061", "fr") == []
