"""The monthly review: on the first of each Jalali month users move to the segment that fits what they do."""

from assets.demo.deals import Person
from assets.demo.people import Population
from assets.demo.places import WEIGHTS
from assets.demo.rhythm import DAY
from assets.demo.segments import BUSINESS, NEWCOMER, PROFESSIONAL, REGULAR
from assets.demo.world import World

REGULAR_AFTER, PROFESSIONAL_AFTER, BUSINESS_AFTER = 3, 30, 60
IDLE = 100 * DAY
MOVES_HOUSE = 0.0015


class Reviews:
    """Reclassifies users, and lets a few move to another province."""

    def __init__(self, world: World, population: Population) -> None:
        self._world, self._population = world, population
        self._chance = world.chance("reviews")
        self._segments = world.ids.segments
        self._slugs = {number: slug for slug, number in world.ids.segments.items()}

    def review(self, now: int) -> None:
        """Look at everybody who trades."""
        for person in self._population.people:
            before = (person.segment, person.region)
            person.segment = self._segments[self._fitting(person, now)]
            if person.region and self._chance.random() < MOVES_HOUSE:
                person.region = self._world.ids.regions[self._chance.choice(tuple(WEIGHTS))]
            if (person.segment, person.region) != before:
                self._world.rows.reclassified(person, now, before)

    def _fitting(self, person: Person, now: int) -> str:
        segment = self._slugs[person.segment]
        done = person.loans + person.lent
        if segment == NEWCOMER and done >= REGULAR_AFTER:
            return REGULAR
        if segment == REGULAR and done >= PROFESSIONAL_AFTER and now - person.seen < IDLE:
            return PROFESSIONAL
        if segment == PROFESSIONAL and now - person.seen >= IDLE:
            return REGULAR
        if segment == PROFESSIONAL and person.lent >= BUSINESS_AFTER and self._chance.random() < 0.1:
            return BUSINESS
        return segment
