"""The demo's people: each acts with a personal token of their own.

Tokens are made for them without their doing, as nobody is behind them. That is possible in a demo alone.
"""

from django.conf import settings

from assets.access.tokens.personal import replace_tokens
from assets.accounts.models import User
from assets.accounts.roles import Permission, Role
from assets.audit import SYSTEM
from assets.common.clock import now
from assets.demo.accounts import ACCOUNTS
from assets.demo.errors import NoDemo
from assets.demo.models import DemoMarketplace

TOKEN = "the living demo"  # noqa: S105 - its name
SCOPES = (Permission.LOANS_WRITE, Permission.WALLET_WRITE)
DAYS = 30


def demo_of_this_server() -> DemoMarketplace:
    """The demo that lives here. Raises NoDemo where real people may be."""
    demo = DemoMarketplace.objects.first()
    if settings.MODE != "demo" or demo is None:
        raise NoDemo("people act by themselves in ./assets demo alone, once make_demo has made them")
    return demo


class People:
    """Who acts by themselves: all but the accounts that visitors sign in as."""

    def __init__(self) -> None:
        demo_of_this_server()
        self.visitors = frozenset(
            User.objects.filter(email__in=[account.email for account in ACCOUNTS]).values_list(
                "id", flat=True
            )
        )
        users = User.objects.filter(role=Role.USER, is_active=True).exclude(id__in=self.visitors)
        self._tokens = _tokens(list(users.values_list("id", flat=True)))

    def token(self, user_id: int) -> str:
        """The token of one of them, also of one who has joined since."""
        assert user_id not in self.visitors
        if user_id not in self._tokens:
            self._tokens |= _tokens([user_id])
        return self._tokens[user_id]


def _tokens(user_ids: list[int]) -> dict[int, str]:
    return replace_tokens(user_ids, name=TOKEN, scopes=SCOPES, days=DAYS, now=now(), by=SYSTEM)
