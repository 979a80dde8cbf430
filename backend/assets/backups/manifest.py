"""The manifest of a backup: what is in it, written last, so that without one nothing counts as a backup."""

import json
import os
from dataclasses import asdict, dataclass
from hashlib import file_digest
from pathlib import Path, PurePosixPath

from assets.backups.errors import BackupError
from assets.common.files import sync_folder

NAME = "manifest.json"
UNFINISHED = "unfinished"
"""A file that is there from the first moment until the manifest is."""

FORMAT = 1
SHOWN = 3


@dataclass(frozen=True)
class FileEntry:
    """Size and SHA-256 of one file."""

    bytes: int
    sha256: str

    @classmethod
    def of(cls, path: Path) -> "FileEntry":
        """Of a file as it is on the disk."""
        with path.open("rb") as file:
            digest = file_digest(file, "sha256").hexdigest()
        return cls(path.stat().st_size, digest)


@dataclass(frozen=True)
class Facts:
    """What the database held at the moment of the backup, and holds again after a restore."""

    migrations: list[str]
    version: int
    watermark: str | None
    seals: int
    last_seal: str | None
    audit_links: int
    last_audit_link: str | None


@dataclass(frozen=True)
class Manifest:
    """`server` and `program` are major versions of PostgreSQL and pg_dump; `secret_key` is a fingerprint of that."""

    made_at: str
    server: int
    program: int
    time_zone: str
    base_currency: str
    secret_key: str
    facts: Facts
    files: dict[str, FileEntry]
    format: int = FORMAT

    def write(self, folder: Path) -> None:
        """Put it in place whole, after all that it names."""
        half = folder / f"{NAME}.new"
        with half.open("w", encoding="utf-8") as file:
            json.dump(asdict(self), file, indent=1)
            file.flush()
            os.fsync(file.fileno())
        half.chmod(0o600)
        half.replace(folder / NAME)
        (folder / UNFINISHED).unlink(missing_ok=True)
        sync_folder(folder)

    @classmethod
    def read(cls, folder: Path) -> "Manifest":
        """The manifest of a backup. Raises BackupError where there is none that can be read."""
        if not folder.is_dir():
            raise BackupError(f"{folder} is no folder")
        try:
            values = json.loads((folder / NAME).read_text(encoding="utf-8"))
        except FileNotFoundError:
            what = "is unfinished" if (folder / UNFINISHED).exists() else "is no backup"
            raise BackupError(f"{folder} {what}: it has no {NAME}") from None
        except (OSError, ValueError) as error:
            raise BackupError(f"{folder / NAME} cannot be read: {error}") from error
        if not isinstance(values, dict) or values.get("format") != FORMAT:
            raise BackupError(f"{folder / NAME} is of another version of Assets")
        try:
            files = {name: FileEntry(**entry) for name, entry in values["files"].items()}
            return cls(**{**values, "facts": Facts(**values["facts"]), "files": files})
        except (KeyError, TypeError, AttributeError) as error:
            raise BackupError(f"{folder / NAME} was changed") from error

    def check(self, folder: Path) -> None:
        """Raise BackupError where a file is missing or is not as it was written."""
        wrong = [text for name, entry in self.files.items() if (text := _fault_of(folder, name, entry))]
        if wrong:
            more = f", and {len(wrong) - SHOWN} more" if len(wrong) > SHOWN else ""
            raise BackupError(f"the backup is damaged: {', '.join(wrong[:SHOWN])}{more}")


def _fault_of(folder: Path, name: str, entry: FileEntry) -> str | None:
    parts = PurePosixPath(name).parts
    if not 1 <= len(parts) <= 2 or ".." in parts or name.startswith("/"):
        return f"{name!r} is no name of a file in it"
    try:
        found = FileEntry.of(folder / name)
    except OSError as error:
        return f"{name}: {error.strerror}"
    return None if found == entry else f"{name} was changed"
