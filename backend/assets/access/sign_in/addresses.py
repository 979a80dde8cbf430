"""The confirmed address of an account, without which nobody signs in."""

from allauth.account.models import EmailAddress

from assets.accounts.models import User


def has_confirmed_address(user: User) -> bool:
    """Whether somebody has shown that they read what is sent to the account's address."""
    confirmed = EmailAddress.objects.filter(user_id=user.id, email__iexact=user.email, verified=True)
    return bool(confirmed.exists())


def confirm_address(user: User) -> bool:
    """Count the account's address as confirmed, and as its first one; False where another account has confirmed it."""
    if user.email is None:
        return False
    address, _ = EmailAddress.objects.get_or_create(user=user, email=user.email.lower())
    if not address.set_verified(commit=False):
        return False
    address.set_as_primary()
    return True
