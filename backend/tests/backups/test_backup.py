"""A backup brings everything back elsewhere, is never half of one, and goes into an empty database alone."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from stat import S_IMODE
from urllib.parse import urlsplit

import psycopg
import pytest
from django.conf import settings as current
from django.db import connection
from psycopg import sql
from pytest_django import Settings
from redis import Redis

from assets.access.tokens.keys import add_key
from assets.audit import SYSTEM, Action, record
from assets.audit.chaining import chain
from assets.backups.programs import server_major
from assets.backups.taking import DUMP, take_backup
from assets.common import clock
from tests.database import Load
from tests.publishing.market import SEALED_BOOKS
from tests.waiting import eventually

pytestmark = pytest.mark.django_db(transaction=True)

BACKEND = Path(__file__).parents[2]
REPORT = ("report", "metrics", "--metric", "total_volume", "--metric", "wallet_balances")
RANGE = ("--from", "2026-02-01", "--to", "2026-03-09", "--format", "json")
ELSEWHERE = "test_restored"
SLOW_DUMP = """#!/bin/sh
case "$1" in --version) echo "pg_dump (PostgreSQL) 18.6";; *)
for word in "$@"; do case "$word" in --file=*) echo begun > "${word#--file=}";; esac; done; exec sleep 60;; esac
"""
FULL_DISK_DUMP = """#!/bin/sh
case "$1" in --version) echo "pg_dump (PostgreSQL) 18.6";; *)
echo "pg_dump: error: could not write to output file: No space left on device" >&2; exit 1;; esac
"""
OLD_DUMP = """#!/bin/sh
echo "pg_dump (PostgreSQL) 15.4"
"""

Done = subprocess.CompletedProcess[str]


class Place:
    """An installation: a database and the folders beside it."""

    def __init__(self, database: str, folder: Path) -> None:
        self.database, self.folder = database, folder
        self.keys, self.exports = folder / "keys", folder / "exports"

    def environment(self, **more: str) -> dict[str, str]:
        url = urlsplit(os.environ["DATABASE_URL"])._replace(path=f"/{self.database}")
        return os.environ | {
            "DATABASE_URL": url.geturl(),
            "ASSETS_ROLE": "owner",
            "ASSETS_SIGNING_KEYS": str(self.keys),
            "ASSETS_EXPORTS": str(self.exports),
            **more,
        }

    def run(self, *words: str | Path, **more: str) -> Done:
        command = [sys.executable, "manage.py", *map(str, words)]
        return subprocess.run(
            command, env=self.environment(**more), cwd=BACKEND, capture_output=True, text=True, check=False
        )

    def good(self, *words: str | Path, **more: str) -> str:
        done = self.run(*words, **more)
        assert done.returncode == 0, done.stderr + done.stdout
        return done.stdout

    def refusal(self, *words: str | Path, **more: str) -> str:
        """The one line of an error."""
        done = self.run(*words, **more)
        assert done.returncode != 0, done.stdout
        assert "Traceback" not in done.stderr
        [line] = [line for line in done.stderr.splitlines() if line.strip()]
        return line


@pytest.fixture
def here(transactional_db: None, dataset: Load, valkey: Redis, tmp_path: Path, settings: Settings) -> Place:
    """Sealed books, a chained audit log, a signing key and an exported file."""
    dataset(SEALED_BOOKS)
    record(Action.SIGNED_IN, by=SYSTEM)
    chain()
    place = Place(str(connection.settings_dict["NAME"]), tmp_path / "here")
    place.exports.mkdir(parents=True)
    (place.exports / "1-1.csv").write_text("a file\n")
    (place.exports / ".2-1.csv.half").write_text("half of one\n")
    settings.SIGNING_KEYS, settings.EXPORTS_DIR = place.keys, place.exports
    add_key(clock.now())
    return place


@pytest.fixture
def there(tmp_path: Path) -> Iterator[Place]:
    """An empty database in the same cluster, and no folders."""
    _anew(ELSEWHERE)
    yield Place(ELSEWHERE, tmp_path / "there")
    _server(sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(ELSEWHERE)))


def _anew(name: str) -> None:
    _server(sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(name)))
    _server(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(name)))


def _server(statement: sql.Composed) -> None:
    with psycopg.connect(os.environ["DATABASE_URL"], autocommit=True) as session:
        session.execute(statement)


def tables_in(place: Place) -> int:
    with psycopg.connect(place.environment()["DATABASE_URL"]) as session:
        row = session.execute("SELECT count(*) FROM pg_tables WHERE schemaname = 'public'").fetchone()
        assert row is not None
        return int(row[0])


@pytest.fixture
def backup(here: Place, tmp_path: Path) -> Path:
    folder = tmp_path / "backup"
    take_backup(folder)
    return folder


def test_figures_seals_signatures_and_files_are_the_same_elsewhere(
    here: Place, there: Place, tmp_path: Path
) -> None:
    backup = tmp_path / "backup"
    assert "1 of signing-keys, 1 of exports" in here.good("backup", backup)
    figures, token = here.good(*REPORT, *RANGE), _token(here)
    assert '"value"' in figures
    said = there.good("restore", backup)
    assert "sealed reports" in said
    assert "SECRET_KEY" not in said
    assert there.good(*REPORT, *RANGE) == figures
    verified = there.good("verify")
    assert "all as they were published" in verified
    assert _reads(there, token)
    assert (there.exports / "1-1.csv").read_text() == "a file\n"
    assert not (there.exports / ".2-1.csv.half").exists()
    assert S_IMODE(there.keys.stat().st_mode) == 0o700
    assert {S_IMODE(key.stat().st_mode) for key in there.keys.iterdir()} == {0o600}
    assert "No migrations to apply" in there.good("migrate")


def _token(place: Place) -> str:
    script = "import django; django.setup(); from tests.access.signing_in import access_token;"
    script += "from assets.accounts.models import Role; print(access_token(Role.ADMIN))"
    return _script(place, script).strip()


def _reads(place: Place, token: str) -> bool:
    script = "import django; django.setup(); from assets.access.tokens import jwt; from assets.common import clock;"
    script += f"print(jwt.read({token!r}, jwt.Use.ACCESS, clock.now()) is not None)"
    return _script(place, script).strip() == "True"


def _script(place: Place, script: str) -> str:
    environment = place.environment(DJANGO_SETTINGS_MODULE="assets.settings")
    done = subprocess.run(
        [sys.executable, "-c", script],
        env=environment,
        cwd=BACKEND,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_the_web_role_may_there_what_it_may_here(here: Place, there: Place, backup: Path) -> None:
    """Grants and policies come along, so that nothing is open which was not."""
    there.good("restore", backup)
    rights = """
    SELECT relname, relrowsecurity, relacl::text FROM pg_class
    WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'S') ORDER BY relname
    """
    functions = """
    SELECT proname, prosecdef, proacl::text, proconfig::text FROM pg_proc
    WHERE pronamespace = 'public'::regnamespace ORDER BY proname, oid::regprocedure::text
    """
    for query in (rights, functions):
        found = []
        for place in (here, there):
            with psycopg.connect(place.environment()["DATABASE_URL"]) as session:
                found.append([tuple(map(_sorted, row)) for row in session.execute(query).fetchall()])
        assert found[0] == found[1]


def _sorted(value: object) -> object:
    """Entries of an access list in any order."""
    return sorted(value.strip("{}").split(",")) if isinstance(value, str) and value.startswith("{") else value


def test_cached_answers_over_what_the_database_held_before_are_forgotten(
    here: Place, there: Place, backup: Path, valkey: Redis
) -> None:
    there.good("restore", backup)
    name = _script(
        there,
        "import django; django.setup(); from assets.common.database_history import history; print(history())",
    ).strip()
    valkey.set(f"assets:rollup_state:{name}", b"of before")
    valkey.set("assets:rollup_state:another", b"of another database")
    # The same database, and so the same name in the cache, emptied by hand.
    with psycopg.connect(there.environment()["DATABASE_URL"], autocommit=True) as session:
        session.execute("DROP SCHEMA public CASCADE; CREATE SCHEMA public")
    there.good("restore", backup)
    assert valkey.get(f"assets:rollup_state:{name}") is None
    assert valkey.get("assets:rollup_state:another") == b"of another database"


def test_a_database_that_holds_something_is_refused_and_left_as_it_is(
    here: Place, there: Place, backup: Path
) -> None:
    with psycopg.connect(there.environment()["DATABASE_URL"], autocommit=True) as session:
        session.execute("CREATE TABLE mine (id integer)")
    assert "the database is not empty" in there.refusal("restore", backup)
    assert "the database is not empty" in here.refusal("restore", backup)
    assert tables_in(there) == 1
    assert not there.keys.exists()


def test_all_that_speaks_against_a_restore_is_said_at_once(there: Place, backup: Path) -> None:
    there.keys.mkdir(parents=True)
    (there.keys / "00000000T000000.pem").write_text("another key")
    changed = json.loads((backup / "manifest.json").read_text())
    changed["facts"]["migrations"].append("reports.9999_from_the_future")
    changed["server"] = 99
    (backup / "manifest.json").write_text(json.dumps(changed))
    said = there.refusal("restore", backup, BASE_CURRENCY="EUR", REPORT_TIME_ZONE="UTC")
    for part in (
        "is older than that of the backup, 99",
        "is of newer code (reports.9999_from_the_future)",
        "BASE_CURRENCY is EUR here and IRR in the backup",
        "REPORT_TIME_ZONE is UTC here",
        "00000000T000000.pem is there already",
    ):
        assert part in said
    assert tables_in(there) == 0


def test_a_damaged_backup_is_refused_and_the_damage_named(there: Place, backup: Path) -> None:
    with (backup / DUMP).open("r+b") as dump:
        dump.seek(1000)
        dump.write(b"damaged")
    (backup / "exports" / "1-1.csv").unlink()
    said = there.refusal("restore", backup)
    assert f"{DUMP} was changed" in said
    assert "exports/1-1.csv: No such file" in said
    assert tables_in(there) == 0


@pytest.mark.parametrize("name", ["../outside", "/etc/passwd", "exports/../../x"])
def test_a_manifest_cannot_name_files_outside(there: Place, backup: Path, name: str) -> None:
    changed = json.loads((backup / "manifest.json").read_text())
    changed["files"][name] = {"bytes": 0, "sha256": ""}
    (backup / "manifest.json").write_text(json.dumps(changed))
    assert "is no name of a file in it" in there.refusal("restore", backup)


def test_what_is_no_backup_is_said_so(there: Place, tmp_path: Path) -> None:
    assert "is no folder" in there.refusal("restore", tmp_path / "nothing")
    (tmp_path / "empty").mkdir()
    assert "is no backup: it has no manifest.json" in there.refusal("restore", tmp_path / "empty")


def test_a_folder_that_is_not_empty_is_left_alone(here: Place, backup: Path, tmp_path: Path) -> None:
    assert "holds a backup already" in here.refusal("backup", backup)
    other = tmp_path / "other"
    other.mkdir()
    (other / "letter.txt").write_text("mine")
    assert "is not empty" in here.refusal("backup", other)
    assert [path.name for path in other.iterdir()] == ["letter.txt"]


def programs(tmp_path: Path, pg_dump: str) -> str:
    """A folder for ASSETS_PG_BIN with such a pg_dump."""
    folder = tmp_path / "programs"
    folder.mkdir()
    (folder / "pg_dump").write_text(pg_dump)
    (folder / "pg_dump").chmod(0o755)
    return str(folder)


def test_killed_half_way_it_is_no_backup_and_does_not_go_on(
    here: Place, there: Place, tmp_path: Path
) -> None:
    folder = tmp_path / "backup"
    process = subprocess.Popen(
        [sys.executable, "manage.py", "backup", str(folder)],
        env=here.environment(ASSETS_PG_BIN=programs(tmp_path, SLOW_DUMP)),
        cwd=BACKEND,
    )
    eventually(lambda: (folder / DUMP).exists())
    [dumping] = _children(process.pid)
    process.send_signal(signal.SIGKILL)
    process.wait()
    eventually(lambda: not Path(f"/proc/{dumping}/cmdline").exists())
    assert "is unfinished: it has no manifest.json" in there.refusal("restore", folder)
    assert "holds an unfinished backup" in here.refusal("backup", folder)


def _children(pid: int) -> list[int]:
    return [int(child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]


def test_interrupted_or_failed_it_leaves_nothing(here: Place, tmp_path: Path) -> None:
    folder = tmp_path / "backup"
    bin_folder = programs(tmp_path, FULL_DISK_DUMP)
    assert "No space left on device" in here.refusal("backup", folder, ASSETS_PG_BIN=bin_folder)
    assert list(folder.iterdir()) == []
    here.good("backup", folder)


def test_programs_that_are_missing_or_too_old_are_named(here: Place, tmp_path: Path) -> None:
    folder = tmp_path / "backup"
    missing = here.refusal("backup", folder, ASSETS_PG_BIN=str(tmp_path))
    assert "there is no pg_dump here: set ASSETS_PG_BIN" in missing
    old = here.refusal("backup", folder, ASSETS_PG_BIN=programs(tmp_path, OLD_DUMP))
    assert f"pg_dump 15 is older than what it is for, PostgreSQL {server_major()}" in old
    assert not folder.exists()


def test_an_empty_database_is_no_backup(there: Place, tmp_path: Path) -> None:
    assert "the database is empty" in there.refusal("backup", tmp_path / "backup")


@pytest.mark.parametrize("role", ["web", "worker"])
def test_only_the_owner_backs_up(here: Place, tmp_path: Path, role: str) -> None:
    said = here.refusal("backup", tmp_path / "backup", ASSETS_ROLE=role)
    assert "a backup needs ASSETS_ROLE=owner" in said


def test_another_secret_key_is_said(there: Place, backup: Path) -> None:
    other = {"SECRET_KEY": "another-key"}
    assert "SECRET_KEY is another" in there.good("restore", backup, **other)
    _anew(ELSEWHERE)
    kept = {**other, "SECRET_KEY_FALLBACKS": current.SECRET_KEY}
    assert "SECRET_KEY is another" not in there.good("restore", backup, **kept)


def test_the_password_of_the_database_is_on_no_command_line(here: Place, tmp_path: Path) -> None:
    url = urlsplit(here.environment()["DATABASE_URL"])
    with_password = url._replace(netloc=f"{url.username}:s3cret@").geturl()
    process = subprocess.Popen(
        [sys.executable, "manage.py", "backup", str(tmp_path / "backup")],
        env=here.environment(ASSETS_PG_BIN=programs(tmp_path, SLOW_DUMP), DATABASE_URL=with_password),
        cwd=BACKEND,
    )
    eventually(lambda: (tmp_path / "backup" / DUMP).exists())
    [dumping] = _children(process.pid)
    words = Path(f"/proc/{dumping}/cmdline").read_bytes()
    process.terminate()
    process.wait()
    assert words
    assert b"s3cret" not in words
