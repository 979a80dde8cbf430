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
    """End every session of a user and revoke every token of theirs."""
    Session.objects.filter(session_key__in=_session_keys(user_id)).delete()
    UserSession.objects.filter(user_id=user_id).delete()
    revoke_tokens(user_id)


@transaction.atomic
def end_other_sessions(user_id: int, kept: str | None) -> None:
    """End every session of a user but one."""
    for session_key in _session_keys(user_id) - {kept}:
        end_session(session_key)


def _session_keys(user_id: int) -> set[str]:
    listed = UserSession.objects.filter(user_id=user_id).values_list("session_key", flat=True)
    refreshing = RefreshToken.objects.filter(user_id=user_id).values_list("session_key", flat=True)
    return {*listed, *refreshing}
