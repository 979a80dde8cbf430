"""The common app: after every migration, the database roles hold what the table of grants says,
and the logins of the settings are there."""

from typing import Any

from django.apps import AppConfig
from django.core.checks import CheckMessage, Tags, register
from django.db.models.signals import post_migrate


def _grant(**_: object) -> None:
    from assets.common.logins import make_logins
    from assets.common.roles import grant_roles

    grant_roles()
    make_logins()


def _database_is_usable(**given: Any) -> list[CheckMessage]:
    from assets.common.checks import database_is_usable

    return database_is_usable(**given)


class CommonConfig(AppConfig):
    name = "assets.common"

    def ready(self) -> None:
        register(_database_is_usable, Tags.database)
        post_migrate.connect(_grant, sender=self, dispatch_uid="grant_roles")
