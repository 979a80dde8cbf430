"""A clock that is set, and somebody who calls the API however far it went on."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.test import Client

from assets.accounts.models import User
from tests.access.signing_in import tokens_of


@dataclass
class Clock:
    """What every part of the product takes for this moment."""

    at: datetime

    def goes_on(self, **by: float) -> None:
        self.at += timedelta(**by)

    def stands_at(self, text: str) -> None:
        """An hour of Tehran, as 2026-03-10T12:00."""
        self.at = datetime.fromisoformat(f"{text}:00+03:30")


class Caller(Client):
    """Somebody who signs in anew for each request."""

    def __init__(self, user: User) -> None:
        super().__init__()
        self.user = user

    def request(self, **request: Any) -> Any:
        token = tokens_of(User.objects.get(id=self.user.id)).access_token
        return super().request(**request, HTTP_AUTHORIZATION=f"Bearer {token}")
