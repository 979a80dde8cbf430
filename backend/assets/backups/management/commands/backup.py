"""`./assets backup DIR`: all that cannot be made anew, into a new folder."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import CommandError

from assets.backups.errors import BackupError
from assets.backups.facts import OUTSIDE
from assets.backups.taking import take_backup
from assets.common.commands import UncheckedCommand

NOT_IN_IT = (
    "Not in it: settings (.env or the environment; in production with them SECRET_KEY, without which second factors"
    " cannot be read) and certificates. Keep them elsewhere."
)


class Command(UncheckedCommand):
    help = "Back up the database, the signing keys and the exported files into a new folder, beside whatever runs."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("folder", metavar="DIR", type=Path, help="a folder that is new or empty")

    def handle(self, *args: Any, folder: Path, **options: Any) -> None:
        try:
            manifest = take_backup(folder.absolute())
        except BackupError as error:
            raise CommandError(str(error)) from error
        size = sum(entry.bytes for entry in manifest.files.values())
        parts = [f"{_count(list(manifest.files), name)} of {name}" for name in OUTSIDE]
        self.stdout.write(
            f"{folder}: {size:,} bytes, the database as of {manifest.made_at}, files: {', '.join(parts)}"
        )
        self.stdout.write(NOT_IN_IT)


def _count(files: list[str], folder: str) -> int:
    return sum(file.startswith(f"{folder}/") for file in files)
