"""A request with an idempotency key is carried out once, and answered each time as the first time."""

from collections.abc import Callable, Mapping
from datetime import datetime
from hashlib import sha256

from django.db import connection

from assets.common.canonical import canonical
from assets.common.idempotency import KeyReused
from assets.common.transactions import write_transaction
from assets.idempotency.limits import RETENTION
from assets.idempotency.models import RequestKey

# Before the key is looked for: of two requests with one key, the second waits here for the end of the first.
ONE_AT_A_TIME = "SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))"


@write_transaction
def once(
    *, user_id: int, key: str, request: Mapping[str, object], at: datetime, act: Callable[[], str]
) -> str:
    """The answer of `act`, which is kept under the key in the transaction of what it does.

    `request` says what is requested: the operation and its body. What was refused leaves no key. Raises KeyReused where
    the key was another request's, and what `act` raises.
    """
    digest = sha256(canonical(request)).digest()
    with connection.cursor() as cursor:
        cursor.execute(ONE_AT_A_TIME, [f"{user_id} {key}"])
    earlier = RequestKey.objects.filter(user_id=user_id, key=key).first()
    if earlier is not None:
        if bytes(earlier.digest) != digest:
            raise KeyReused
        return earlier.answer
    answer = act()
    RequestKey.objects.create(user_id=user_id, key=key, digest=digest, answer=answer, at=at)
    return answer


@write_transaction
def forget_old_keys(at: datetime) -> int:
    """Delete the keys that are kept no longer; returns how many."""
    deleted, _ = RequestKey.objects.filter(at__lt=at - RETENTION).delete()
    return deleted
