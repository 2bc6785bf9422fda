"""Edit one language, and the other says what it has not taken in; both ways, no master."""

import pytest

from tests.support.cast import Cast
from tests.wiki.documents.desk import revise, write
from tests.wiki.documents.freshness.both import (
    ENGLISH,
    FRENCH,
    behind,
    bread,
    said,
    stale,
    text,
)
from wiki.documents import publishing, removing, service
from wiki.documents.freshness.confirming import see
from wiki.documents.undoing import Words, restore

WARMER = "Cuire à 260 degrés.\n"
HOTTER = "Bake at 260 °C.\n"


def test_a_translation_that_was_just_written_is_up_to_date(cast: Cast) -> None:
    recipe = bread(cast.amina)

    assert behind(cast.stranger, recipe, "en") == []
    assert behind(cast.stranger, recipe, "fr") == []


def test_an_edit_makes_the_other_language_stale_and_not_its_own(cast: Cast) -> None:
    recipe = bread(cast.amina)

    revise(cast.amina, recipe, said(FRENCH, 2, WARMER))

    assert behind(cast.stranger, recipe, "en") == [WARMER.strip()]
    assert behind(cast.stranger, recipe, "fr") == []


def test_the_other_way_round_it_is_the_same(cast: Cast) -> None:
    recipe = bread(cast.amina)

    revise(cast.amina, recipe, said(ENGLISH, 2, HOTTER), language="en")

    assert behind(cast.stranger, recipe, "fr") == [HOTTER.strip()]
    assert behind(cast.stranger, recipe, "en") == []


def test_it_says_what_the_passage_said_before_and_where_its_twin_stands(cast: Cast) -> None:
    recipe = bread(cast.amina)

    revise(cast.amina, recipe, said(FRENCH, 2, WARMER))

    (one,) = stale(cast.stranger, recipe, "en")
    assert (one.source, one.unit, one.twins) == ("fr", "1.3", ["2.3"])
    assert (one.before or "").strip() == FRENCH[2].strip()
    assert (one.base, one.number) == (1, 3)


def test_two_edits_of_one_passage_are_one_change_since_the_first(cast: Cast) -> None:
    recipe = bread(cast.amina)
    revise(cast.amina, recipe, said(FRENCH, 2, WARMER))

    revise(cast.amina, recipe, said(FRENCH, 2, "Cuire à 280 degrés, porte fermée.\n"))

    (one,) = stale(cast.stranger, recipe, "en")
    assert (one.before or "").strip() == FRENCH[2].strip()
    assert (one.after or "").strip() == "Cuire à 280 degrés, porte fermée."
    assert len(one.changes) == 2


def test_both_edited_is_diverged(cast: Cast) -> None:
    recipe = bread(cast.amina)
    revise(cast.amina, recipe, said(FRENCH, 2, WARMER))

    revise(cast.amina, recipe, said(ENGLISH, 2, "Bake until brown.\n"), language="en")

    assert [one.is_diverged for one in stale(cast.stranger, recipe, "en")] == [True]
    assert [one.is_diverged for one in stale(cast.stranger, recipe, "fr")] == [True]


@pytest.mark.parametrize(
    ("significance", "translators", "readers"),
    [("typo", 0, 0), ("clearer", 1, 0), ("meaning", 1, 1)],
)
def test_the_weight_says_who_hears_of_it(
    cast: Cast, significance: str, translators: int, readers: int
) -> None:
    recipe = bread(cast.amina)

    revise(cast.amina, recipe, said(FRENCH, 2, WARMER), significance=significance)

    assert len(behind(cast.amina, recipe, "en")) == translators
    assert len(behind(cast.stranger, recipe, "en", "meaning")) == readers


def test_a_draft_makes_nothing_stale_until_it_is_published(cast: Cast) -> None:
    recipe = bread(cast.amina)
    revise(cast.amina, recipe, said(FRENCH, 2, WARMER), public=False)
    assert behind(cast.stranger, recipe, "en") == []

    publishing.publish(cast.chloe, recipe, 3, ["fr"])

    assert behind(cast.stranger, recipe, "en") == [WARMER.strip()]


def test_drafts_weigh_what_the_heaviest_edit_of_the_passage_did(cast: Cast) -> None:
    recipe = bread(cast.amina)
    revise(cast.amina, recipe, said(FRENCH, 2, WARMER), public=False, significance="meaning")
    both = text((FRENCH[0], "Laisser lever une nuit entière.\n", WARMER))
    revise(cast.amina, recipe, both, public=False, significance="typo")

    publishing.publish(cast.chloe, recipe, 4, ["fr"])

    assert behind(cast.stranger, recipe, "en") == [WARMER.strip()]


def test_a_new_passage_is_missing_after_the_twin_of_the_one_before(cast: Cast) -> None:
    recipe = bread(cast.amina)

    revise(cast.amina, recipe, text((*FRENCH[:2], "Chauffer le four.\n", FRENCH[2])))

    (one,) = stale(cast.stranger, recipe, "en")
    assert (one.before, one.twins, one.place) == (None, [], "2.2")


def test_a_passage_that_went_is_told(cast: Cast) -> None:
    recipe = bread(cast.amina)

    revise(cast.amina, recipe, said(FRENCH, 1, ""))

    (one,) = stale(cast.stranger, recipe, "en")
    assert (one.after, one.twins) == (None, ["2.2"])


def test_a_title_is_a_passage_too(cast: Cast) -> None:
    recipe = bread(cast.amina)

    revise(cast.amina, recipe, title="Pain au levain")

    assert behind(cast.stranger, recipe, "en") == ["Pain au levain"]


def test_what_means_the_same_makes_nothing_stale(cast: Cast) -> None:
    recipe = bread(cast.amina)

    revise(cast.amina, recipe, facts={"type": "experience"})
    service.rename(cast.amina, recipe, "fr", "pain-de-village")
    revise(cast.amina, recipe, said(FRENCH, 0, "Pétrir  la pâte dix minutes.\n"))
    cut = text(("Pétrir la pâte\n", "dix minutes.\n", *FRENCH[1:]))
    revise(cast.amina, recipe, cut)
    revise(cast.amina, recipe, text(FRENCH))

    assert behind(cast.stranger, recipe, "en") == []


def test_going_back_heals(cast: Cast) -> None:
    recipe = bread(cast.amina)
    revise(cast.amina, recipe, said(FRENCH, 2, WARMER))

    restore(cast.amina, recipe, 2, Words("Comme avant"))

    assert behind(cast.stranger, recipe, "en") == []


def test_publishing_an_older_revision_heals(cast: Cast) -> None:
    recipe = bread(cast.amina)
    revise(cast.amina, recipe, said(FRENCH, 2, WARMER))

    publishing.publish(cast.chloe, recipe, 1, ["fr"])

    assert behind(cast.stranger, recipe, "en") == []


def test_both_changed_in_one_act_stay_together(cast: Cast) -> None:
    recipe = bread(cast.amina)
    revise(cast.amina, recipe, said(FRENCH, 2, WARMER), public=False)
    revise(cast.amina, recipe, said(ENGLISH, 2, HOTTER), language="en", public=False)

    publishing.publish(cast.chloe, recipe, 4, ["fr", "en"])

    assert behind(cast.stranger, recipe, "en") == []
    assert behind(cast.stranger, recipe, "fr") == []


def test_a_translation_begun_long_ago_knows_what_it_missed(cast: Cast) -> None:
    recipe = write(cast.amina, "Pain", text(FRENCH))
    revise(cast.amina, recipe, text(ENGLISH), language="en", title="Bread", public=False)
    revise(cast.amina, recipe, said(FRENCH, 2, WARMER))

    publishing.publish(cast.chloe, recipe, 2, ["en"])

    assert behind(cast.stranger, recipe, "en") == [WARMER.strip()]


def test_a_translation_published_with_a_newer_original_knows_what_it_missed(cast: Cast) -> None:
    recipe = write(cast.amina, "Pain", text(FRENCH))
    revise(cast.amina, recipe, text(ENGLISH), language="en", title="Bread", public=False)
    revise(cast.amina, recipe, said(FRENCH, 2, WARMER), public=False)

    publishing.publish(cast.chloe, recipe, 3, ["fr", "en"])

    assert behind(cast.stranger, recipe, "en") == [WARMER.strip()]


def test_what_a_first_translation_leaves_out_is_missing(cast: Cast) -> None:
    rest = "Laisser ensuite reposer la pâte sous un linge humide, loin des courants d’air.\n"
    heading, flour = "## Préparer\n", "- farine de blé, six cents grammes\n"
    recipe = write(cast.amina, "Pain", text((heading, flour, rest)), summary="Une nuit suffit.")

    english = text(("## Getting ready\n", "- wheat flour, six hundred grams\n"))
    revise(cast.amina, recipe, english, language="en", title="Bread")

    assert behind(cast.stranger, recipe, "en") == ["Une nuit suffit.", rest.strip()]
    assert behind(cast.stranger, recipe, "fr") == []


def test_a_withdrawn_language_still_falls_behind(cast: Cast) -> None:
    recipe = bread(cast.amina)
    publishing.withdraw(cast.chloe, recipe, ["en"])
    revise(cast.amina, recipe, said(FRENCH, 2, WARMER))

    publishing.publish(cast.chloe, recipe, 3, ["en"])

    assert behind(cast.stranger, recipe, "en") == [WARMER.strip()]


def test_what_an_editor_hid_is_not_told_as_what_it_said_before(cast: Cast) -> None:
    recipe = bread(cast.amina)
    revise(cast.amina, recipe, said(FRENCH, 2, "Appeler Zoé chez elle.\n"))
    translate_over = text((*ENGLISH[:2], "Call Zoé at home.\n"))
    revise(cast.amina, recipe, translate_over, language="en", significance="typo")
    see(cast.amina, recipe, "en", stale(cast.amina, recipe, "en")[0].changes)
    revise(cast.amina, recipe, said(FRENCH, 2, WARMER))

    removing.hide(cast.chloe, recipe, 3, "revision")

    (one,) = stale(cast.stranger, recipe, "en")
    assert (one.before, (one.after or "").strip()) == (None, WARMER.strip())
