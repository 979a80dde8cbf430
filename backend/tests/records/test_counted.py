"""In which figures records count: what is sealed, what came late, and that all records together make the figures."""

from collections import Counter
from datetime import datetime, timedelta

import pytest

from assets.access.tokens.claims import viewer
from assets.accounts.models import Role
from assets.common.raw_sql import select
from assets.common.row_scope import Scope
from assets.records.schemas import Counted
from assets.records.selectors import counted
from assets.reports.lattice import by_log
from assets.reports.metrics.dimensions import ALL_ROLLED_UP
from assets.reports.metrics.registry import METRICS, Kind
from assets.reports.queries.snapshot import snapshot
from assets.reports.rollups import drain
from assets.reports.sources import LEDGER, NOTIFICATIONS
from tests.access.signing_in import as_user, join
from tests.database import Load
from tests.marketplace.life import OPERATIONS, Life
from tests.publishing.market import SEALED_BOOKS, late_payment, restatements
from tests.reconciliation.books import Books
from tests.records.reading import figures, get, read

pytestmark = pytest.mark.django_db(transaction=True)

SUM = (
    "SELECT coalesce(sum({slug}), 0)::bigint FROM analytics_records WHERE log = '{log}' AND grouping = {all}"
)


@pytest.fixture
def books(transactional_db: None, dataset: Load) -> Books:
    return dataset(SEALED_BOOKS)


def test_a_late_payment_of_a_sealed_day_says_so_and_one_of_an_open_day_does_not(books: Books) -> None:
    late, on_time = late_payment(books.ada, 700, "02-02"), late_payment(books.ada, 50, "03-10")
    auditor = as_user(join(role=Role.AUDITOR))
    record = read(auditor, "payments", late)
    assert {(one["day"], one["sealed"], one["late"], one["waiting"]) for one in record["counted"]} == {
        ("2026-02-02", True, True, False)
    }
    assert figures(record)["verified", "total_volume"] == "700"
    assert {(one["sealed"], one["late"]) for one in read(auditor, "payments", on_time)["counted"]} == {
        (False, False)
    }


def test_a_restatement_has_its_rows_with_their_records(books: Books) -> None:
    payment = late_payment(books.ada, 700, "02-02")
    (restatement,) = restatements("02-02")
    manager = as_user(join(role=Role.MANAGER))
    late = read(manager, "late", restatement.seq)
    assert late["count"] == len(late["rows"]) == 4
    assert [
        (row["log"], row["fact"], row["payment"], [figure["metric"] for figure in row["figures"]])
        for row in late["rows"]
        if row["log"] == "payment_events"
    ] == [
        ("payment_events", "initiated", str(payment), []),
        ("payment_events", "verified", str(payment), ["total_volume", "payments_verified"]),
    ]
    (entry,) = (row for row in late["rows"] if row["fact"] == "user")
    assert read(manager, "transfers", entry["transfer"])["payment"] == str(payment)
    found = Counter[str]()
    for row in late["rows"]:
        for figure in row["figures"]:
            found[figure["metric"]] += int(figure["value"])
    difference = {
        metric: int(value["IRR"] if isinstance(value, dict) else value)
        for metric, value in restatement.difference.items()
    }
    assert found == difference
    assert get(manager, "late", 10**6).json()["code"] == "record_not_found"


def test_what_was_counted_before_the_seal_is_sealed_and_not_late(books: Books) -> None:
    person = read(as_user(join(role=Role.MANAGER)), "people", books.ada)
    assert [(one["fact"], one["sealed"], one["late"]) for one in person["counted"]] == [
        ("joined", True, False)
    ]


@pytest.mark.parametrize("seed", [1, 2])
def test_all_records_together_are_the_figures(seed: int, noon: datetime) -> None:
    life = Life(seed=seed)
    for number in range(200):
        life.does(life.random.choice(OPERATIONS), noon + timedelta(hours=number))
    drain()
    found = Counter[str]()
    for one in every_record(life):
        for figure in one.figures:
            found[figure.metric] += int(figure.value)
    sums = Counter[str]()
    for metric in METRICS:
        logs = by_log(metric.measures)
        if metric.kind in (Kind.FLOW, Kind.STOCK) and NOTIFICATIONS.log not in logs:
            for log, slugs in logs.items():
                for slug in slugs:
                    (part,) = select(SUM.format(slug=slug, log=log, all=ALL_ROLLED_UP), [], int)
                    sums[metric.slug] += part
    assert +found == +sums
    assert -found == -sums
    assert {"total_volume", "tickets_created", "wallet_credits"} <= set(+sums)


def every_record(life: Life) -> list[Counted]:
    """What is counted of every ticket, payment, transfer and person, the ledger's rows once."""
    admin = viewer(1, Role.ADMIN, second_factor=True)
    transfers = select("SELECT id FROM transfers", [], int)
    kinds = (
        (counted.OF_TICKET, life.tickets),
        (
            {source: where for source, where in counted.OF_PAYMENT.items() if source is not LEDGER},
            life.payments,
        ),
        (counted.OF_TRANSFER, transfers),
        (counted.OF_PERSON, life.users),
    )
    with snapshot(Scope.ALL) as view:
        return [
            one
            for rows, numbers in kinds
            for number in numbers
            for one in counted.read_counted(view, admin, Scope.ALL, rows, number) or ()
        ]
