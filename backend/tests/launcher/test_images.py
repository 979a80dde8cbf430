"""The base images of compose.yaml are pinned by what a registry answers: here one on this machine."""

import json
import re
from collections.abc import Iterator
from hashlib import sha256
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from urllib.parse import parse_qs, urlsplit

import pytest

from assets.cli.errors import CommandError
from assets.cli.images import COMPOSE, images_of, pin
from assets.cli.ports import free_port

FULL = re.compile(r"\d+\.\d+\.\d+.*|\d\d\.\d+")
"""PostgreSQL's versions have two numbers."""


class Registry(BaseHTTPRequestHandler):
    """Has everything but what is missing, for a client with its token; a test can have it send a false digest."""

    missing = ""
    lies = False

    def do_GET(self) -> None:
        address = urlsplit(self.path)
        if address.path == "/token":
            [scope] = parse_qs(address.query)["scope"]
            return self.tell(200, json.dumps({"token": f"for {scope}"}).encode())
        repository, _, version = address.path.removeprefix("/v2/").partition("/manifests/")
        if self.headers["Authorization"] != f"Bearer for repository:{repository}:pull":
            realm = f'Bearer realm="http://{self.headers["Host"]}/token",service="here"'
            return self.tell(401, b"", ("WWW-Authenticate", realm))
        if self.missing and self.missing in repository:
            return self.tell(404, b"")
        assert "application/vnd.oci.image.index.v1+json" in self.headers["Accept"]
        body = f"{repository} {version}".encode()
        said = sha256(b"something else" if self.lies else body).hexdigest()
        return self.tell(200, body, ("Docker-Content-Digest", f"sha256:{said}"))

    def tell(self, status: int, body: bytes, *headers: tuple[str, str]) -> None:
        self.send_response(status)
        for name, value in (*headers, ("Content-Length", str(len(body)))):
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 (its name)
        """Nothing is written about it."""


@pytest.fixture
def registry() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Registry)
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}"
    server.shutdown()
    server.server_close()


@pytest.fixture
def compose(tmp_path: Path) -> Path:
    copy = tmp_path / "compose.yaml"
    copy.write_text(COMPOSE.read_text(encoding="utf-8"), encoding="utf-8")
    return copy


def test_every_image_is_named_by_its_full_version() -> None:
    text = COMPOSE.read_text(encoding="utf-8")
    images = images_of(text)
    assert {name for name, _ in images} == {"node", "python", "caddy", "postgres", "valkey/valkey"}
    assert len(images) == len(re.findall(r"^\s*(?:image:|FROM) ", text, re.MULTILINE)), "none is left out"
    assert all(FULL.fullmatch(version) for _, version in images), images


def test_each_gets_its_digest_and_nothing_else_changes(registry: str, compose: Path) -> None:
    before = compose.read_text(encoding="utf-8")
    pin(compose, registry)
    pinned = compose.read_text(encoding="utf-8")
    for name, version in images_of(before):
        repository = name if "/" in name else f"library/{name}"
        digest = sha256(f"{repository} {version}".encode()).hexdigest()
        assert f" {name}:{version}@sha256:{digest}" in pinned
    assert re.sub("@sha256:[0-9a-f]{64}", "", pinned) == re.sub("@sha256:[0-9a-f]{64}", "", before)
    pin(compose, registry)
    assert compose.read_text(encoding="utf-8") == pinned, "again makes no difference"


@pytest.mark.parametrize("change", [{"missing": "caddy"}, {"lies": True}])
def test_one_that_is_missing_or_something_else_leaves_the_file_as_it_is(
    registry: str, compose: Path, change: dict[str, object], monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in change.items():
        monkeypatch.setattr(Registry, name, value)
    before = compose.read_text(encoding="utf-8")
    with pytest.raises(CommandError, match=r"caddy:.* 404 Not Found|says sha256:") as refused:
        pin(compose, registry)
    assert "\n" not in str(refused.value)
    assert compose.read_text(encoding="utf-8") == before


def test_a_registry_that_is_not_there_is_one_line(compose: Path) -> None:
    before = compose.read_text(encoding="utf-8")
    with pytest.raises(CommandError, match=r"cannot be reached \(.*refused\): compose.yaml stays") as refused:
        pin(compose, f"http://127.0.0.1:{free_port()}")
    assert "\n" not in str(refused.value)
    assert compose.read_text(encoding="utf-8") == before
