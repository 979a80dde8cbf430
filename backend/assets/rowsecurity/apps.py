"""The row security app: after every migration the policies are there, also where a dump was restored without them."""

from django.apps import AppConfig, apps
from django.db.models.signals import post_migrate


def _guard(**_: object) -> None:
    from assets.rowsecurity.guarding import guard_what_is_open

    guard_what_is_open()


class RowSecurityConfig(AppConfig):
    name = "assets.rowsecurity"

    def ready(self) -> None:
        # Django tells of an app with models alone; `common` makes the roles when it is told.
        post_migrate.connect(_guard, sender=apps.get_app_config("common"), dispatch_uid="guard_rows")
