"""allauth's signals: they are recorded in the audit log, and some end sessions or renew tokens."""

from dataclasses import replace
from typing import Any

from allauth.account import signals as account
from allauth.account.models import EmailAddress
from allauth.mfa import signals as second_factor
from allauth.mfa.models import Authenticator
from allauth.socialaccount import signals as elsewhere
from allauth.socialaccount.models import SocialAccount, SocialLogin
from django.contrib.auth.signals import user_logged_out
from django.http import HttpRequest

from assets.access.request import actor_of
from assets.access.sessions import end_other_sessions, end_session, revoke_tokens
from assets.access.sign_in.adapter import owner
from assets.access.sign_in.addresses import confirm_address
from assets.access.sign_in.strategy import TokenStrategy
from assets.accounts.models import User
from assets.audit import Action, Actor, Outcome, record, record_independently

RENEWED = "assets_renewed_tokens"
"""On a request whose session got a new key: the tokens that follow from it, for the response."""

SIGNED_IN = "assets_signed_in"
"""On a request that has signed somebody in, or gave him new tokens after a change of password: the user."""

SIGNED_OUT = "assets_signed_out"


def listen() -> None:
    """Connect everything below; called once, when the app is ready."""
    recorded = {
        account.user_logged_in: Action.SIGNED_IN,
        account.user_signed_up: Action.SIGNED_UP,
        account.password_reset: Action.PASSWORD_RESET,
        account.email_added: Action.EMAIL_ADDED,
        account.email_changed: Action.EMAIL_CHANGED,
        account.email_removed: Action.EMAIL_REMOVED,
        second_factor.authenticator_added: Action.SECOND_FACTOR_ADDED,
        second_factor.authenticator_reset: Action.SECOND_FACTOR_ADDED,
        second_factor.authenticator_removed: Action.SECOND_FACTOR_REMOVED,
    }
    for signal, action in recorded.items():
        signal.connect(_recorder(action), weak=False, dispatch_uid=f"audit {action}")
    account.user_logged_in.connect(_signed_in)
    account.password_reset.connect(_password_reset)
    account.password_changed.connect(_password_changed)
    account.password_set.connect(_password_changed)
    account.email_confirmed.connect(_email_confirmed)
    elsewhere.social_account_added.connect(_account_linked)
    elsewhere.social_account_removed.connect(_account_unlinked)
    second_factor.authenticator_added.connect(_second_factor_added)
    second_factor.authentication_failed.connect(_code_refused)
    account.password_reset_code_rejected.connect(_code_refused)
    account.email_verification_code_rejected.connect(_code_refused)
    user_logged_out.connect(_signed_out)


def _recorder(action: Action) -> Any:
    def record_action(
        request: HttpRequest,
        user: User,
        authenticator: Authenticator | None = None,
        **_: object,
    ) -> None:
        after = {"type": str(authenticator.type)} if authenticator else None
        _record(action, request, user, after=after)

    return record_action


def _record(
    action: Action,
    request: HttpRequest,
    user: User,
    *,
    before: dict[str, str] | None = None,
    after: dict[str, str] | None = None,
) -> None:
    record(
        action, by=_actor(request, user), object_kind="user", object_id=user.id, before=before, after=after
    )


def _actor(request: HttpRequest, user: User) -> Actor:
    return replace(actor_of(request), user_id=user.id, role=user.role)


def _signed_in(request: HttpRequest, user: User, **_: object) -> None:
    setattr(request, SIGNED_IN, user)


def _password_reset(request: HttpRequest, user: User, **_: object) -> None:
    """Anyone who knew the old password may have tokens: they are revoked. The code shows whose the address is."""
    revoke_tokens(user.id)
    # Those who were imported have no row of their address yet; where there is one, allauth has confirmed it.
    if not EmailAddress.objects.filter(user_id=user.id).exists() and confirm_address(user):
        _record(Action.EMAIL_VERIFIED, request, user)


def _password_changed(request: HttpRequest, user: User, **_: object) -> None:
    """Every other session has ended by that; this one goes on under a new key, with new tokens."""
    revoke_tokens(user.id)
    _record(Action.PASSWORD_CHANGED, request, user)
    setattr(request, RENEWED, TokenStrategy().create_access_token_payload(request))
    _signed_in(request, user)


def _second_factor_added(request: HttpRequest, user: User, authenticator: Authenticator, **_: object) -> None:
    """With the first one every other session ends: it was begun without, and would have the rights of one with it."""
    others = Authenticator.objects.filter(user=user).exclude(type=Authenticator.Type.RECOVERY_CODES)
    if not others.exclude(id=authenticator.id).exists():
        end_other_sessions(user.id, kept=request.session.session_key)


def _email_confirmed(request: HttpRequest, email_address: Any, **_: object) -> None:
    _record(Action.EMAIL_VERIFIED, request, owner(email_address.user))


def _account_linked(request: HttpRequest, sociallogin: SocialLogin, **_: object) -> None:
    linked = sociallogin.account
    _record(Action.ACCOUNT_LINKED, request, owner(linked.user), after={"provider": linked.provider})


def _account_unlinked(request: HttpRequest, socialaccount: SocialAccount, **_: object) -> None:
    user, provider = owner(socialaccount.user), {"provider": socialaccount.provider}
    _record(Action.ACCOUNT_UNLINKED, request, user, before=provider)


def _code_refused(request: HttpRequest, user: User, **_: object) -> None:
    record_independently(
        Action.SIGN_IN_REFUSED,
        by=_actor(request, user),
        outcome=Outcome.REFUSED,
        object_kind="user",
        object_id=user.id,
        reason="a wrong code",
    )


def _signed_out(request: HttpRequest, user: User | None, **_: object) -> None:
    setattr(request, SIGNED_OUT, True)
    if user is None:
        return
    if request.session.session_key:
        end_session(request.session.session_key)
    _record(Action.SIGNED_OUT, request, user)
