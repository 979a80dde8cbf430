"""Making a backup, beside whatever runs: the database as of one moment, then the files that belong to it."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path

from django.conf import settings
from django.db import connection, transaction

from assets.audit import COMMAND_LINE, Action, record
from assets.backups import programs
from assets.backups.errors import BackupError
from assets.backups.facts import OUTSIDE, fingerprint, folder_of, read_facts
from assets.backups.manifest import NAME, UNFINISHED, FileEntry, Manifest
from assets.common.clock import database_now
from assets.common.files import sync_folder

DUMP = "database.dump"
SECRET_KEY = "secret-key"  # noqa: S105 (the name of a file)
CHUNK_BYTES = 1024 * 1024


def take_backup(folder: Path) -> Manifest:
    """Write a backup into a folder that is new or empty. Raises BackupError; what was begun is removed then."""
    require_owner()
    server = programs.server_major()
    pg_dump, program = programs.find("pg_dump", server)
    with _unfinished(folder):
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")
            cursor.execute("SELECT to_regclass('rollup_state')::text, pg_export_snapshot()")
            tables, snapshot = cursor.fetchone()
            if tables is None:
                raise BackupError("the database is empty: there is nothing to back up")
            made_at, facts = database_now(), read_facts()
            options = ("--format=custom", "--no-owner", "--no-comments", f"--snapshot={snapshot}")
            programs.run(pg_dump, *options, f"--file={folder / DUMP}")
        (folder / DUMP).chmod(0o600)
        # After the database: a file that has ended meanwhile is missed by nobody, a new one is in no register.
        files = {DUMP: FileEntry.of(folder / DUMP)} | {
            f"{name}/{file}": entry
            for name in OUTSIDE
            for file, entry in copy_files(folder_of(name), folder / name)
        }
        if settings.MODE != "production":
            files[SECRET_KEY] = _write_secret_key(folder / SECRET_KEY)
        manifest = Manifest(
            made_at=made_at.isoformat(),
            server=server,
            program=program,
            time_zone=settings.REPORT_TIME_ZONE,
            base_currency=settings.BASE_CURRENCY,
            secret_key=fingerprint(settings.SECRET_KEY),
            facts=facts,
            files=files,
        )
        manifest.write(folder)
    record(Action.BACKED_UP, by=COMMAND_LINE, object_kind="backup", after={"files": len(files)})
    return manifest


def _write_secret_key(target: Path) -> FileEntry:
    """The key that ./assets has made. That of production is the operator's to keep, apart from what it encrypts."""
    target.touch(mode=0o600)
    target.write_text(settings.SECRET_KEY)
    return FileEntry.of(target)


def require_owner() -> None:
    """Raise BackupError for a process that does not see every row."""
    if settings.ROLE != "owner":
        raise BackupError(f"this process acts as {settings.ROLE}: a backup needs ASSETS_ROLE=owner")


@contextmanager
def _unfinished(folder: Path) -> Iterator[None]:
    """A new folder, or an empty one; what is in it is removed again where the backup fails."""
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        _require_empty(folder)
        os.close(os.open(folder / UNFINISHED, os.O_CREAT | os.O_EXCL, 0o600))
    except OSError as error:
        raise BackupError(f"{folder}: {error.strerror}") from error
    try:
        yield
    except BaseException as error:
        for name in (DUMP, SECRET_KEY, NAME, f"{NAME}.new", UNFINISHED):
            (folder / name).unlink(missing_ok=True)
        for name in OUTSIDE:
            shutil.rmtree(folder / name, ignore_errors=True)
        if isinstance(error, OSError):
            raise BackupError(f"{error.filename or folder}: {error.strerror}") from error
        raise


def _require_empty(folder: Path) -> None:
    there = {path.name for path in folder.iterdir()}
    if NAME in there:
        raise BackupError(f"{folder} holds a backup already: name another folder")
    if UNFINISHED in there:
        raise BackupError(
            f"{folder} holds an unfinished backup: remove it if none is being made, or name another"
        )
    if there:
        raise BackupError(f"{folder} is not empty: name a new folder")


def copy_files(source: Path, target: Path) -> Iterator[tuple[str, FileEntry]]:
    """Copy the files of a folder, readable by their owner alone, onto the disk; each with its entry."""
    target.mkdir(mode=0o700, parents=True, exist_ok=True)
    for path in sorted(source.iterdir()) if source.is_dir() else ():
        try:
            if path.is_file() and not path.name.startswith("."):
                yield path.name, copy_file(path, target / path.name)
        except FileNotFoundError:
            continue  # it was cleaned up a moment ago
    sync_folder(target)


def copy_file(source: Path, target: Path) -> FileEntry:
    """Copy one file. Returns the entry of what was written."""
    digest, size = sha256(), 0
    with source.open("rb") as reading, target.open("wb") as writing:
        target.chmod(0o600)
        while chunk := reading.read(CHUNK_BYTES):
            writing.write(chunk)
            digest.update(chunk)
            size += len(chunk)
        writing.flush()
        os.fsync(writing.fileno())
    return FileEntry(size, digest.hexdigest())
