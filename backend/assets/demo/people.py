"""Who joins, where, what they own, and who asks for what."""

from bisect import bisect
from collections import defaultdict
from collections.abc import Sequence
from functools import partial
from itertools import accumulate
from random import Random

from assets.demo.accounts import TRADER, Account
from assets.demo.assets import INFLATION, KINDS, Kind
from assets.demo.deals import Person, Thing
from assets.demo.messages import Messages
from assets.demo.names import person as name_of
from assets.demo.places import CAPITAL, WEIGHTS, WITHOUT_PROVINCE
from assets.demo.rhythm import DAY, jalali, local_day
from assets.demo.segments import BUSINESS, NEWCOMER
from assets.demo.terms import PRICE_STEP, rounded_up
from assets.demo.world import World

BUSINESSES = 0.04
OWNERS = 0.34
TRIES = 6


class Population:
    """The users who trade, and the things that they lend."""

    def __init__(self, world: World, messages: Messages) -> None:
        self.people: list[Person] = []
        self._world, self._messages = world, messages
        self._chance = world.chance("people")
        self._ids = world.ids
        self._appetites: list[float] = []
        self._by_place: dict[tuple[str, int], list[Thing]] = defaultdict(list)
        self._by_kind: dict[str, list[Thing]] = defaultdict(list)
        self._provinces = tuple(WEIGHTS)
        self._province_weights = tuple(accumulate(WEIGHTS.values()))
        self._kind_weights = tuple(accumulate(kind.weight for kind in KINDS))

    def expect(self, moments: Sequence[int]) -> None:
        """Let somebody join at each of these moments."""
        for number, moment in enumerate(moments):
            self._world.agenda.put(moment, partial(self._joins, number < 12))

    def open_accounts(self, accounts: Sequence[Account]) -> None:
        """The accounts that are there from the first day: one for each role. Only the plain user trades."""
        region = self._ids.regions[CAPITAL]
        for order, account in enumerate(accounts):
            joined = self._world.start + 8 * 3600 + order * 300
            segment = self._ids.segments[NEWCOMER] if account is TRADER else 0
            number = self._world.rows.user(account.email, account.name, account.role, segment, region, joined)
            if account is TRADER:
                trader = Person(number, segment, region, self._world.end, appetite=9.0)
                self._settle_in(trader)
                for kind in KINDS[:4]:
                    self._own(trader, kind, joined)

    def register(self, joined: int, region: int, segment: int) -> Person:
        """A user who has just joined, and does nothing by himself yet."""
        number = self._world.rows.next_ids["users"]
        name, email = name_of(self._chance, str(number))
        self._world.rows.user(email, name, "user", segment, region, joined)
        return Person(number, segment, region, self._world.end)

    def borrower(self, chance: Random, now: int) -> Person | None:
        """Somebody who still trades, those of great appetite more often."""
        for _ in range(TRIES):
            if not self.people:
                return None
            person = self.people[bisect(self._appetites, chance.random() * self._appetites[-1])]
            if person.leaves >= now:
                return person
        return None

    def thing(self, chance: Random, borrower: Person, now: int) -> Thing | None:
        """Something of another's that is not away, in the borrower's province where there is one."""
        month = jalali(local_day(now)).month
        for attempt in range(TRIES):
            kind = KINDS[bisect(self._kind_weights, chance.random() * self._kind_weights[-1])]
            # Out of its season a kind is asked for less: so its season stands out.
            if kind.months and month not in kind.months and chance.random() < 1 - 1 / kind.more:
                continue
            near = self._by_place.get((kind.slug, borrower.region))
            local = attempt < TRIES // 2 and chance.random() < 0.9
            if things := near if near and local else self._by_kind[kind.slug]:
                thing = chance.choice(things)
                if thing.owner is not borrower and not thing.away and thing.owner.leaves >= now:
                    return thing
        return None

    def _joins(self, pioneer: bool, now: int) -> None:
        chance, ids = self._chance, self._ids
        business = chance.random() < BUSINESSES
        person = self.register(now, self._province(), ids.segments[BUSINESS if business else NEWCOMER])
        person.appetite = min(chance.paretovariate(1.25), 14.0) * (1.8 if business else 1.0)
        stays = chance.expovariate(1 / (330 * DAY)) + 12 * DAY
        person.leaves = self._world.end if pioneer or business else now + int(stays)
        self._settle_in(person)
        if pioneer or business or chance.random() < OWNERS:
            for _ in range(chance.randrange(4, 15) if business else 1 + min(int(chance.expovariate(0.8)), 6)):
                kind = KINDS[bisect(self._kind_weights, chance.random() * self._kind_weights[-1])]
                self._own(person, kind, now)
        self._messages.send(person, "welcome", now)

    def _province(self) -> int:
        if self._chance.random() < WITHOUT_PROVINCE:
            return 0
        place = bisect(self._province_weights, self._chance.random() * self._province_weights[-1])
        return self._ids.regions[self._provinces[place]]

    def _settle_in(self, person: Person) -> None:
        self.people.append(person)
        self._appetites.append((self._appetites[-1] if self._appetites else 0.0) + person.appetite)

    def _own(self, person: Person, kind: Kind, now: int) -> None:
        name, dearness = self._chance.choice(kind.items), self._chance.lognormvariate(0, 0.35)
        daily = rounded_up(int(kind.daily * dearness * INFLATION), PRICE_STEP)
        asset = self._world.rows.asset(person, name, self._ids.asset_types[kind.slug], daily, now)
        thing = Thing(person, kind, name, dearness, asset)
        self._by_place[kind.slug, person.region].append(thing)
        self._by_kind[kind.slug].append(thing)
