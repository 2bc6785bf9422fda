"""What can go wrong between us and an engine. Each error is a code that has its words elsewhere."""

from enum import StrEnum

from wiki.errors import Problem, Unavailable


class Reason(StrEnum):
    """Why there is no draft."""

    QUOTA = "machine.quota"
    KEY = "machine.key"
    PAIR = "machine.pair"
    REFUSED = "machine.refused"
    TIMED_OUT = "machine.timed_out"
    UNREACHABLE = "machine.unreachable"
    NONSENSE = "machine.nonsense"


class MachineError(Unavailable):
    """There is no draft; `code` says why. The text that was to be translated is untouched."""

    def __init__(self, code: Reason) -> None:
        super().__init__(code.value)
        self.code = code

    @property
    def problem(self) -> Problem:
        """What the person who asked for a draft is told."""
        return Problem("", self.code.value)


class MachineRefused(MachineError):
    """The engine answered, and will not: quota, key, pair of languages, or the text itself."""


class MachineTimedOut(MachineError):
    """The engine took longer than we wait."""

    def __init__(self) -> None:
        super().__init__(Reason.TIMED_OUT)


class MachineUnreachable(MachineError):
    """Nothing answers where the engine should be, or it is broken."""

    def __init__(self) -> None:
        super().__init__(Reason.UNREACHABLE)


class MachineNonsense(MachineError):
    """The engine's answer cannot be used: not what was agreed, or the text came back damaged."""

    def __init__(self) -> None:
        super().__init__(Reason.NONSENSE)
