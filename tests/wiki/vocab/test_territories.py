"""Countries and their regions, and the department a postcode tells."""

import subprocess
import sys

import pytest

from wiki.vocab import territories, vocabulary


def _offered_under(code: str) -> list[str]:
    below = set(territories.descendants(code))
    return [term.code for term in territories.listed().offered() if term.code in below]


def test_a_region_is_called_as_each_language_calls_it() -> None:
    words = vocabulary.load("territories")

    assert words.label("FRH0", "fr") == "Bretagne"
    assert words.label("FRH0", "en") == "Brittany"
    assert words.label("FRH01", "en") == "Côtes-d’Armor"
    assert words.label("DE2", "fr") == "Bavière"
    assert words.label("CZ", "fr") == "Tchéquie"


def test_a_region_is_known_by_its_other_names() -> None:
    terms = vocabulary.load("territories").terms

    assert terms["FRI34"].also == {"fr": ("86",), "en": ("86",)}
    assert terms["DE2"].also == {"fr": ("Bayern",), "en": ("Bayern",)}
    assert terms["EL301"].label["fr"] == "Voreios Tomeas Athinon"
    assert terms["EL301"].also["fr"] == ("Βόρειος Τομέας Αθηνών",)


def test_a_region_is_in_the_regions_above_it_and_in_a_country() -> None:
    assert territories.ancestors("FRH01") == ["FRH0", "FRH", "FR"]
    assert territories.ancestors("EL301") == ["EL30", "EL3", "GR"]
    assert territories.ancestors("FR") == []


def test_the_country_of_a_region_has_its_iso_code() -> None:
    assert territories.country_of("FRY40") == "FR"
    assert territories.country_of("EL30") == "GR"
    assert territories.country_of("GB") == "GB"


def test_a_former_region_still_holds_its_departments() -> None:
    former = territories.listed().terms["FRI3"]

    assert former.is_retired
    assert territories.children("FRI3") == ["FRI31", "FRI32", "FRI33", "FRI34"]


def test_france_is_offered_as_regions_and_departments() -> None:
    words = territories.listed()
    offered = [(code, words.depth(code)) for code in _offered_under("FR")]
    departments = [code for code, depth in offered if depth == 2]
    overseas = ["FRY10", "FRY20", "FRY30", "FRY40", "FRY50"]

    assert [code for code, depth in offered if depth == 1 and code not in overseas] == [
        *("FR10", "FRB0", "FRC", "FRD", "FRE", "FRF", "FRG0"),
        *("FRH0", "FRI", "FRJ", "FRK", "FRL0", "FRM0"),
    ]
    assert [code for code, depth in offered if depth == 1 and code in overseas] == overseas
    assert len(departments) == 96


def test_a_country_of_one_region_offers_none() -> None:
    assert _offered_under("LU") == []
    assert "LU000" in territories.listed()


@pytest.mark.parametrize(
    ("postcode", "code"),
    [
        ("86000", "FRI34"),
        ("22 300", "FRH01"),
        ("01000", "FRK21"),
        ("75011", "FR101"),
        ("20000", "FRM01"),
        ("20167", "FRM01"),
        ("20200", "FRM02"),
        ("20600", "FRM02"),
        ("97110", "FRY10"),
        ("97200", "FRY20"),
        ("97300", "FRY30"),
        ("97410", "FRY40"),
        ("97600", "FRY50"),
    ],
)
def test_a_french_postcode_tells_the_department(postcode: str, code: str) -> None:
    assert territories.find_by_postcode("FR", postcode) == code


@pytest.mark.parametrize(
    "postcode",
    ["", "860", "860000", "2A000", "٨٦٠٠٠", "00100", "96000", "97133", "97150", "97500", "98000"],
)
def test_what_is_not_in_a_department_tells_none(postcode: str) -> None:
    assert territories.find_by_postcode("FR", postcode) is None


def test_the_postcodes_of_other_countries_tell_nothing_yet() -> None:
    assert territories.find_by_postcode("DE", "86150") is None


def test_every_department_is_told_by_its_number() -> None:
    metropolitan = [f"{number:02}000" for number in range(1, 96) if number != 20]
    others = ["20000", "20200", "97100", "97200", "97300", "97400", "97600"]
    found = {territories.find_by_postcode("FR", code) for code in metropolitan + others}

    assert found == {code for code in _offered_under("FR") if len(code) == 5}


def test_the_program_starts_without_reading_territories() -> None:
    asked = (
        "import wiki.app\n"
        "from wiki.vocab import territories\n"
        "print(territories.listed.cache_info().misses)"
    )

    told = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    assert told.stdout == "0\n"
