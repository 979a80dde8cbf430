"""The accounts that every demo has, one for each role, always under the same address."""

from dataclasses import dataclass

from assets.accounts.roles import Role


@dataclass(frozen=True)
class Account:
    """A user with a known address; `role` says what the user may see."""

    role: Role
    email: str
    name: str


DEMO_PASSWORD = "lend-me-a-camera"  # noqa: S105 (public: the demo answers on this machine alone)
"""Of every one of them. The demo answers on this machine alone."""

NAMES = (
    "شیرین پارسا",
    "کاوه نادری",
    "لیلا افشار",
    "بهرام وحیدی",
    "ترانه رستمی",
    "آرش کیانی",
    "نگار صدری",
    "پیمان جلالی",
)
"""In the order of the roles. There are more than roles, for those to come."""

ACCOUNTS = tuple(Account(role, f"{role}@example.com", name) for role, name in zip(Role, NAMES, strict=False))
TRADER = ACCOUNTS[0]
"""The plain user, the only one of them who trades."""
