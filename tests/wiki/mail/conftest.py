"""Mail servers on this machine that behave, or do not."""

import socket
from collections.abc import Iterator
from dataclasses import replace

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session

from wiki.config import Settings


class Server:
    """Takes all mail but that to refused@ (for ever), slow@ (for now) and the cut ones."""

    def __init__(self) -> None:
        self.taken: list[Envelope] = []

    async def handle_RCPT(  # noqa: N802 - the name that aiosmtpd calls
        self, server: SMTP, _session: Session, envelope: Envelope, address: str, _options: list[str]
    ) -> str:
        if address.startswith("refused@"):
            return "550 no such person"
        if address.startswith("slow@"):
            return "450 try later"
        if address.startswith("cut-early@"):
            hang_up(server)
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(  # noqa: N802 - the name that aiosmtpd calls
        self, server: SMTP, _session: Session, envelope: Envelope
    ) -> str:
        self.taken.append(envelope)
        if envelope.rcpt_tos[0].startswith("cut-late@"):
            hang_up(server)
        if envelope.rcpt_tos[0].startswith("full@"):
            return "552 mailbox full"
        return "250 OK"


def hang_up(server: SMTP) -> None:
    assert server.transport
    server.transport.close()


@pytest.fixture
def server() -> Server:
    return Server()


@pytest.fixture
def smtp_url(server: Server) -> Iterator[str]:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    controller = Controller(server, hostname="127.0.0.1", port=port)
    controller.start()
    yield f"smtp://127.0.0.1:{port}"
    controller.stop()


@pytest.fixture
def settings(settings: Settings) -> Settings:
    """A site that the world reaches at another address than this machine's."""
    return replace(
        settings,
        public_url="https://lieux.example",
        mail_from="Le réseau <bonjour@lieux.example>",
    )
