"""A shop elsewhere, whose customers join by the events that it sends, and get its welcome."""

from random import Random

from assets.accounts.models import User
from assets.audit import SYSTEM
from assets.common.clock import now
from assets.demo.live.door import Door, TurnedDown
from assets.demo.messages import CHANNELS, FAILURES
from assets.demo.names import person
from assets.demo.places import WEIGHTS
from assets.demo.segments import NEWCOMER
from assets.events.models import EventSource
from assets.events.services.sources import make_source, revoke_source

NAME = "partner"
TYPES = ("user.registered", "notification.created", "notification.sent", "notification.failed")


class Partner:
    """The source, with a new token: that of an earlier run is known to nobody any more."""

    def __init__(self, door: Door) -> None:
        self._door = door
        for source in EventSource.objects.filter(name=NAME, revoked_at=None):
            revoke_source(source.id, now=now(), by=SYSTEM)
        _, self._token = make_source(name=NAME, types=TYPES, now=now(), by=SYSTEM)

    def register(self, chance: Random) -> int:
        """Somebody joins there, and so here; returns the user. Raises TurnedDown, Closed."""
        at = now()
        number = f"{at:%y%m%d%H%M%S%f}"
        name, email = person(chance, number)
        province = chance.choices(list(WEIGHTS), list(WEIGHTS.values()))[0]
        events = [
            self._event("user.registered", number, email=email, name=name, segment=NEWCOMER, region=province)
        ]
        for channel, share in CHANNELS["welcome"]:
            if chance.random() < share:
                ended = "failed" if chance.random() < FAILURES[channel] else "sent"
                events.append(self._event("notification.created", number, user=number, channel=channel))
                events.append(self._event(f"notification.{ended}", number))
        for result in self._door.post("events/", events, token=self._token)["results"]:
            if result["result"] not in ("accepted", "duplicate"):
                raise TurnedDown(result["code"] or result["result"], result["detail"] or "")
        return User.objects.values_list("id", flat=True).get(email=email)

    @staticmethod
    def _event(type_: str, external_id: str, **data: str) -> dict[str, object]:
        return {
            "specversion": "1.0",
            "id": f"{type_} {external_id}",
            "source": NAME,
            "type": type_,
            "time": now().isoformat(),
            "data": {"external_id": external_id, **data},
        }
