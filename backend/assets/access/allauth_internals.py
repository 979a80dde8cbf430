"""The parts of allauth that are not public. `tests/test_library_internals.py` names the version that they are of."""

from allauth.account.internal.flows.login import perform_password_login
from allauth.account.internal.flows.reauthentication import (
    did_recently_reauthenticate,
    get_reauthentication_flows,
)
from allauth.account.internal.stagekit import get_pending_stage
from allauth.core.internal import ratelimit
from allauth.core.internal.httpkit import authenticated_user
from allauth.core.internal.sessionkit import get_session_user
from allauth.headless.internal.authkit import authentication_context
from allauth.headless.internal.decorators import mark_request_as_headless
from allauth.headless.internal.sessionkit import lookup_session
from allauth.headless.tokens.strategies.jwt.internal import get_token_session, session_key_to_sid
from allauth.mfa.webauthn.internal.auth import parse_registration_response

__all__ = [
    "authenticated_user",
    "authentication_context",
    "did_recently_reauthenticate",
    "get_pending_stage",
    "get_reauthentication_flows",
    "get_session_user",
    "get_token_session",
    "lookup_session",
    "mark_request_as_headless",
    "parse_registration_response",
    "perform_password_login",
    "ratelimit",
    "session_key_to_sid",
]
