"""One-time links to set a password, for accounts to which no mail can be sent."""

from django.conf import settings
from django.contrib.auth.password_validation import validate_password
from django.contrib.auth.tokens import PasswordResetTokenGenerator
from django.core.exceptions import ValidationError
from django.db import transaction
from django.http import HttpRequest

from assets.access.allauth_internals import ratelimit
from assets.access.errors import LinkNotValid, PasswordRefused, TooManyAttempts
from assets.access.request import actor_of
from assets.access.sessions import revoke_all
from assets.access.sign_in.addresses import confirm_address
from assets.accounts.models import User
from assets.audit import Action, record


class _Keys(PasswordResetTokenGenerator):
    """A key is signed over the password and the last sign-in: it ends with either, or after PASSWORD_RESET_TIMEOUT."""

    key_salt = "assets.access.sign_in.password_links"


_keys = _Keys()


def link_for(user: User) -> str:
    """A link to the page where the account's password is set. Whoever has it has the account."""
    # What stands behind # stays in the browser: no server and no proxy logs it.
    return f"{settings.SITE_URL}/reset-password/#{user.id}-{_keys.make_token(user)}"


@transaction.atomic
def set_password_by_link(request: HttpRequest, key: str, password: str) -> None:
    """Set the password, confirm the address and end all sessions.

    Raises LinkNotValid, PasswordRefused, TooManyAttempts.
    """
    if not ratelimit.consume(request, app="allauth.account", action="reset_password_from_key"):
        raise TooManyAttempts("wait before the next attempt")
    user = _user_of(key)
    try:
        validate_password(password, user)
    except ValidationError as weak:
        raise PasswordRefused(" ".join(weak.messages)) from weak
    user.set_password(password)
    user.save(update_fields=["password"])
    revoke_all(user.id)
    confirm_address(user)
    record(Action.PASSWORD_RESET, by=actor_of(request), object_kind="user", object_id=user.id)


def _user_of(key: str) -> User:
    number, _, token = key.partition("-")
    found = number.isascii() and number.isdigit() and len(number) < 19
    # Locked, so that of two requests with the same link the second finds it used.
    user = (
        User.objects.select_for_update(no_key=True).filter(id=number, is_active=True).first()
        if found
        else None
    )
    if user is None or not _keys.check_token(user, token):
        raise LinkNotValid("have another one made, or a code sent to your address")
    return user
