"""Sealing compares the books first, and with them every figure in each way that pages show it: most of what it takes.

Whether these agree is what tests/reconciliation is about. Other tests, which only seal, compare a few of them.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import datetime
from typing import Any

from assets.publishing import breaks
from assets.reconciliation import news, whole
from assets.reconciliation.models import Reconciliation
from assets.reconciliation.screens import NUMBERS, compare_screen
from assets.reconciliation.services import reconcile

FEW = NUMBERS[:4]
"""Those of today and yesterday, in both calendars."""

_few = ContextVar("few", default=False)


def seal_with_few_screens() -> None:
    """From now on; a reconciliation by any other way compares all of them."""
    breaks.reconcile = _reconcile  # type: ignore[attr-defined, assignment]
    news.compare_screen = whole.compare_screen = _compare_screen  # type: ignore[attr-defined]


@contextmanager
def comparing_few_screens() -> Iterator[None]:
    """Within, reconciling compares a few of the screens."""
    token = _few.set(True)
    try:
        yield
    finally:
        _few.reset(token)


def _reconcile(at: datetime) -> Reconciliation:
    with comparing_few_screens():
        return reconcile(at)


def _compare_screen(number: int, *args: Any, **options: Any) -> None:
    if number in FEW or not _few.get():
        compare_screen(number, *args, **options)
