"""How allauth makes and changes our users."""

import logging
from contextlib import suppress
from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from allauth.socialaccount.models import SocialLogin
from allauth.socialaccount.providers.oauth2.client import OAuth2Error
from allauth.usersessions.adapter import DefaultUserSessionsAdapter
from allauth.usersessions.models import UserSession
from anymail.exceptions import AnymailError
from django.contrib.auth.base_user import AbstractBaseUser
from django.contrib.auth.hashers import make_password
from django.core.exceptions import ValidationError
from django.db import transaction
from django.http import HttpRequest
from django.utils.http import url_has_allowed_host_and_scheme

from assets.access.devices import device_of
from assets.access.encryption import Purpose, decrypt, encrypt
from assets.access.errors import MailUnavailable
from assets.access.request import actor_of
from assets.access.sessions import end_session
from assets.accounts.models import User
from assets.audit import Action, Outcome, record, record_independently
from assets.common import clock
from assets.common.email_addresses import validate_address
from assets.common.text import clean_line, holds_nul

logger = logging.getLogger(__name__)

NAME_LENGTH = 120


class AccountAdapter(DefaultAccountAdapter):
    """ACCOUNT_ADAPTER."""

    def new_user(self, request: HttpRequest) -> User:
        """A user who joins now; a trigger writes the event into the log of users."""
        return User(joined_at=clock.now())

    def clean_email(self, email: str) -> str:
        """The address, as each form with one has it checked. Raises ValidationError."""
        validate_address(email)
        return email

    def get_http_user_agent(self, request: HttpRequest) -> str:
        """What is said of the browser in a mail: it comes from the request, and so from anybody."""
        return clean_line(super().get_http_user_agent(request))

    def pre_authenticate(self, request: HttpRequest, **credentials: Any) -> None:
        """Count the attempt. Raises ValidationError where there were too many."""
        try:
            super().pre_authenticate(request, **credentials)
        except ValidationError:
            record_independently(
                Action.THROTTLED, by=actor_of(request), outcome=Outcome.REFUSED, object_kind="sign_in"
            )
            raise

    def _get_login_attempts_cache_key(self, request: HttpRequest, **credentials: Any) -> str:
        """By what failed attempts are counted: the account, and the device where it is one of the account's."""
        account = super()._get_login_attempts_cache_key(request, **credentials)
        device = device_of(request, credentials.get("email", ""))
        return f"{account}:{device}" if device else account

    def authentication_failed(self, request: HttpRequest, **credentials: Any) -> None:
        """Log it by the account that it was meant for, if there is one; never by what was typed."""
        meant = (
            User.objects.filter(email__iexact=credentials.get("email", ""))
            .values_list("id", flat=True)
            .first()
        )
        record_independently(
            Action.SIGN_IN_REFUSED,
            by=actor_of(request),
            outcome=Outcome.REFUSED,
            object_kind="user" if meant else "",
            object_id=meant,
        )

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """Send it now, as its code is for nobody else's eyes. Raises MailUnavailable."""
        try:
            super().send_mail(template_prefix, email, context)
        except (OSError, AnymailError) as error:  # SMTP's errors are OSErrors
            logger.exception("no mail was sent: %s", template_prefix)
            raise MailUnavailable("no mail can be sent at the moment: try again later") from error

    def send_notification_mail(self, *args: Any, **kwargs: Any) -> None:
        """Say by mail what was changed in the account. It is changed, so a mail that fails undoes nothing."""
        with suppress(MailUnavailable):
            super().send_notification_mail(*args, **kwargs)

    def send_account_already_exists_mail(self, email: str) -> None:
        """Instead of making an account."""
        # Hashing a password takes most of the time of making one, and its absence would tell the two apart.
        make_password(email)
        super().send_account_already_exists_mail(email)

    def is_safe_url(self, url: str) -> bool:
        """Only pages of this site: a path without a host."""
        return bool(url) and url_has_allowed_host_and_scheme(url, allowed_hosts=None)


class ElsewhereAdapter(DefaultSocialAccountAdapter):
    """SOCIALACCOUNT_ADAPTER: an account elsewhere opens one here."""

    def populate_user(self, request: HttpRequest, sociallogin: SocialLogin, data: dict[str, Any]) -> User:
        """Take the name from the provider; segment and region are not known.

        Raises OAuth2Error, which leads back to signing in, where the answer holds what no text of the database may.
        """
        if holds_nul(sociallogin.account.extra_data):
            raise OAuth2Error("U+0000 in the provider's answer")
        user = owner(super().populate_user(request, sociallogin, data))
        full = " ".join(part for part in (data.get("first_name"), data.get("last_name")) if part)
        user.name = clean_line(data.get("name") or full)[:NAME_LENGTH]
        return user


class SessionsAdapter(DefaultUserSessionsAdapter):
    """USERSESSIONS_ADAPTER: a session that is ended takes its tokens with it."""

    @transaction.atomic
    def end_sessions(self, sessions: list[UserSession]) -> None:
        """End them, each with its event."""
        from allauth.core import context

        for session in sessions:
            end_session(session.session_key)
            record(
                Action.SESSION_ENDED,
                by=actor_of(context.request),
                object_kind="user",
                object_id=session.user_id,
            )


def owner(user: AbstractBaseUser) -> User:
    """allauth's user is ours."""
    if not isinstance(user, User):
        raise TypeError(f"{type(user).__name__} is no user of ours")
    return user


class SecondFactorAdapter(DefaultMFAAdapter):
    """MFA_ADAPTER."""

    def encrypt(self, text: str) -> str:
        """The secret of an authenticator app or the seed of recovery codes, for the database."""
        return encrypt(text, Purpose.SECOND_FACTORS)

    def decrypt(self, encrypted_text: str) -> str:
        """The secret again. Raises UnreadableSecretError."""
        return decrypt(encrypted_text, Purpose.SECOND_FACTORS)
