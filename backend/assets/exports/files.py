"""Where export files are stored."""

from pathlib import Path

from django.conf import settings

from assets.exports.models import Export
from assets.exports.spec import FileFormat


def folder() -> Path:
    """The folder of all files, readable by the server's own user only."""
    path: Path = settings.EXPORTS_DIR
    path.mkdir(mode=0o700, parents=True, exist_ok=True)
    return path


def path_of(export: Export) -> Path:
    """The file of the export's last attempt."""
    return folder() / f"{export.id}-{export.attempt}.{FileFormat(export.format).ending}"
