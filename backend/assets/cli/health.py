"""Whether the web server answers."""

import http.client
import json
import ssl
from dataclasses import dataclass

PATH = "/api/v1/health/"


@dataclass(frozen=True)
class ServedAs:
    """The host name that a server answers to, and whether it encrypts. An empty name stands for its address."""

    name: str = ""
    encrypted: bool = False


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
