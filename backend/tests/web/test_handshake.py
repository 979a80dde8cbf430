"""Where we encrypt ourselves, a client that does not begin to is let go as early as one that sends no request."""

import asyncio
import ssl
from datetime import timedelta
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

from assets.common import clock
from assets.web import protocol
from assets.web.server import Loop, configured


def certified(directory: Path) -> ssl.SSLContext:
    """The context of a server with a certificate of its own."""
    key, name, now = Ed25519PrivateKey.generate(), x509.Name([]), clock.now()
    certificate = x509.CertificateBuilder(
        name, name, key.public_key(), x509.random_serial_number(), now, now + timedelta(days=1)
    ).sign(key, None)
    path = directory / "both.pem"
    private = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    path.write_bytes(private + certificate.public_bytes(Encoding.PEM))
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(path)
    return context


def test_who_says_nothing_is_let_go(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(protocol, "HEAD_SECONDS", 0.1)

    async def scenario() -> None:
        server = await asyncio.get_running_loop().create_server(
            asyncio.Protocol, "127.0.0.1", 0, ssl=certified(tmp_path)
        )
        reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
        # uvloop by itself would wait for a minute.
        assert await asyncio.wait_for(reader.read(), 30) == b""
        writer.close()
        server.close()

    with asyncio.Runner(loop_factory=Loop) as runner:
        runner.run(scenario())


def test_the_web_process_runs_in_that_loop() -> None:
    assert configured("127.0.0.1", 8000).get_loop_factory() is Loop
