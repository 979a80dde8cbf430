"""A hundred days of a marketplace, sealed up to 9 March 2026: cameras, drills and, seldom, books are lent; payments."""

from datetime import date, datetime, timedelta

from assets.accounts.services import register_user
from assets.common.models import AssetType, Region
from assets.payments.models import PaymentStatus
from assets.payments.services import create_payment, record_payment_event
from assets.publishing.sealing import seal, unsealed_days
from assets.reports.rollups import drain
from assets.reports.rollups.active_user_sets import make_missing_sets
from assets.tickets.services import create_ticket
from tests.database import Dataset

NOW = datetime.fromisoformat("2026-03-10T12:00:00+03:30")
LAST = date(2026, 3, 9)
DAYS = 100
FIRST = LAST - timedelta(days=DAYS - 1)
FRIDAY = 4


def make_market() -> None:
    """Two or three cameras a day and one drill, a book every twentieth day; a payment each day, none on Fridays."""
    types = {
        slug: AssetType.objects.create(slug=slug, name_en=slug, name_fa=slug).id
        for slug in ("camera", "drill", "book")
    }
    tehran = Region.objects.get(slug="IR-23").id
    began = datetime.combine(FIRST, datetime.min.time(), tzinfo=NOW.tzinfo)
    ada = register_user(joined_at=began, region_id=tehran).id
    bob = register_user(joined_at=began).id
    for number in range(DAYS):
        day = began + timedelta(days=number, hours=9)
        cameras = 3 if day.weekday() == FRIDAY else 2
        things = ["camera"] * cameras + ["drill"] + ["book"] * (number % 20 == 0)
        for thing in things:
            create_ticket(
                borrower_id=bob if thing == "drill" else ada,
                lender_id=ada if thing == "drill" else bob,
                asset_name=thing,
                asset_type_id=types[thing],
                created_at=day,
            )
        if day.weekday() != FRIDAY:
            pay(ada, 1_000 + 10 * (number % 7), day)
    drain()
    make_missing_sets(NOW.date())
    seal(unsealed_days(NOW.date()), NOW.date(), NOW)


def pay(user: int, amount: int, moment: datetime) -> None:
    """A payment that is verified at once."""
    payment = create_payment(user_id=user, amount=amount, currency="IRR", created_at=moment)
    record_payment_event(payment_id=payment.id, kind=PaymentStatus.VERIFIED, at=moment)


MARKET = Dataset(make_market)
