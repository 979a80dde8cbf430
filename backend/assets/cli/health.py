"""Whether the web server answers, and whether its figures are current.

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
FIGURES_PATH = f"{PATH}figures/"
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
    """Whether the health endpoint says ok."""
    status, answer = _get(PATH, host, port, served_as)
    return status == 200 and answer.get("status") == "ok"


def why_figures_stand_still(host: str, port: int, served_as: ServedAs = ServedAs()) -> str | None:
    """The reasons, in words; empty where there are none, None where the server does not say."""
    status, answer = _get(FIGURES_PATH, host, port, served_as)
    if status == 200:
        return ""
    if answer.get("code") != "figures_stand_still":
        return None
    return str(answer.get("detail", "")).replace("_", " ")


def _get(path: str, host: str, port: int, served_as: ServedAs) -> tuple[int, dict[str, object]]:
    """The status and the object in the answer; 0 and nothing without one. Proxies of the environment are not used."""
    connection = _connection(host, port, encrypted=served_as.encrypted)
    try:
        connection.request("GET", path, headers={"Host": served_as.name} if served_as.name else {})
        answer = connection.getresponse()
        said = json.loads(answer.read())
    except (OSError, http.client.HTTPException, ValueError):
        return 0, {}
    finally:
        connection.close()
    return answer.status, said if isinstance(said, dict) else {}


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
