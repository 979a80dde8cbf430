"""The one table of who may do what: each role, its permissions, and which rows it sees.

The database's CHECK, the importer, the demo's accounts and the API take the roles from here.
"""

from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256

from django.db import models

from assets.common.row_scope import Scope


class Role(models.TextChoices):
    USER = "user"
    SUPPORT = "support"
    MANAGER = "manager"
    AUDITOR = "auditor"
    ADMIN = "admin"


class Permission(StrEnum):
    """What an operation or a page needs. The name is also the scope of a personal access token."""

    OWN = "own"
    LOANS_WRITE = "loans.write"
    WALLET_WRITE = "wallet.write"
    FIGURES = "figures"
    ROWS = "rows"
    REPORTS = "reports"
    ANNOTATE = "annotate"
    USERS_READ = "users.read"
    USERS_WRITE = "users.write"
    PERSONAL = "personal"
    UNMASK = "unmask"
    SUPPORT = "support"
    AUDIT = "audit"
    WEBHOOKS_WRITE = "webhooks.write"
    WITHDRAWALS_READ = "withdrawals.read"
    WITHDRAWALS_WRITE = "withdrawals.write"
    ALERTS = "alerts"
    ALERTS_WRITE = "alerts.write"
    CASES_READ = "cases.read"
    CASES_WRITE = "cases.write"
    TARGETS = "targets"
    TARGETS_WRITE = "targets.write"


MEANINGS = {
    Permission.OWN: "One's own profile, money, loans, messages, sessions and tokens",
    Permission.LOANS_WRITE: "Offer, ask, accept, decline, cancel, hand over and return in one's own loans",
    Permission.WALLET_WRITE: "Add money to one's own wallet",
    Permission.FIGURES: "The marketplace's figures over time, as far as the role's scope goes",
    Permission.ROWS: "The rows behind the figures",
    Permission.REPORTS: "Sealed reports, what changed since they were published, and what vouches for them",
    Permission.ANNOTATE: "Words on a day, for everybody who sees figures",
    Permission.USERS_READ: "The list of users; their personal details are masked without `personal`",
    Permission.USERS_WRITE: "Invite, deactivate and anonymise users, change their roles, segments and regions; "
    "make and revoke sources of events; send oneself a test message",
    Permission.PERSONAL: "Names, e-mail and network addresses of others, unmasked",
    Permission.UNMASK: "See the personal details of one user or event for a reason, which is logged",
    Permission.SUPPORT: "Late loans without prices: notes, reminders, messages by their template, and the contact of "
    "one borrower for a reason, which is logged",
    Permission.AUDIT: "The audit log, what jobs did, the health of the system, and what its webhooks sent",
    Permission.WEBHOOKS_WRITE: "To which other systems events are sent",
    Permission.WITHDRAWALS_READ: "Everybody's withdrawals; the account number of one for a reason, which is logged",
    Permission.WITHDRAWALS_WRITE: "Confirm, refuse and take back withdrawals of others",
    Permission.ALERTS: "Rules of alerts, what they found and to whom it was sent; one's own bell",
    Permission.ALERTS_WRITE: "Make, change, mute, test and delete rules of alerts",
    Permission.CASES_READ: "Odd payments, withdrawals, transfers and tickets, and what reviewers said of them",
    Permission.CASES_WRITE: "Review odd records of others: confirm or dismiss them",
    Permission.TARGETS: "Targets, how far they are, how likely they are reached, and their history",
    Permission.TARGETS_WRITE: "Set, change and withdraw targets",
}


@dataclass(frozen=True)
class Rights:
    """What a role may do, and whose rows and figures it sees. `second_factor`: production demands one of it."""

    permissions: frozenset[Permission]
    scope: Scope
    second_factor: bool = False


EVERYBODY = (Permission.OWN, Permission.LOANS_WRITE, Permission.WALLET_WRITE)
"""What every role may do, with one's own alone."""


def _rights(scope: Scope, *permissions: Permission, second_factor: bool = False) -> Rights:
    return Rights(frozenset((*EVERYBODY, *permissions)), scope, second_factor)


ROLES: dict[Role, Rights] = {
    Role.USER: _rights(Scope.OWN),
    Role.SUPPORT: _rights(Scope.SERVICE, Permission.FIGURES, Permission.ROWS, Permission.SUPPORT),
    Role.MANAGER: _rights(
        Scope.ALL,
        Permission.FIGURES,
        Permission.ROWS,
        Permission.REPORTS,
        Permission.ANNOTATE,
        Permission.ALERTS,
        Permission.ALERTS_WRITE,
        Permission.TARGETS,
        Permission.TARGETS_WRITE,
    ),
    Role.AUDITOR: _rights(
        Scope.ALL,
        Permission.FIGURES,
        Permission.ROWS,
        Permission.REPORTS,
        Permission.USERS_READ,
        Permission.UNMASK,
        Permission.AUDIT,
        Permission.WITHDRAWALS_READ,
        Permission.ALERTS,
        Permission.CASES_READ,
        Permission.TARGETS,
        second_factor=True,
    ),
    Role.ADMIN: _rights(
        Scope.ALL,
        Permission.FIGURES,
        Permission.ROWS,
        Permission.REPORTS,
        Permission.ANNOTATE,
        Permission.USERS_READ,
        Permission.USERS_WRITE,
        Permission.PERSONAL,
        Permission.SUPPORT,
        Permission.AUDIT,
        Permission.WEBHOOKS_WRITE,
        Permission.WITHDRAWALS_READ,
        Permission.WITHDRAWALS_WRITE,
        Permission.ALERTS,
        Permission.ALERTS_WRITE,
        Permission.CASES_READ,
        Permission.CASES_WRITE,
        Permission.TARGETS,
        Permission.TARGETS_WRITE,
        second_factor=True,
    ),
}

AT_ONCE = frozenset(
    (
        Permission.USERS_READ,
        Permission.USERS_WRITE,
        Permission.PERSONAL,
        Permission.UNMASK,
        Permission.SUPPORT,
        Permission.AUDIT,
        Permission.WEBHOOKS_WRITE,
        Permission.WITHDRAWALS_READ,
        Permission.WITHDRAWALS_WRITE,
        Permission.REPORTS,
        Permission.ANNOTATE,
        Permission.ALERTS,
        Permission.ALERTS_WRITE,
        Permission.CASES_READ,
        Permission.CASES_WRITE,
        Permission.TARGETS,
        Permission.TARGETS_WRITE,
    )
)
"""Checked against the database at each request: a revoked role must not last as long as its token."""


def _version() -> str:
    table = sorted((role, sorted(rights.permissions), rights.scope) for role, rights in ROLES.items())
    return sha256(repr(table).encode()).hexdigest()[:12]


VERSION = _version()
"""Of the table. A token issued under another version must be renewed before it is accepted."""
