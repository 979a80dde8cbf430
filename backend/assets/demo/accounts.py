"""The accounts that every demo has, one for each role, always under the same address."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Account:
    """A user with a known address; `role` is what the user may see."""

    role: str
    email: str
    name: str


DEMO_PASSWORD = "lend-me-a-camera"  # noqa: S105 (told to everyone: the demo answers on this machine alone)
"""Of every one of them. The demo answers on this machine alone."""

TRADER = Account("user", "user@example.com", "شیرین پارسا")

ACCOUNTS = (
    TRADER,
    Account("support", "support@example.com", "کاوه نادری"),
    Account("manager", "manager@example.com", "لیلا افشار"),
    Account("auditor", "auditor@example.com", "بهرام وحیدی"),
    Account("admin", "admin@example.com", "ترانه رستمی"),
)
