"""allauth's token strategy: tokens signed by our key ring, with refresh tokens that reveal reuse."""

from typing import Any

from allauth.core import context
from allauth.headless.tokens.strategies.jwt import JWTTokenStrategy
from django.http import HttpRequest

from assets.access.allauth_internals import authenticated_user
from assets.access.request import actor_of
from assets.access.tokens import jwt, refresh
from assets.common import clock


class TokenStrategy(JWTTokenStrategy):
    """HEADLESS_TOKEN_STRATEGY. allauth's own keeps refresh tokens in the session, where two at once both win."""

    def create_access_token_payload(self, request: HttpRequest) -> dict[str, Any] | None:
        """The pair that a finished sign-in answers with."""
        user = authenticated_user(request)
        pair = refresh.begin(user, self.create_session_token(request), clock.now())
        return {
            "access_token": pair.access_token,
            "refresh_token": pair.refresh_token,
            "expires_in": pair.expires_in,
        }

    def refresh_token(self, refresh_token: str) -> tuple[str, str] | None:
        """The next pair, for allauth's own address of refreshing."""
        pair = refresh.rotate(refresh_token, clock.now(), actor_of(context.request), arrived=clock.arrival())
        return (pair.access_token, pair.refresh_token) if pair else None

    def _get_access_token(self, request: HttpRequest) -> dict[str, Any] | None:
        scheme, _, value = request.headers.get("Authorization", "").partition(" ")
        token = jwt.read(value, jwt.Use.ACCESS, clock.now()) if scheme.lower() == "bearer" else None
        return {"sid": token.sid} if token else None
