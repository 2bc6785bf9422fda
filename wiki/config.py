"""The settings of an instance: frozen, typed, read once, all problems told at once.

A setting comes from its `LIEUX_*` variable, else from the TOML file that `LIEUX_CONFIG` names
(same names, lower case, without the prefix), else from the default here.
"""

import os
import re
import secrets
import tomllib
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field, fields, replace
from enum import StrEnum
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import cast
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from flask import current_app

from wiki.vocab import languages

LOOPBACK = ("127.0.0.1", "localhost", "[::1]")
_SITE = re.compile(r"(https?://(?:\[[0-9a-f:.]+\]|[^\s/?#@:\[\]]+)(?::[0-9]{1,5})?)/?")

_SERVICE = re.compile(r"https?://(?:\[[0-9a-f:]+\]|[\w.-]+)(?::[0-9]{1,5})?(?:/[\w./-]*)?")


class SignUp(StrEnum):
    """Who may open an account."""

    OPEN = "open"
    APPROVAL = "approval"
    CLOSED = "closed"


class Newcomers(StrEnum):
    """What happens to the first edits of somebody new."""

    LIMIT = "limit"  # live, a few a day, without new outside links; beyond, held
    REVIEW = "review"  # held until an editor has read them
    OPEN = "open"  # live like everybody's


class Machine(StrEnum):
    """Who drafts translations."""

    OFF = ""
    LIBRETRANSLATE = "libretranslate"
    DEEPL = "deepl"
    APERTIUM = "apertium"


class SettingsError(Exception):
    """The settings cannot be used; `problems` holds one sentence for each fault."""

    def __init__(self, problems: list[str]) -> None:
        super().__init__("\n".join(problems))
        self.problems = problems


@dataclass(frozen=True)
class Settings:
    """Everything an instance can be told. Each field is `LIEUX_<NAME>`."""

    instance: Path = Path("instance")
    database_url: str = field(default="", repr=False)
    public_url: str = "http://127.0.0.1:8000"
    secret_key: str = field(default="", repr=False)
    languages: tuple[str, ...] = ("fr", "en")
    timezone: str = "Europe/Paris"
    site_name: str = "Lieux communs"
    smtp_url: str = field(default="", repr=False)
    mail_from: str = "Lieux communs <nobody@localhost>"
    proxy_hops: int = 0
    signup: SignUp = SignUp.OPEN
    newcomers: Newcomers = Newcomers.LIMIT
    search: str = "whoosh"
    machine: Machine = Machine.OFF
    machine_url: str = ""
    machine_key: str = field(default="", repr=False)
    gallery: bool = False

    @property
    def is_https(self) -> bool:
        """Whether readers reach the site over https: then, and only then, cookies are Secure."""
        return self.public_url.startswith("https://")

    @property
    def hosts(self) -> list[str]:
        """The Host headers that are ours."""
        return sorted({re.sub(r":[0-9]+$", "", urlsplit(self.public_url).netloc), *LOOPBACK})

    @property
    def is_loopback(self) -> bool:
        """Whether the site can only be reached from this machine."""
        return (urlsplit(self.public_url).hostname or "") in {"127.0.0.1", "localhost", "::1"}

    @property
    def database(self) -> str:
        """The address of the database; SQLite in the instance folder unless told otherwise."""
        if self.database_url:
            return re.sub(r"^postgres(ql)?://", "postgresql+psycopg://", self.database_url)
        return f"sqlite:///{(self.instance / 'lieux.db').resolve()}"


def current() -> Settings:
    """The settings of the application that runs."""
    return cast(Settings, current_app.config["LIEUX"])


def load(environ: Mapping[str, str] | None = None, **given: object) -> Settings:
    """The settings told by `environ`, its file, and `given` (which wins). Raises SettingsError."""
    environ = os.environ if environ is None else environ
    problems: list[str] = []
    told: dict[str, object] = dict(_from_file(environ.get("LIEUX_CONFIG"), problems))
    known = {setting.name for setting in fields(Settings)}
    for name in known:
        if environ.get(f"LIEUX_{name.upper()}"):
            told[name] = environ[f"LIEUX_{name.upper()}"]
    told |= {name: value for name, value in given.items() if value is not None}
    problems += [f"There is no setting named {name!r}." for name in sorted(set(told) - known)]
    values: dict[str, object] = {}
    for name in sorted(set(told) & known):
        try:
            values[name] = _READERS.get(name, str)(told[name])
        except ValueError as error:
            problems.append(f"LIEUX_{name.upper()}: {error}")
    problems += _missing(values)
    if problems:
        raise SettingsError(problems)
    return replace(Settings(), **values)  # type: ignore[arg-type]


def _missing(values: Mapping[str, object]) -> list[str]:
    """What an engine of translation needs to be told, and was not."""
    machine = values.get("machine")
    if machine is Machine.LIBRETRANSLATE and not values.get("machine_url"):
        return ["LIEUX_MACHINE_URL: libretranslate needs the address of its server"]
    if machine is Machine.DEEPL and not values.get("machine_key"):
        return ["LIEUX_MACHINE_KEY: deepl needs the key of an account"]
    return []


def with_secret(settings: Settings) -> Settings:
    """The settings with their secret key: the one told, else the instance's own, made once."""
    if settings.secret_key:
        return settings
    path = settings.instance / "secret-key"
    if not path.exists():
        settings.instance.mkdir(parents=True, exist_ok=True)
        _make_secret(path)
    return replace(settings, secret_key=path.read_text().strip())


def _make_secret(path: Path) -> None:
    """Write a key that only we may read; of several processes, the first one's is everybody's."""
    with NamedTemporaryFile("w", dir=path.parent) as file:  # its mode is 0600
        file.write(secrets.token_hex(32))
        file.flush()
        with suppress(FileExistsError):
            os.link(file.name, path)  # whole or not at all


def _from_file(path: str | None, problems: list[str]) -> dict[str, object]:
    if not path:
        return {}
    try:
        return tomllib.loads(Path(path).read_text("utf-8"))
    except (OSError, tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        problems.append(f"LIEUX_CONFIG: {path} cannot be read: {error}")
        return {}


def _read_languages(raw: object) -> tuple[str, ...]:
    codes = (
        tuple(raw) if isinstance(raw, list | tuple) else tuple(str(raw).replace(",", " ").split())
    )
    unknown = [code for code in codes if code not in languages.known()]
    if unknown or not codes or len(set(codes)) != len(codes):
        raise ValueError(f"choose among {', '.join(languages.known())}, each once")
    return codes


def _read_url(raw: object) -> str:
    told = _SITE.fullmatch(str(raw).lower())
    if told is None:
        raise ValueError("an address such as https://lieux.example, without a path")
    return told[1]


def _read_database(raw: object) -> str:
    if not re.match(r"^(sqlite|postgres(ql)?(\+psycopg)?)://", str(raw)):
        raise ValueError("an address that begins with sqlite:// or postgresql://")
    return str(raw)


def _read_smtp(raw: object) -> str:
    parts = urlsplit(str(raw))
    if parts.scheme not in ("smtp", "smtps") or not parts.hostname:
        raise ValueError("an address such as smtp://user:password@host:587")
    return str(raw)


def _read_timezone(raw: object) -> str:
    try:
        ZoneInfo(str(raw))
    except (KeyError, ValueError, OSError):
        raise ValueError("a name such as Europe/Paris") from None
    return str(raw)


def _read_secret(raw: object) -> str:
    if len(str(raw)) < 32:
        raise ValueError("at least 32 characters")
    return str(raw)


def _read_whole(raw: object) -> int:
    if not re.fullmatch(r"[0-9]{1,2}", str(raw)):
        raise ValueError("a whole number from 0 to 99")
    return int(str(raw))


def _read_search(raw: object) -> str:
    if raw != "whoosh":
        raise ValueError("whoosh is the only engine there is")
    return str(raw)


def _read_machine_url(raw: object) -> str:
    """Texts and the key travel there: in clear only to this machine."""
    parts, told = urlsplit(str(raw)), str(raw).rstrip("/")
    is_near = parts.scheme == "http" and parts.hostname in {"127.0.0.1", "localhost", "::1"}
    is_plain = re.fullmatch(
        r"https?://(?:\[[0-9a-f:]+\]|[\w.-]+)(?::[0-9]{1,5})?(?:/[\w./-]*)?", told
    )
    if not is_plain or not (is_near or parts.scheme == "https"):
        raise ValueError("an address such as https://translate.example; http for this machine only")
    return told


def _read_key(raw: object) -> str:
    if not re.fullmatch(r"[!-~]+", str(raw)):
        raise ValueError("letters, figures and signs, without blanks")
    return str(raw)


def _among(choices: type[StrEnum]) -> Callable[[object], StrEnum]:
    def read(raw: object) -> StrEnum:
        if str(raw) not in set(choices):
            raise ValueError(f"choose among {', '.join(filter(None, choices))}")
        return choices(str(raw))

    return read


def _read_yes(raw: object) -> bool:
    if str(raw).lower() not in ("1", "0", "true", "false", "yes", "no"):
        raise ValueError("yes or no")
    return str(raw).lower() in ("1", "true", "yes")


_READERS: dict[str, Callable[[object], object]] = {
    "instance": lambda raw: Path(str(raw)),
    "database_url": _read_database,
    "public_url": _read_url,
    "secret_key": _read_secret,
    "languages": _read_languages,
    "timezone": _read_timezone,
    "smtp_url": _read_smtp,
    "proxy_hops": _read_whole,
    "signup": _among(SignUp),
    "newcomers": _among(Newcomers),
    "search": _read_search,
    "machine": _among(Machine),
    "machine_url": _read_machine_url,
    "machine_key": _read_key,
    "gallery": _read_yes,
}
