"""A receiver of webhooks that answers over HTTP on loopback, and checks signatures by its own means."""

import base64
import hashlib
import hmac
import ssl
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email.message import Message
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path


@dataclass
class Received:
    """A request as it came."""

    path: str
    headers: Message
    body: bytes

    def is_signed_by(self, secret: str) -> bool:
        """Written from the specification of Standard Webhooks, not from the code that signs."""
        key = base64.b64decode(secret.split("_", 1)[1])
        content = b"%s.%s." % (
            self.headers["webhook-id"].encode(),
            self.headers["webhook-timestamp"].encode(),
        )
        expected = base64.b64encode(hmac.new(key, content + self.body, hashlib.sha256).digest()).decode()
        given = [each.split(",", 1) for each in self.headers["webhook-signature"].split(" ")]
        return any(version == "v1" and hmac.compare_digest(text, expected) for version, text in given)


Answer = Callable[[BaseHTTPRequestHandler], None]


def status(code: int, **headers: str) -> Answer:
    """Answer with a status."""

    def answer(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(code)
        for name, value in headers.items():
            handler.send_header(name.replace("_", "-"), value)
        handler.send_header("content-length", "0")
        handler.end_headers()

    return answer


@dataclass
class Receiver:
    """What came, and how the next requests are answered: each in turn, then all with 204."""

    port: int = 0
    received: list[Received] = field(default_factory=list)
    answers: list[Answer] = field(default_factory=list)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}/hooks?from=assets"


@contextmanager
def receiver(certificate: Path | None = None) -> Iterator[Receiver]:
    """A receiver in threads of its own; with TLS where it has a certificate."""
    held = Receiver()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers.get("content-length", 0)))
            held.received.append(Received(self.path, self.headers, body))
            (held.answers.pop(0) if held.answers else status(204))(self)

        def do_GET(self) -> None:
            self.do_POST()

        def log_message(self, *_: object) -> None:
            pass

    class Server(ThreadingHTTPServer):
        daemon_threads = True

        def handle_error(self, *_: object) -> None:
            """A connection that the other side has closed."""

    server = Server(("127.0.0.1", 0), Handler)
    if certificate is not None:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate)
        server.socket = context.wrap_socket(server.socket, server_side=True)
    held.port = server.server_port
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield held
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
