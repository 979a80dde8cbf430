"""Signing in with e-mail address and password in one request, under allauth's own checks and throttles."""

from allauth.headless.account.inputs import LoginInput
from allauth.headless.constants import Client
from allauth.headless.mfa.inputs import AuthenticateInput
from allauth.mfa.stages import AuthenticateStage
from django.http import HttpRequest

from assets.access.allauth_internals import (
    authentication_context,
    get_pending_stage,
    mark_request_as_headless,
    perform_password_login,
    ratelimit,
)
from assets.access.cookies import THROTTLED
from assets.access.errors import CodeRequired, TooManyAttempts, WrongCredentials
from assets.access.sign_in.adapter import owner
from assets.access.tokens.refresh import Pair, begin
from assets.common import clock


def sign_in(request: HttpRequest, email: str, password: str, code: str | None) -> Pair:
    """Tokens of a new session. Raises WrongCredentials, CodeRequired, TooManyAttempts."""
    for name in ("HTTP_AUTHORIZATION", "HTTP_X_SESSION_TOKEN"):
        request.META.pop(name, None)
    if not ratelimit.consume(request, app="allauth.account", action="login"):
        raise TooManyAttempts("wait before the next attempt")
    mark_request_as_headless(request, Client.APP)
    with authentication_context(request):
        form = LoginInput({"email": email, "password": password})
        if not form.is_valid():
            if form.has_error("__all__", THROTTLED):
                raise TooManyAttempts("wait before the next attempt")
            raise WrongCredentials("the e-mail address or the password is wrong")
        perform_password_login(request, form.cleaned_data, form.login)
        _pass_second_factor(request, code)
        if not request.user.is_authenticated:
            raise WrongCredentials("the account's e-mail address is not confirmed yet")
        request.session.save()
        return begin(owner(request.user), str(request.session.session_key), clock.now())


def _pass_second_factor(request: HttpRequest, code: str | None) -> None:
    stage = get_pending_stage(request)
    if not isinstance(stage, AuthenticateStage):
        return
    if not code:
        raise CodeRequired("send the second factor's code with the password")
    form = AuthenticateInput({"code": code}, user=stage.login.user)
    if not form.is_valid():
        if form.has_error("code", THROTTLED):
            raise TooManyAttempts("wait before the next attempt")
        raise CodeRequired("the code is wrong or was used before")
    form.save()
    stage.exit()
