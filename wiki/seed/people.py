"""The demo's people: one for each role, and somebody new whose edit waits for review."""

from dataclasses import dataclass

from wiki.access.actor import Role


@dataclass(frozen=True)
class DemoPerson:
    """Somebody invented, with a password that everybody knows."""

    name: str
    email: str
    role: Role
    is_trusted: bool = True


PASSWORD = "quatre-saisons"  # noqa: S105 -- known on purpose: the demo runs on this machine only
PEOPLE = (
    DemoPerson("Amina B.", "amina@demo.example", Role.MEMBER),
    DemoPerson("Basile O.", "basile@demo.example", Role.MEMBER),
    DemoPerson("Chloé D.", "chloe@demo.example", Role.EDITOR),
    DemoPerson("Nour A.", "nour@demo.example", Role.MEMBER, is_trusted=False),
    DemoPerson("Ida S.", "ida@demo.example", Role.ADMINISTRATOR),
)
