"""Administrators and others, as actors and as clients."""

from dataclasses import dataclass
from typing import Any

import pytest
from django.test import Client

from assets.accounts.models import Role, User
from assets.audit import Actor
from tests.access.signing_in import as_user, join

URL = "/api/v1/admin/users/"


@dataclass
class Office:
    """A signed-in user who manages others over HTTP."""

    user: User
    client: Client

    @property
    def actor(self) -> Actor:
        return Actor(self.user.id, self.user.role, "192.0.2.1", "Firefox")

    def get(self, path: str = "", **parameters: Any) -> Any:
        response = self.client.get(URL + path, parameters)
        assert response.status_code == 200, response.content
        return response.json()

    def post(self, path: str = "", status: int = 200, **body: Any) -> Any:
        response = self.client.post(URL + path, body, content_type="application/json")
        assert response.status_code == status, response.content
        return response.json()


def office(role: Role) -> Office:
    user = join(role=role)
    return Office(user, as_user(user))


@pytest.fixture
def admin(db: None) -> Office:
    return office(Role.ADMIN)


@pytest.fixture
def auditor(db: None) -> Office:
    return office(Role.AUDITOR)
