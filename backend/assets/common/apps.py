"""The common app: after every migration, the database roles hold what the table of grants says,
and the logins of the settings are there. The clock of each process is compared with the database's."""

from typing import Any

from django.apps import AppConfig
from django.core.checks import CheckMessage, Tags, register
from django.db.backends.signals import connection_created
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
        from assets.common.clock import compare_clocks

        connection_created.connect(compare_clocks, dispatch_uid="compare_clocks")
        register(_database_is_usable, Tags.database)
        post_migrate.connect(_grant, sender=self, dispatch_uid="grant_roles")
