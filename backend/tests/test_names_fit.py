"""PostgreSQL cuts a name that is too long for a list of names without a word: each closed list fits its column."""

from collections.abc import Iterable

import pytest
from django.contrib.postgres.fields import ArrayField
from django.db.models import Field

from assets.access.models import PersonalToken
from assets.accounts.models import Role
from assets.accounts.roles import Permission
from assets.boards.models import Board, SavedView
from assets.events.models import EventSource, WaitingEvent
from assets.events.types import TYPES
from assets.reports.metrics.measures import STORED
from assets.reports.models import RollupState
from assets.webhooks.events import EventType
from assets.webhooks.models import WebhookEndpoint

LISTS: list[tuple[type, str, Iterable[str]]] = [
    (PersonalToken, "scopes", Permission),
    (SavedView, "shared_with", Role),
    (Board, "shared_with", Role),
    (EventSource, "types", [one.name for one in TYPES]),
    (WaitingEvent, "types", [one.name for one in TYPES]),
    (RollupState, "known", {measure.part for measure in STORED}),
    (WebhookEndpoint, "event_types", EventType),
]


@pytest.mark.parametrize(("model", "name", "values"), LISTS, ids=lambda one: getattr(one, "__name__", None))
def test_every_name_of_a_list_fits_its_column(model: type, name: str, values: Iterable[str]) -> None:
    field: Field = model._meta.get_field(name)  # type: ignore[attr-defined, type-arg]
    assert isinstance(field, ArrayField)
    assert max(len(value) for value in values) <= (field.base_field.max_length or 0)
