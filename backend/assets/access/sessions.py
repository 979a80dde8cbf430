"""Ending what signing in began: a session, its refresh tokens, and its entry in the list of sessions."""

from collections.abc import Iterable

from allauth.usersessions.models import UserSession
from django.contrib.sessions.models import Session
from django.db import transaction
from django.dispatch import Signal

from assets.access.models import PersonalToken, RefreshToken

sign_in_ended = Signal()
"""Sent once it is committed that something which a user signed in with has ended: `user_ids`."""


def announce_ended(user_ids: Iterable[int]) -> None:
    """Send the signal, once what the transaction did is committed."""
    ended = sorted(set(user_ids))
    if ended:
        transaction.on_commit(lambda: sign_in_ended.send(None, user_ids=ended))


@transaction.atomic
def end_session(session_key: str) -> None:
    """End one session; access tokens of it last until they expire, but for what is looked up at once."""
    announce_ended(RefreshToken.objects.filter(session_key=session_key).values_list("user_id", flat=True))
    RefreshToken.objects.filter(session_key=session_key).delete()
    UserSession.objects.filter(session_key=session_key).delete()
    Session.objects.filter(session_key=session_key).delete()


@transaction.atomic
def revoke_tokens(user_id: int) -> None:
    """Revoke every token of a user; a session that goes on needs new ones."""
    announce_ended([user_id])
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
