"""Whether the web server answers.

As a program, `python -m assets.cli.health [PORT]` is the health check of a container: it exits with 0 or 1.
"""

import http.client
import json
import os
import ssl
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Self

PATH = "/api/v1/health/"
DEFAULT_PORT = 8000


@dataclass(frozen=True)
class ServedAs:
    """The host name that a server answers to, and whether it encrypts. An empty name stands for its address."""

    name: str = ""
    encrypted: bool = False

    @classmethod
    def of(cls, settings: Mapping[str, str]) -> Self:
        """What a server with these settings expects; of several names any one does."""
        names = [name.strip() for name in settings.get("ASSETS_HOSTS", "").split(",") if name.strip()]
        return cls(names[0] if names else "", encrypted=settings.get("ASSETS_TLS") == "direct")


def answers(host: str, port: int, served_as: ServedAs = ServedAs()) -> bool:
    """Whether the health endpoint says ok. Proxies of the environment are not used."""
    connection = _connection(host, port, encrypted=served_as.encrypted)
    try:
        connection.request("GET", PATH, headers={"Host": served_as.name} if served_as.name else {})
        answer = connection.getresponse()
        said = json.loads(answer.read())
    except (OSError, http.client.HTTPException, ValueError):
        return False
    finally:
        connection.close()
    return answer.status == 200 and isinstance(said, dict) and said.get("status") == "ok"


def _connection(host: str, port: int, *, encrypted: bool) -> http.client.HTTPConnection:
    if not encrypted:
        return http.client.HTTPConnection(host, port, timeout=1)
    # The certificate is for the site's name, and this connects to our own process by its address.
    believing = ssl.create_default_context()
    believing.check_hostname = False
    believing.verify_mode = ssl.CERT_NONE
    return http.client.HTTPSConnection(host, port, timeout=1, context=believing)


if __name__ == "__main__":
    given = int(sys.argv[1]) if len(sys.argv) > 1 else DEFAULT_PORT
    sys.exit(0 if answers("127.0.0.1", given, ServedAs.of(os.environ)) else 1)
