"""Adding money, as a browser does: the server is asked for a page of the gateway, and somebody pays there, or not."""

from random import Random

from django.conf import settings

from assets.common.clock import now
from assets.demo.live.door import Door
from assets.demo.payments import ABANDONED, SUCCESS, USUAL_SUCCESS
from assets.demo.rhythm import local_hour
from assets.demo.terms import TOP_UP_STEP, rounded_up
from assets.gateway.simulator.sessions import Return


def add_money(door: Door, chance: Random, *, token: str, amount: int, ticket_id: int | None = None) -> str:
    """Add so many rials, or what the settings allow; returns what became of it. Raises TurnedDown, Closed."""
    body: dict[str, object] = {"amount": str(min(rounded_up(amount, TOP_UP_STEP), settings.TOP_UP_MOST))}
    if ticket_id is not None:
        body["ticket"] = ticket_id
    begun = door.post("me/wallet/top-ups/", body, token=token)
    draw = chance.random()
    if draw > 1 - ABANDONED or begun["redirect"] is None:
        return "top_up_abandoned"
    is_paid = draw < SUCCESS.get(local_hour(int(now().timestamp())), USUAL_SUCCESS)
    outcome = "paid" if is_paid else "refused"
    door.visit(begun["redirect"], {"outcome": outcome, "return": Return.ONCE, "verify": "normal"})
    return f"top_up_{outcome}"
