"""The translator’s desk: only what changed is open; one passage is saved, or many."""

from bs4 import BeautifulSoup

from tests.support.forms import read_form, send
from tests.wiki.documents.desk import body, journal, revise, write
from tests.wiki.documents.freshness.both import ENGLISH, FRENCH, behind, text

DESK = "/en/commons/bread/-/translate"
HOT, COOL = "t.1.3", "t.4.1"


def fields(page):
    """The passages that have a field."""
    return [name for name in read_form(page, "base_number") if name.startswith("t.")]


def words(page):
    """What the page says, without its marks."""
    return " ".join(BeautifulSoup(page.text, "html.parser").main.get_text().split())


def test_only_what_changed_is_open(cast, browser_of, recipe):
    page = browser_of(cast.basile).get(DESK)

    assert fields(page) == [HOT, COOL]
    assert "2 passages to bring up to date" in words(page)
    assert "3 passages up to date, nothing to do" in words(page)


def test_it_shows_what_changed_in_words(cast, browser_of, recipe):
    soup = BeautifulSoup(browser_of(cast.basile).get(DESK).text, "html.parser")

    changed = soup.select_one("#p-1-3 [lang=fr]")
    assert "240" in changed.find("del").text
    assert "260" in changed.find("ins").text


def test_a_number_is_carried_over_already(cast, browser_of, recipe):
    page = browser_of(cast.basile).get(DESK)

    assert read_form(page, "base_number")[HOT] == ["Bake at 260 °C."]
    assert "“260” carried over: nothing else changed, save it." in words(page)


def test_a_passage_is_saved_and_the_other_goes_on_waiting(cast, browser_of, recipe):
    browser = browser_of(cast.basile)

    page = send(browser, DESK, "base_number", follow=True, do=f"save:{HOT[2:]}")

    assert behind(cast.stranger, recipe, "en") == ["Laisser refroidir."]
    assert behind(cast.stranger, recipe, "fr") == []
    assert fields(page) == [COOL]


def test_what_was_typed_elsewhere_is_kept_when_one_passage_is_saved(cast, browser_of, recipe):
    typed = {COOL: "Let it cool for"}

    page = send(
        browser_of(cast.basile), DESK, "base_number", follow=True, do=f"save:{HOT[2:]}", **typed
    )

    assert read_form(page, "base_number")[COOL] == ["Let it cool for"]
    assert body(cast.stranger, recipe, "en") == text((*ENGLISH[:2], "Bake at 260 °C.\n"))


def test_all_that_was_written_is_saved_at_once(cast, browser_of, recipe):
    typed = {HOT: "Bake at 260 °C.", COOL: "Let it cool."}

    page = send(browser_of(cast.basile), DESK, "base_number", follow=True, do="save", **typed)

    assert behind(cast.stranger, recipe, "en") == []
    assert "Everything is up to date" in words(page)
    assert body(cast.stranger, recipe, "en") == text(
        (*ENGLISH[:2], "Bake at 260 °C.\n", "Let it cool.\n")
    )


def test_nothing_to_change_writes_no_text(cast, browser_of, recipe):
    send(browser_of(cast.basile), DESK, "base_number", do=f"same:{HOT[2:]}")

    assert behind(cast.stranger, recipe, "en") == ["Laisser refroidir."]
    assert body(cast.stranger, recipe, "en") == text(ENGLISH)
    assert journal(recipe)[-1] == "changes.seen"


def test_a_meaning_changed_here_too_asks_the_other_side(cast, browser_of, recipe):
    typed = {HOT: "Bake at 270 °C, it is better."}

    send(browser_of(cast.basile), DESK, "base_number", do=f"meaning:{HOT[2:]}", **typed)

    assert behind(cast.stranger, recipe, "en") == ["Laisser refroidir."]
    assert behind(cast.stranger, recipe, "fr") == ["Bake at 270 °C, it is better."]


def test_somebody_else_changed_the_passage_meanwhile(cast, browser_of, recipe):
    browser = browser_of(cast.basile)
    late = read_form(browser.get(DESK), "base_number")
    revise(cast.amina, recipe, text((*ENGLISH[:2], "Bake it hot.\n")), language="en")

    page = browser.post(DESK, data=late | {"do": [f"save:{HOT[2:]}"], HOT: ["Bake at 260 °C."]})

    assert page.status_code == 409
    assert "Bake it hot." in words(page)
    again = read_form(page, "base_number")
    assert again[HOT] == ["Bake at 260 °C."]
    browser.post(DESK, data=again | {"do": [f"save:{HOT[2:]}"]})
    assert "Bake at 260 °C." in body(cast.stranger, recipe, "en")


def test_somebody_else_changed_another_passage_meanwhile(cast, browser_of, recipe):
    browser = browser_of(cast.basile)
    late = read_form(browser.get(DESK), "base_number")
    revise(cast.amina, recipe, text(("Knead it well.\n", *ENGLISH[1:])), language="en")

    page = browser.post(DESK, data=late | {"do": [f"save:{HOT[2:]}"]})

    assert page.status_code in (303, 409)


def test_the_source_moved_on_while_one_was_translating(cast, browser_of, recipe):
    browser = browser_of(cast.basile)
    late = read_form(browser.get(DESK), "base_number")
    newer = text((*FRENCH[:2], "Cuire à 280 degrés.\n", "Laisser refroidir.\n"))
    revise(cast.amina, recipe, newer)

    browser.post(DESK, data=late | {"do": [f"save:{HOT[2:]}"]})

    assert "Cuire à 280 degrés." in behind(cast.stranger, recipe, "en")


def test_a_language_that_is_new_is_translated_passage_by_passage(cast, browser_of):
    write(cast.amina, "Soupe", text(("Éplucher.\n", "Cuire.\n")), summary="Pour dix.")
    desk = "/en/commons/soupe/-/translate"
    page = browser_of(cast.basile).get(desk)
    assert fields(page) == ["t.title", "t.summary", "t.1.1", "t.1.2"]

    browser = browser_of(cast.basile)
    untitled = send(browser, desk, "base_number", do="save", **{"t.1.2": "Cook."})
    assert untitled.status_code == 422
    assert read_form(untitled, "base_number")["t.1.2"] == ["Cook."]
    typed = {"t.title": "Soup", "t.1.2": "Cook."}
    page = send(browser, desk, "base_number", follow=True, do="save", **typed)

    assert page.request.path == "/en/commons/soup/-/translate"
    assert fields(page) == ["t.summary", "t.1.1"]


def test_who_may_not_write_is_refused(cast, browser_of, client, recipe):
    assert client.get(DESK).status_code == 401
    write(cast.chloe, "Accueil", "Bonjour.\n", kind="page")

    assert browser_of(cast.amina).get("/en/accueil/-/translate").status_code == 403


def test_there_must_be_something_to_translate_from(cast, browser_of):
    write(cast.amina, "Soupe", "Éplucher.\n")

    assert browser_of(cast.amina).get("/fr/communs/soupe/-/translate").status_code == 404
    assert browser_of(cast.amina).get("/en/commons/soupe/-/translate?from=xx").status_code == 404


def test_somebody_new_translates_and_an_editor_says_that_nothing_changes(cast, browser_of, recipe):
    page = browser_of(cast.nour).get(DESK)

    assert fields(page) == [HOT, COOL]
    assert "Nothing to change" not in words(page)
    assert "Nothing to change" in words(browser_of(cast.chloe).get(DESK))
