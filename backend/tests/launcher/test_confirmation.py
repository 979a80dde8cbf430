"""Nothing is thrown away that somebody at a terminal did not say should be."""

import os
import pty
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from assets.cli.confirmation import confirm_discarding
from assets.cli.errors import CommandError
from assets.cli.installation import Installation
from assets.embedded import data_place


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Installation:
    for name in ("DATABASE_URL", "REDIS_URL", "ASSETS_MODE"):
        monkeypatch.delenv(name, raising=False)
    return Installation("own", tmp_path, "development")


@contextmanager
def terminal(monkeypatch: pytest.MonkeyPatch, typed: str) -> Iterator[None]:
    """Somebody sits at a terminal and types a line."""
    master, slave = pty.openpty()
    with os.fdopen(master, "wb", buffering=0) as keyboard, os.fdopen(slave) as screen:
        monkeypatch.setattr(sys, "stdin", screen)
        keyboard.write(f"{typed}\n".encode())
        yield


def test_the_word_is_enough(own: Installation, monkeypatch: pytest.MonkeyPatch) -> None:
    with terminal(monkeypatch, "delete"):
        confirm_discarding(own)


@pytest.mark.parametrize("typed", ["", "y", "yes", "Delete it", "deleted"])
def test_nothing_else_is(own: Installation, monkeypatch: pytest.MonkeyPatch, typed: str) -> None:
    with terminal(monkeypatch, typed), pytest.raises(CommandError, match="nothing was deleted"):
        confirm_discarding(own)


def test_without_a_terminal_it_is_refused(own: Installation, monkeypatch: pytest.MonkeyPatch) -> None:
    with Path(os.devnull).open() as nothing:
        monkeypatch.setattr(sys, "stdin", nothing)
        with pytest.raises(CommandError, match="run it in a terminal"):
            confirm_discarding(own)


def test_a_database_of_ones_own_is_never_emptied(own: Installation, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", "postgresql://somebody@db.example/shop")
    with terminal(monkeypatch, "delete"), pytest.raises(CommandError, match="one of your own"):
        confirm_discarding(own)


def test_what_was_made_of_the_data_goes_with_it_and_the_keys_stay(own: Installation) -> None:
    cluster, demo = data_place(own.home) / "pg18", data_place(own.home / "demo") / "pg18"
    gone = (cluster, own.home / "exports", own.home / "mail")
    stays = (demo, own.home / "signing-keys")
    for folder in (*gone, *stays):
        folder.mkdir(parents=True)
        (folder / "file").touch()
    own.discard()
    assert not any(folder.exists() for folder in gone)
    assert all(folder.exists() for folder in stays)
    Installation("demo", own.home / "demo", "demo").discard()
    assert not demo.exists()
