"""Where signing in is: how its addresses begin, and with which login to the database they are answered."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from assets.common.errors import Refused
from assets.common.sign_in_login import sign_in_login
from assets.problems.handlers import refusal

Handler = Callable[[HttpRequest], HttpResponse]

FLOWS = "/auth/"
"""allauth's addresses."""

ELSEWHERE = f"{FLOWS}elsewhere/"
TOKENS = "/api/v1/auth/"

SIGN_IN = (FLOWS, TOKENS)
"""Everything there is signing in. Other operations that need its login say so beside their route."""


class SignInMiddleware:
    """Placed before everything that may ask the database."""

    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if not request.path_info.startswith(SIGN_IN):
            return self.get_response(request)
        with sign_in_login():
            return self.get_response(request)

    def process_exception(self, _: HttpRequest, error: Exception) -> HttpResponse | None:
        """What allauth's flows are refused for is a problem, as in the API, and not a failure of the server."""
        return refusal(error) if isinstance(error, Refused) else None
