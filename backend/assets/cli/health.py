"""Whether the web server answers."""

import http.client
import json
import ssl
from dataclasses import dataclass

PATH = "/api/v1/health/"


@dataclass(frozen=True)
class AskedAs:
    """The name that a server answers to, where it answers to none but its own; whether it encrypts."""

    name: str = ""
    encrypted: bool = False


def answers(host: str, port: int, asked: AskedAs = AskedAs()) -> bool:
    """Whether the health endpoint says ok. Proxies that the environment names are not asked."""
    connection = _connection(host, port, encrypted=asked.encrypted)
    try:
        connection.request("GET", PATH, headers={"Host": asked.name} if asked.name else {})
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
    # The certificate is for the site's name; what is asked here is our own process, on this machine.
    believing = ssl.create_default_context()
    believing.check_hostname = False
    believing.verify_mode = ssl.CERT_NONE
    return http.client.HTTPSConnection(host, port, timeout=1, context=believing)
