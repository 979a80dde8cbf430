"""Holding a file against the register: ours to the last byte, or not."""

from datetime import timedelta
from io import BytesIO
from typing import Any

import pytest
from django.core.exceptions import SuspiciousOperation
from django.test import Client

from assets.exports.models import Export
from assets.exports.services.cleanup import clean_up
from assets.exports.verification import verify as read_and_verify
from tests.access.signing_in import as_user, join
from tests.exports.asking import URL, download, made

pytestmark = pytest.mark.usefixtures("market", "folder")


def verify(client: Client, content: bytes) -> Any:
    return client.post(f"{URL}verify/", content, content_type="application/octet-stream").json()


@pytest.mark.parametrize("format_", ["csv", "xlsx", "json", "parquet"])
def test_a_file_of_ours_is_known_by_anybody(manager: Client, format_: str) -> None:
    export = made(manager, format=format_)
    content = download(manager, export["id"])
    found = verify(as_user(join()), content)
    assert (found["known"], found["sha256"], found["size"]) == (True, export["sha256"], len(content))
    assert (found["manifest"]["file"], found["manifest"]["rows"]) == (export["name"], "1 of 1")


def test_one_byte_makes_it_another_file(manager: Client) -> None:
    content = download(manager, made(manager)["id"])
    for place in (0, len(content) // 2, len(content) - 1):
        changed = content[:place] + bytes([content[place] ^ 1]) + content[place + 1 :]
        found = verify(manager, changed)
        assert (found["known"], found["manifest"]) == (False, None)
    assert verify(manager, content[:-1])["known"] is False


def test_nothing_is_no_file(manager: Client) -> None:
    told = verify(manager, b"")
    assert (told["code"], told["field"]) == ("invalid_parameter", "file")


def test_a_file_is_known_when_it_is_no_longer_kept(manager: Client) -> None:
    number = made(manager)["id"]
    content = download(manager, number)
    at = Export.objects.get(id=number).expires_at
    assert at is not None
    clean_up(at + timedelta(days=400))
    assert verify(manager, content)["known"] is True


def test_a_file_that_broke_off_is_not_judged(manager: Client) -> None:
    content = download(manager, made(manager)["id"])
    assert read_and_verify(BytesIO(content).read, len(content)).known
    with pytest.raises(SuspiciousOperation):
        read_and_verify(BytesIO(content[:-1]).read, len(content))
