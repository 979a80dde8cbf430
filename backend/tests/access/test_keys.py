"""Signing keys change while people work: nobody is signed out, and old keys go when nothing needs them."""

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.core.management import CommandError, call_command
from pytest_django import Settings

from assets.access.tokens import jwt, keys
from assets.accounts.models import Role
from assets.common import clock
from tests.access.signing_in import access_token

LIFE = timedelta(days=14)


@pytest.fixture(autouse=True)
def folder(settings: Settings, tmp_path: Path) -> Path:
    settings.SIGNING_KEYS = tmp_path / "keys"
    return tmp_path / "keys"


def good(token: str) -> bool:
    return jwt.read(token, jwt.Use.ACCESS, clock.now()) is not None


def test_the_first_key_is_made_once_however_many_ask(folder: Path) -> None:
    with ThreadPoolExecutor(8) as hands:
        kids = set(hands.map(lambda _: keys.signing_key()[0], range(32)))
    assert kids == {keys.FIRST}
    assert [path.name for path in folder.iterdir()] == [f"{keys.FIRST}.pem"]


def test_a_key_is_for_its_owner_alone(folder: Path) -> None:
    keys.signing_key()
    assert (folder / f"{keys.FIRST}.pem").stat().st_mode & 0o777 == 0o600
    assert folder.stat().st_mode & 0o777 == 0o700


def test_a_new_key_signs_and_the_one_before_still_verifies() -> None:
    before = access_token(Role.USER)
    kid = keys.add_key(clock.now())
    assert keys.signing_key()[0] == kid
    assert good(before)
    assert good(access_token(Role.USER))


def test_a_key_goes_when_no_token_of_it_can_be_good_and_no_second_earlier(folder: Path) -> None:
    before = access_token(Role.USER)
    now = datetime(2026, 3, 1, 12, 0, 0, tzinfo=UTC)
    kid = keys.add_key(now)
    assert keys.drop_keys(now + LIFE, unused_for=LIFE) == []
    assert good(before)
    assert keys.drop_keys(now + LIFE + timedelta(seconds=1), unused_for=LIFE) == [keys.FIRST]
    assert not good(before)
    assert [path.stem for path in folder.iterdir()] == [kid]


@pytest.mark.django_db
def test_migrating_makes_the_first_key_of_production_and_no_other(settings: Settings, folder: Path) -> None:
    settings.MODE = "production"
    for _ in range(2):
        call_command("migrate", verbosity=0)
        assert [path.stem for path in folder.iterdir()] == [keys.FIRST]
    kid = keys.add_key(clock.now())
    folder.joinpath(f"{keys.FIRST}.pem").unlink()
    call_command("migrate", verbosity=0)
    assert [path.stem for path in folder.iterdir()] == [kid]


@pytest.mark.django_db
def test_where_the_key_cannot_be_written_migrating_says_so(settings: Settings, tmp_path: Path) -> None:
    tmp_path.joinpath("file").touch()
    settings.SIGNING_KEYS = tmp_path / "file" / "keys"
    with pytest.raises(CommandError, match=r"ASSETS_SIGNING_KEYS=.*/file/keys: Not a directory"):
        call_command("migrate", verbosity=0)


@pytest.mark.django_db
def test_a_web_server_of_production_does_not_start_without_a_key(settings: Settings) -> None:
    settings.MODE = "production"
    with pytest.raises(CommandError, match="holds no key; `migrate` makes the first one"):
        call_command("web")


def test_production_makes_no_key_by_itself(settings: Settings) -> None:
    settings.MODE = "production"
    with pytest.raises(ImproperlyConfigured, match="holds no key"):
        keys.signing_key()


def test_two_keys_of_one_second_are_refused() -> None:
    now = clock.now()
    keys.add_key(now)
    with pytest.raises(FileExistsError):
        keys.add_key(now)
