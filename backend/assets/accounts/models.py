"""Users, and the log of what changed about the dimensions they count under."""

from collections.abc import Iterable
from typing import Any

from django.contrib.auth.hashers import UNUSABLE_PASSWORD_PREFIX
from django.contrib.auth.models import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models.functions import Upper

from assets.accounts.roles import Role as Role
from assets.common.log import LogRow
from assets.common.models import Region, Segment


class UserManager(BaseUserManager["User"]):
    """Users, as Django's own commands find and make them.

    The hash of a password is read when it is asked for: only the login that signs people in may.
    """

    def get_queryset(self) -> models.QuerySet["User"]:
        """Every user, without the hash."""
        return super().get_queryset().defer("password")

    def get_by_natural_key(self, username: str | None) -> "User":
        """The user of an address; capital and small letters make no difference."""
        return self.get(email__iexact=username)

    def create_superuser(self, email: str, password: str | None = None) -> "User":
        """An administrator, for `createsuperuser`. Raises EmailTaken."""
        from assets.accounts.services import register_admin

        return register_admin(email, password)


class User(AbstractBaseUser):
    """A person of the marketplace. Never deleted; segment and region move by `user_events` alone."""

    email = models.EmailField(unique=True, null=True)
    name = models.TextField(blank=True)
    role = models.CharField(max_length=16, choices=Role, default=Role.USER)
    segment = models.ForeignKey(Segment, models.PROTECT, default=0, related_name="+")
    region = models.ForeignKey(Region, models.PROTECT, default=0, related_name="+")
    joined_at = models.DateTimeField()
    is_active = models.BooleanField(default=True)
    invited_at = models.DateTimeField(null=True)
    anonymised_at = models.DateTimeField(null=True)
    # Whether there is one to sign in by, for those who may not read the hash.
    password_usable = models.GeneratedField(
        expression=models.ExpressionWrapper(
            ~models.Q(password__startswith=UNUSABLE_PASSWORD_PREFIX), models.BooleanField()
        ),
        output_field=models.BooleanField(),
        db_persist=True,
    )

    USERNAME_FIELD = "email"
    CHANGED_IN_PLACE = ("email", "name", "is_active", "password", "last_login")
    """A role changes by `change_role` alone, segment and region by the log."""

    objects = UserManager()

    def save(self, *args: Any, **kwargs: Any) -> None:
        """A new user whole; of one who is there, only what may change in place."""
        if not self._state.adding and kwargs.get("update_fields") is None:
            kwargs["update_fields"] = set(self.CHANGED_IN_PLACE) - self.get_deferred_fields()
        super().save(*args, **kwargs)

    def refresh_from_db(
        self,
        using: str | None = None,
        fields: Iterable[str] | None = None,
        from_queryset: models.QuerySet["User"] | None = None,
    ) -> None:
        """Read it again; the hash of the password when it is asked for again."""
        super().refresh_from_db(using, fields, from_queryset)
        if fields is None:
            self.__dict__.pop("password", None)

    class Meta:
        db_table = "users"
        base_manager_name = "objects"
        constraints = [
            models.CheckConstraint(condition=models.Q(role__in=Role.values), name="user_role_known"),
        ]
        # As `email__iexact` compares: each sign-in looks for an address, however many users there are.
        indexes = [models.Index(Upper("email"), name="users_by_email")]


class UserEvent(LogRow):
    """Log: a user joined, or was reclassified; and with that, each of the user's wallets.

    `segment_id` and `region_id` hold the classification from here on, `from_*` the one before.
    """

    class Kind(models.TextChoices):
        JOINED = "joined"
        RECLASSIFIED = "reclassified"
        WALLET_RECLASSIFIED = "wallet_reclassified"

    user = models.ForeignKey(User, models.DO_NOTHING, db_constraint=False, related_name="events")
    kind = models.CharField(max_length=24, choices=Kind)
    from_segment_id = models.BigIntegerField(null=True)
    from_region_id = models.BigIntegerField(null=True)
    wallet_id = models.BigIntegerField(null=True)
    amount = models.BigIntegerField(null=True)
    currency = models.CharField(max_length=3, null=True)

    class Meta:
        db_table = "user_events"
        constraints = [
            models.CheckConstraint(
                condition=models.Q(kind__in=["joined", "reclassified", "wallet_reclassified"]),
                name="user_event_kind_known",
            ),
        ]
