"""Whether the web server answers."""

import http.client
import json

PATH = "/api/v1/health/"


def answers(host: str, port: int) -> bool:
    """Whether the health endpoint says ok. Proxies that the environment names are not asked."""
    connection = http.client.HTTPConnection(host, port, timeout=1)
    try:
        connection.request("GET", PATH)
        answer = connection.getresponse()
        said = json.loads(answer.read())
    except (OSError, http.client.HTTPException, ValueError):
        return False
    finally:
        connection.close()
    return answer.status == 200 and isinstance(said, dict) and said.get("status") == "ok"
