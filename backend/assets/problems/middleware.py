"""What Django itself refuses under the API's address becomes a problem too: a wrong method, no such page."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponseBase

from assets.problems.general import general_of
from assets.problems.shape import MEDIA_TYPE, respond

API_ROOT = "/api/"
FIRST_FAILURE = 400

Handler = Callable[[HttpRequest], HttpResponseBase]


class ProblemMiddleware:
    """Stands before all other middleware, so that no failure passes it by."""

    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        response = self.get_response(request)
        if response.status_code < FIRST_FAILURE or not request.path_info.startswith(API_ROOT):
            return response
        if response.headers.get("Content-Type") == MEDIA_TYPE:
            return response
        answer = respond(general_of(response.status_code))
        if "Allow" in response.headers:
            answer["Allow"] = response["Allow"]
        return answer
