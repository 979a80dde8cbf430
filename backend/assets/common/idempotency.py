"""The same request sent twice, under a key of the caller's own choice, is carried out once."""

from assets.common.errors import Refused

HEADER = "Idempotency-Key"
LONGEST_KEY = 200


class KeyReused(Refused):
    """The idempotency key was already used with a different body."""

    code = "idempotency_key_reused"

    def __init__(self) -> None:
        super().__init__(f"{HEADER} was already used with a different body")
