"""Asking for one's own as a caller does: parameters in, an answer out."""

from datetime import date

from assets.me.activity import activity
from assets.me.dashboard import dashboard
from assets.me.messages import messages
from assets.me.parsing import parse_activity, parse_dashboard, parse_messages, parse_tickets, parse_wallet
from assets.me.schemas import Activity, Dashboard, Messages, Tickets, Wallet
from assets.me.tickets import tickets
from assets.me.wallet import wallet

TODAY = date(2026, 3, 10)

Given = str | int | list[str] | None


def parameters(given: dict[str, Given]) -> dict[str, list[str]]:
    """`from_` stands for `from`; one value or several."""
    return {
        name.rstrip("_"): value if isinstance(value, list) else [str(value)]
        for name, value in given.items()
        if value is not None
    }


def ask_dashboard(viewer: int, **given: Given) -> Dashboard:
    return dashboard(parse_dashboard(parameters(given), viewer=viewer, today=TODAY))


def ask_wallet(viewer: int, **given: Given) -> Wallet:
    return wallet(parse_wallet(parameters(given), viewer=viewer, today=TODAY))


def ask_tickets(viewer: int, **given: Given) -> Tickets:
    return tickets(parse_tickets(parameters(given), viewer=viewer, today=TODAY))


def ask_activity(viewer: int, **given: Given) -> Activity:
    return activity(parse_activity(parameters(given), viewer=viewer, today=TODAY))


def ask_messages(viewer: int, **given: Given) -> Messages:
    return messages(parse_messages(parameters(given), viewer=viewer, today=TODAY))
