"""Writing generated files, or checking that they are current."""

from collections.abc import Mapping
from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

REFERENCE: Path = settings.BASE_DIR / "docs" / "reference"


def write_or_check(command: BaseCommand, files: Mapping[Path, str], *, check: bool) -> None:
    """Write each file that differs from its text; with `check`, change nothing and raise CommandError."""
    stale = [
        path for path, text in files.items() if not path.is_file() or path.read_text(encoding="utf-8") != text
    ]
    names = ", ".join(str(path.relative_to(settings.BASE_DIR)) for path in stale)
    if stale and check:
        raise CommandError(f"not what the code says any more: {names}; run this command without --check")
    for path in stale:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(files[path], encoding="utf-8")
    command.stdout.write(f"written: {names}" if stale else "current")
