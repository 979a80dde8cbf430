"""Why a backup was not made, or not restored."""


class BackupError(Exception):
    """The text says in one line what is wrong and what would help."""
