"""Ending what signing in began: a session, its refresh tokens, and its entry in the list of sessions."""

from allauth.usersessions.models import UserSession
from django.contrib.sessions.models import Session
from django.db import transaction

from assets.access.models import PersonalToken, RefreshToken


@transaction.atomic
def end_session(session_key: str) -> None:
    """End one session; access tokens of it last until they expire, but for what is looked up at once."""
    RefreshToken.objects.filter(session_key=session_key).delete()
    UserSession.objects.filter(session_key=session_key).delete()
    Session.objects.filter(session_key=session_key).delete()


@transaction.atomic
def revoke_tokens(user_id: int) -> None:
    """Revoke every token of a user; a session that goes on needs new ones."""
    RefreshToken.objects.filter(user_id=user_id).delete()
    PersonalToken.objects.filter(user_id=user_id).delete()


@transaction.atomic
def revoke_all(user_id: int) -> None:
    """End every session of a user and revoke every token of his."""
    keys = set(UserSession.objects.filter(user_id=user_id).values_list("session_key", flat=True))
    keys |= set(RefreshToken.objects.filter(user_id=user_id).values_list("session_key", flat=True))
    Session.objects.filter(session_key__in=keys).delete()
    UserSession.objects.filter(user_id=user_id).delete()
    revoke_tokens(user_id)
