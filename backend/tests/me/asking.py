"""Asking for one's own as a caller does: parameters in, an answer out."""

from datetime import date

from assets.common.row_scope import Scope
from assets.me.activity import activity
from assets.me.dashboard import dashboard
from assets.me.messages import messages
from assets.me.questions import ActivityParams, DashboardParams, MessagesParams, TicketsParams, WalletParams
from assets.me.schemas import Activity, Dashboard, Messages, Tickets, Wallet
from assets.me.tickets import tickets
from assets.me.wallet import wallet
from assets.reports.queries.parameters import Reader

TODAY = date(2026, 3, 10)
READER = Reader(TODAY, Scope.OWN)

Given = str | int | list[str] | None


def parameters(given: dict[str, Given]) -> dict[str, list[str]]:
    """`from_` stands for `from`; one value or several."""
    return {
        name.rstrip("_"): value if isinstance(value, list) else [str(value)]
        for name, value in given.items()
        if value is not None
    }


def ask_dashboard(viewer: int, **given: Given) -> Dashboard:
    return dashboard(DashboardParams.parse(parameters(given), READER).query(viewer, TODAY))


def ask_wallet(viewer: int, **given: Given) -> Wallet:
    return wallet(WalletParams.parse(parameters(given), READER).query(viewer, TODAY))


def ask_tickets(viewer: int, **given: Given) -> Tickets:
    return tickets(TicketsParams.parse(parameters(given), READER).query(viewer, TODAY))


def ask_activity(viewer: int, **given: Given) -> Activity:
    return activity(ActivityParams.parse(parameters(given), READER).query(viewer, TODAY))


def ask_messages(viewer: int, **given: Given) -> Messages:
    return messages(MessagesParams.parse(parameters(given), READER).query(viewer, TODAY))
