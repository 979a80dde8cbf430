"""Servers of its own for each worker of pytest-xdist: loaded before Django reads its settings."""

import json
import os

WORKER = os.environ.get("PYTEST_XDIST_WORKER", "gw0")
SERVERS: list[dict[str, str]] = json.loads(os.environ.get("ASSETS_TEST_SERVERS", "[]"))
"""One environment for each worker; none where the tests run in one process."""

if SERVERS:
    os.environ.update(SERVERS[int(WORKER.removeprefix("gw"))])
