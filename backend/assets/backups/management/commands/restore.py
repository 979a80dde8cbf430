"""`./assets restore DIR`: a backup, into an empty database."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import CommandError

from assets.backups.errors import BackupError
from assets.backups.restoring import has_same_secret_key, restore_backup
from assets.common.commands import UncheckedCommand

OTHER_KEY = (
    "SECRET_KEY is another than when the backup was made: second factors cannot be read until the former one is in"
    " SECRET_KEY_FALLBACKS."
)


class Command(UncheckedCommand):
    help = (
        "Restore a backup into an empty database, with its signing keys and exported files, while neither web nor "
        "worker runs."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("folder", metavar="DIR", type=Path, help="the folder of the backup")

    def handle(self, *args: Any, folder: Path, **options: Any) -> None:
        try:
            manifest = restore_backup(folder.absolute())
        except BackupError as error:
            raise CommandError(str(error)) from error
        facts = manifest.facts
        self.stdout.write(
            f"restored as of {manifest.made_at}: {facts.seals} sealed reports, {facts.audit_links} audit events"
        )
        if not has_same_secret_key(manifest):
            self.stdout.write(OTHER_KEY)
        self.stdout.write("Check it with ./assets verify, then start the web server and the worker.")
