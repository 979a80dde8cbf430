"""Who is alerted: people and roles, under the rights that each has at that moment."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.db.models import Q, QuerySet

from assets.access.errors import Forbidden, SecondFactorRequired
from assets.access.needs import demand
from assets.access.tokens import claims
from assets.accounts.models import Role, User
from assets.accounts.roles import ROLES, Permission
from assets.alerts.errors import RecipientInactive
from assets.alerts.kinds import RuleKind, permission_of
from assets.alerts.models import AlertRule

READERS = tuple(role for role in Role if Permission.ALERTS in ROLES[role].permissions)
"""The roles that see alerts."""


@dataclass(frozen=True)
class Reached:
    """Somebody whom a rule names, directly or by a role; `refusal` is the code of why nothing is sent."""

    user: User
    refusal: str = ""


def candidates() -> QuerySet[User]:
    """Everybody who may be a recipient now."""
    return User.objects.filter(is_active=True, role__in=[role.value for role in READERS]).order_by("id")


def recipients_of(rule: AlertRule) -> Iterator[Reached]:
    """Everybody whom a rule names, each once. One who has lost the right is among them, with the refusal."""
    named = list(rule.recipients.values_list("user_id", "role"))
    people = [user for user, _ in named if user is not None]
    roles = [role for _, role in named if role is not None]
    by_role = Q(role__in=roles, is_active=True)
    for user in User.objects.filter(Q(id__in=people) | by_role).order_by("id"):
        yield Reached(user, refusal_of(user, RuleKind(rule.kind)))


def refusal_of(user: User, kind: RuleKind) -> str:
    """The code of why somebody may not be alerted of a kind now; empty where nothing stands against it."""
    if not user.is_active:
        return RecipientInactive.code
    viewer = claims.current_viewer(user)
    try:
        demand(viewer, Permission.ALERTS)
        demand(viewer, permission_of(kind))
    except (Forbidden, SecondFactorRequired) as refused:
        return refused.code
    return ""
