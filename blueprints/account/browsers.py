"""What a browser is, in words, from what it says of itself."""

from flask_babel import gettext as _

# the first that is found wins: most browsers also name those they descend from
_PROGRAMS = (
    ("Edg", "Edge"),
    ("OPR/", "Opera"),
    ("Firefox", "Firefox"),
    ("FxiOS", "Firefox"),
    ("Chrome", "Chrome"),
    ("Chromium", "Chromium"),
    ("Safari", "Safari"),
)
_MACHINES = (
    ("Android", "Android"),
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("Windows", "Windows"),
    ("Mac OS", "macOS"),
    ("Linux", "Linux"),
)


def name_of(said: str) -> str:
    """ "Firefox, Linux"; or that we do not know."""
    found = [_first(said, _PROGRAMS), _first(said, _MACHINES)]
    return ", ".join(name for name in found if name) or _("A browser we do not know")


def _first(said: str, known: tuple[tuple[str, str], ...]) -> str | None:
    return next((name for sign, name in known if sign in said), None)
