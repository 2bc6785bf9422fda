"""The accounts that stand for the names in a file."""

from wiki.accounts.crediting import credited

_MOST = 10_000


class Authors:
    """Name → account, remembered from line to line."""

    def __init__(self) -> None:
        self._held: dict[str, int] = {}

    def find(self, name: str) -> int | None:
        """The account credited with this name, made if need be; None for nobody."""
        if not name:
            return None
        if name not in self._held:
            if len(self._held) == _MOST:
                self.forget()
            self._held[name] = credited(name)
        return self._held[name]

    def forget(self) -> None:
        """Some of these accounts may have gone with a line that was refused."""
        self._held.clear()
