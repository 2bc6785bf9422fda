"""A translator brings a page of forty passages up to date, with the keyboard alone."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Visit
from tests.browser.hands import edit, field, new_title, press, write
from tests.browser.looking import overflow, violations

pytestmark = pytest.mark.browser

STEPS = range(1, 41)
ENGLISH = [f"In step {step} the bakers weigh {step * 100} grams of flour." for step in STEPS]
FRENCH = [f"À l’étape {step}, on pèse {step * 100} grammes de farine." for step in STEPS]
CHANGED = {
    3: "In step 4 the bakers rest.",
    17: ENGLISH[17].replace("1800", "1850"),
    39: "The last step is eating.",
}
#: "" takes what is carried over
ANSWERS = ["À l’étape 4, on se repose.", "", "La dernière étape se mange."]


def body(passages: list[str]) -> str:
    return "\n\n".join(passages) + "\n"


def changed() -> str:
    """The English, three passages of which say something else."""
    return body([CHANGED.get(place, passage) for place, passage in enumerate(ENGLISH)])


def behind(visit: Visit) -> tuple[str, str]:
    """The addresses of a text in English and in French, whose French is behind by three."""
    amina = visit("amina", scripts=False)
    address = write(amina, new_title("Bread in forty steps"), body(ENGLISH))
    amina.goto(f"{address}/-/edit?part=fr")
    field(amina, "title").fill(new_title("Du pain en quarante étapes"))
    field(amina, "body").fill(body(FRENCH))
    press(amina, "Save and publish")
    french = amina.url
    edit(amina, address, changed())
    expect(amina.get_by_role("main")).to_contain_text("The last step is eating.")
    return address, french


def tab_to(page: Page, selector: str) -> None:
    """Press the tab key until what is asked for has the focus."""
    for _ in range(80):
        page.keyboard.press("Tab")
        if page.evaluate("wanted => document.activeElement.matches(wanted)", selector):
            return
    raise AssertionError(f"the tab key does not lead to {selector}")


def test_three_passages_of_forty_by_keyboard(visit: Visit) -> None:
    english, french = behind(visit)
    basile, chloe = visit("basile", scripts=False), visit("chloe", scripts=False)
    basile.goto(f"{french}/-/translate")
    chloe.goto(f"{french}/-/edit")
    expect(basile.locator("textarea")).to_have_count(3)

    for left, answer in zip((2, 1, 0), ANSWERS, strict=True):
        tab_to(basile, "textarea")
        if answer:
            basile.keyboard.press("ControlOrMeta+A")
            basile.keyboard.insert_text(answer)
        tab_to(basile, "button[value^='save:']")
        basile.keyboard.press("Enter")
        expect(basile.locator("textarea")).to_have_count(left)
    mine = field(chloe, "body").input_value().replace("100 grammes", "cent grammes", 1)
    field(chloe, "body").fill(mine)
    press(chloe, "Enregistrer et publier")

    reader = visit(scripts=False)
    reader.goto(french)
    main = reader.get_by_role("main")
    expect(main.locator(".passport")).to_contain_text("à jour")
    for words in ("on se repose", "1850 grammes", "se mange", "cent grammes"):
        expect(main).to_contain_text(words)
    reader.goto(english)
    expect(reader.locator(".passport")).to_contain_text("1 passage behind")


def test_the_desk_is_open_to_all(visit: Visit) -> None:
    _english, french = behind(visit)
    page = visit("basile")
    page.goto(f"{french}/-/translate")
    faults = {}
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        faults[scheme] = violations(page)
    page.set_viewport_size({"width": 320, "height": 640})
    faults["sticks out at 320 px"] = overflow(page)

    assert {where: found for where, found in faults.items() if found} == {}
