"""A demo that an older version made: what its people lent is offered, and its open loans can be moved by them."""

from django.db import connection, transaction

from assets.demo.assets import INFLATION, KINDS
from assets.demo.terms import CURRENCY, PRICE_STEP
from assets.tickets.models import Asset, Ticket

# As many of a lender's things of one name as were with somebody at the same time. The price is that of the last loan
# whose days are known.
OFFER = """
WITH kinds AS (
    SELECT types.id, kind.days, kind.daily
    FROM unnest(%(slugs)s::text[], %(days)s::int[], %(daily)s::bigint[]) AS kind (slug, days, daily)
    JOIN asset_types AS types ON types.slug = kind.slug
), lent AS (
    SELECT lender_id, asset_name, asset_type_id, min(created_at) AS since,
           greatest(count(*) FILTER (WHERE state IN ('accepted', 'active')), 1) AS times,
           (array_agg(price / greatest(round(extract(epoch FROM due_at - activated_at) / 86400), 1)
                      ORDER BY id DESC) FILTER (WHERE due_at IS NOT NULL))[1] AS daily
    FROM tickets WHERE lender_id IS NOT NULL AND price IS NOT NULL AND currency = %(currency)s
    GROUP BY lender_id, asset_name, asset_type_id
)
INSERT INTO assets (owner_id, name, asset_type_id, daily_price, currency, listed, created_at)
SELECT lender_id, asset_name, asset_type_id,
       greatest(ceil(coalesce(lent.daily, kinds.daily) / %(step)s), 1) * %(step)s, %(currency)s, true, since
FROM lent JOIN kinds ON kinds.id = asset_type_id CROSS JOIN generate_series(1, times)
"""
# Of several that are away, each is another one of its owner's.
LINK = """
WITH kinds AS (
    SELECT types.id, kind.days FROM unnest(%(slugs)s::text[], %(days)s::int[]) AS kind (slug, days)
    JOIN asset_types AS types ON types.slug = kind.slug
), things AS (
    SELECT id, owner_id, name, asset_type_id, row_number() OVER (PARTITION BY owner_id, name, asset_type_id) AS number
    FROM assets
), open AS (
    SELECT tickets.id, lender_id, asset_name, asset_type_id,
           greatest(round(extract(epoch FROM due_at - activated_at) / 86400), kinds.days)::smallint AS days,
           CASE WHEN state = 'pending' THEN 1 ELSE row_number() OVER (
               PARTITION BY lender_id, asset_name, asset_type_id, state = 'pending') END AS number
    FROM tickets JOIN kinds ON kinds.id = asset_type_id
    WHERE state IN ('pending', 'accepted', 'active') AND tickets.days IS NULL AND price IS NOT NULL
)
UPDATE tickets SET asset_id = things.id, days = open.days
FROM open JOIN things ON (things.owner_id, things.name, things.asset_type_id, things.number)
                       = (open.lender_id, open.asset_name, open.asset_type_id, open.number)
WHERE tickets.id = open.id
"""


@transaction.atomic
def offer_what_was_lent() -> int:
    """Offer what was lent before assets were offered, in a demo without any; returns how many things.

    No figure is made of what is offered.
    """
    if Asset.objects.exists() or not Ticket.objects.filter(lender__isnull=False).exists():
        return 0
    parameters: dict[str, list[str] | list[int] | str | int] = {
        "slugs": [kind.slug for kind in KINDS],
        "days": [min(kind.days) for kind in KINDS],
        "daily": [int(kind.daily * INFLATION) for kind in KINDS],
        "currency": CURRENCY,
        "step": PRICE_STEP,
    }
    with connection.cursor() as cursor:
        cursor.execute(OFFER, parameters)
        offered = int(cursor.rowcount)
        cursor.execute(LINK, parameters)
    return offered
