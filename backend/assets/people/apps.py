"""The people app: after every migration it says so when nobody can manage users."""

import sys
from typing import Any, TextIO

from django.apps import AppConfig, apps
from django.db import connection
from django.db.models.signals import post_migrate

NO_ADMIN = "There is no administrator yet: make one with ./assets admin EMAIL"
"""The launcher looks for this line."""


def _say_when_there_is_no_admin(*, verbosity: int, stdout: TextIO | None = None, **_: Any) -> None:
    from assets.people.services.administrators import has_admin

    if verbosity and _is_migrated() and not has_admin():
        # `flush` passes no stream.
        (stdout or sys.stdout).write(f"{NO_ADMIN}\n")


def _is_migrated() -> bool:
    """Whether users have the columns that are looked at: somebody may have migrated to an earlier state."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT EXISTS (SELECT FROM pg_attribute WHERE attrelid = to_regclass('users') AND attname = 'invited_at')"
        )
        return bool(cursor.fetchone()[0])


class PeopleConfig(AppConfig):
    name = "assets.people"

    def ready(self) -> None:
        # Django tells of an app with models alone; `common` makes the roles when it is told.
        post_migrate.connect(
            _say_when_there_is_no_admin,
            sender=apps.get_app_config("common"),
            dispatch_uid="say_when_there_is_no_admin",
        )
