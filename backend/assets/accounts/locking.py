"""One request of a user after the other."""

from assets.accounts.models import User


def lock_user(user_id: int) -> None:
    """Hold a user until the transaction ends: so what is counted of his is true for two requests at once."""
    User.objects.select_for_update(no_key=True).get(id=user_id)
