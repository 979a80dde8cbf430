"""Logs as JSON: one object for each line, whatever a message holds, and no secret in it."""

import json
import logging
import sys

import pytest
from redis import Redis

from assets.common.log_redaction import REDACTED, JsonFormatter
from tests.serving import web


def written(message: str, *, failed: bool = False) -> dict[str, object]:
    """What a line of such a message says."""
    error = None
    if failed:
        try:
            raise ValueError("the token=hunter2-hunter2 was wrong")
        except ValueError:
            error = sys.exc_info()
    record = logging.LogRecord("assets.web", logging.ERROR, "", 1, message, (), error)
    line = JsonFormatter().format(record)
    assert "\n" not in line
    found: dict[str, object] = json.loads(line)
    return found


def test_a_line_says_when_who_and_what() -> None:
    said = written('a "quoted" line\nand سلام')
    assert (said["level"], said["logger"], said["message"]) == (
        "ERROR",
        "assets.web",
        'a "quoted" line\nand سلام',
    )
    assert str(said["at"]).endswith("+00:00")
    assert isinstance(said["process"], int)


@pytest.mark.parametrize(
    "line",
    [
        "{'password': 'hunter2-hunter2'}",
        '{"password": "hunter2-hunter2"}',
        "Authorization: Bearer hunter2-hunter2",
        "postgresql://assets:hunter2-hunter2@db/assets",
    ],
)
def test_secrets_are_hidden(line: str) -> None:
    said = str(written(line)["message"])
    assert "hunter2" not in said
    assert REDACTED in said


def test_a_traceback_is_in_it_without_its_secrets() -> None:
    said = str(written("failed", failed=True)["exception"])
    assert "ValueError" in said
    assert "hunter2" not in said


@pytest.mark.django_db(transaction=True)
def test_every_line_of_a_process_is_an_object_by_a_setting(valkey: Redis) -> None:
    with web({"ASSETS_LOG_FORMAT": "json"}) as served:
        served.sent(b"GET /nothing/ HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
        lines = served.said().splitlines()
    assert lines
    assert all("message" in json.loads(line) for line in lines)
