"""Failures that Django itself answers under the API's path become problems too, such as a wrong method."""

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
        as_problem = respond(general_of(response.status_code))
        if "Allow" in response.headers:
            as_problem["Allow"] = response["Allow"]
        return as_problem
