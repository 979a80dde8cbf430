"""A new signing key, and an end to those that no token can need any more."""

from typing import Any

from django.conf import settings

from assets.access.tokens.keys import add_key, drop_keys
from assets.audit import COMMAND_LINE, Action, record
from assets.common import clock
from assets.common.commands import UncheckedCommand


class Command(UncheckedCommand):
    help = "Sign with a new key from now on. Nobody is signed out: tokens of the keys before stay good for their life."

    def handle(self, *args: Any, **options: Any) -> None:
        now = clock.now()
        kid = add_key(now)
        gone = drop_keys(now, unused_for=settings.REFRESH_TOKEN_LIFE)
        record(
            Action.KEY_ROTATED,
            by=COMMAND_LINE,
            object_kind="signing_key",
            object_id=kid,
            after={"removed": gone},
        )
        self.stdout.write(f"signing with {kid}; removed {', '.join(gone) or 'none'}")
