"""Marking notices of one's own bell as read."""

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction

from assets.access.viewer import Viewer
from assets.alerts.selectors import bell_of
from assets.alerts.services.deciding import ring
from assets.common.row_scope import row_scope


def mark_read(viewer: Viewer, numbers: Sequence[int] | None, at: datetime) -> None:
    """Mark some notices as read, or all; those that are no one's own are passed over."""
    with row_scope(viewer.scope, viewer.user_id), transaction.atomic():
        unread = bell_of(viewer).filter(read_at=None)
        if numbers is not None:
            unread = unread.filter(id__in=numbers)
        if unread.update(read_at=at):
            ring({viewer.user_id})
