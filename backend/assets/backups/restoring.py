"""Restoring a backup into an empty database: all is checked before anything is written, and the database comes last."""

from collections.abc import Iterator
from pathlib import Path

from django.conf import settings
from django.core.management import call_command
from django.db import connection
from django.db.migrations.loader import MigrationLoader
from redis import Redis, RedisError

from assets.audit import COMMAND_LINE, Action, record
from assets.backups import programs
from assets.backups.errors import BackupError
from assets.backups.facts import OUTSIDE, fingerprint, folder_of, read_facts
from assets.backups.manifest import FileEntry, Manifest
from assets.backups.taking import DUMP, copy_file, require_owner
from assets.common.checks import database_is_usable, unknown_migrations
from assets.common.database_history import history
from assets.common.files import sync_folder
from assets.common.sql_files import read_sql_file

VALKEY_SECONDS = 5.0

OURS = """
SELECT count(*) FROM pg_class AS held JOIN pg_namespace AS space ON space.oid = held.relnamespace
WHERE space.nspname <> 'information_schema' AND space.nspname NOT LIKE 'pg\\_%'
  AND NOT EXISTS (SELECT FROM pg_depend
                  WHERE classid = 'pg_class'::regclass AND objid = held.oid AND deptype = 'e')
"""


def restore_backup(folder: Path) -> Manifest:
    """Restore a backup. Raises BackupError: before anything is written where it can be known, and with an empty
    database where it cannot.
    """
    require_owner()
    manifest = Manifest.read(folder)
    faults = list(_faults(manifest))
    if faults:
        raise BackupError("; ".join(faults))
    manifest.check(folder)
    _forget_answers()
    pg_restore = _program(manifest)
    _restore_files(folder, manifest)
    with connection.cursor() as cursor:
        # Roles are not in the dump of a database, and its grants and policies name them.
        cursor.execute(read_sql_file("common", "roles"))
    programs.run(pg_restore, "--no-owner", "--exit-on-error", "--single-transaction", str(folder / DUMP))
    if read_facts() != manifest.facts:
        raise BackupError("the restored database does not hold what the manifest says: do not use it")
    call_command("migrate", interactive=False, verbosity=0)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
    _forget_answers()
    record(Action.RESTORED, by=COMMAND_LINE, object_kind="backup", after={"made_at": manifest.made_at})
    return manifest


def has_same_secret_key(manifest: Manifest) -> bool:
    """Whether the backup was made under the SECRET_KEY of this installation, or under a former one that it names."""
    return manifest.secret_key in {
        fingerprint(key) for key in (settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS)
    }


def _faults(manifest: Manifest) -> Iterator[str]:
    """All that speaks against restoring it here."""
    yield from (str(fault.msg) for fault in database_is_usable(["default"]))
    with connection.cursor() as cursor:
        cursor.execute(OURS)
        if cursor.fetchone() != (0,):
            yield "the database is not empty: restore into a new one"
    if programs.server_major() < manifest.server:
        yield f"PostgreSQL {programs.server_major()} is older than that of the backup, {manifest.server}"
    applied = [(app, name) for app, _, name in (one.partition(".") for one in manifest.facts.migrations)]
    if unknown := unknown_migrations(MigrationLoader(connection), applied):
        yield f"the backup is of newer code ({', '.join(unknown)}): restore it with that version"
    for name, here, there in (
        ("REPORT_TIME_ZONE", settings.REPORT_TIME_ZONE, manifest.time_zone),
        ("BASE_CURRENCY", settings.BASE_CURRENCY, manifest.base_currency),
    ):
        if here != there:
            yield f"{name} is {here} here and {there} in the backup"
    for name in OUTSIDE:
        for file in _strangers(manifest, name):
            yield f"{file} is there already, and not in the backup: move it away"


def _strangers(manifest: Manifest, name: str) -> list[Path]:
    """Files where those of the backup belong which are not the same: the first of them, to name it."""
    place = folder_of(name)
    there = [path for path in sorted(place.iterdir()) if path.is_file()] if place.is_dir() else []
    return [path for path in there if FileEntry.of(path) != manifest.files.get(f"{name}/{path.name}")][:1]


def _program(manifest: Manifest) -> Path:
    pg_restore, major = programs.find("pg_restore", manifest.program)
    before = programs.NO_LATER_SETTINGS_BEFORE
    if programs.server_major() < before <= major:
        raise BackupError(
            f"pg_restore {major} cannot restore into PostgreSQL {programs.server_major()}: make the backup with"
            f" pg_dump {before - 1} (ASSETS_PG_BIN), or restore into {before} or newer"
        )
    return pg_restore


def _restore_files(folder: Path, manifest: Manifest) -> None:
    try:
        for name in OUTSIDE:
            place = folder_of(name)
            place.mkdir(mode=0o700, parents=True, exist_ok=True)
            for path in sorted(manifest.files):
                kind, _, file = path.partition("/")
                if kind == name:
                    copy_file(folder / path, place / file)
            sync_folder(place)
    except OSError as error:
        raise BackupError(f"{error.filename}: {error.strerror}") from error


def _forget_answers() -> None:
    """Unlink what Valkey has of this database: answers over what it held before it was emptied. Raises BackupError."""
    try:
        with Redis.from_url(
            settings.REDIS_URL, socket_timeout=VALKEY_SECONDS, socket_connect_timeout=VALKEY_SECONDS
        ) as valkey:
            for key in valkey.scan_iter(match=f"*{history()}*", count=1000):
                valkey.unlink(key)
    except RedisError as error:
        raise BackupError(
            f"Valkey does not answer, and may hold answers over earlier data: {error}"
        ) from error
