"""Mail in a folder, where there is no mail server."""

from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.mail.backends.filebased import EmailBackend as FileBackend


class EmailBackend(FileBackend):
    """EMAIL_BACKEND: files in a folder of the owner alone, since the mails have codes to sign in by."""

    def __init__(self, *, file_path: str | None = None, **options: Any) -> None:
        folder = Path(file_path or settings.EMAIL_FILE_PATH)
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        super().__init__(file_path=str(folder), **options)
