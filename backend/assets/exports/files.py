"""Where the files are."""

from pathlib import Path

from django.conf import settings

from assets.exports.models import Export
from assets.exports.spec import FileFormat


def folder() -> Path:
    """The folder of all files, for our own eyes."""
    found: Path = settings.EXPORTS_DIR
    found.mkdir(mode=0o700, parents=True, exist_ok=True)
    return found


def path_of(export: Export) -> Path:
    """The file that the export's last attempt makes."""
    return folder() / f"{export.id}-{export.attempt}.{FileFormat(export.format).ending}"
