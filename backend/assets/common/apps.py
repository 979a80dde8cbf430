"""The common app: after every migration, the database roles hold what the table of grants says."""

from django.apps import AppConfig
from django.db.models.signals import post_migrate


def _grant(**_: object) -> None:
    from assets.common.roles import grant_roles

    grant_roles()


class CommonConfig(AppConfig):
    name = "assets.common"

    def ready(self) -> None:
        post_migrate.connect(_grant, sender=self, dispatch_uid="grant_roles")
