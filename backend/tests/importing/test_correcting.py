"""A correction adds the difference on the day of the original: no refund, no second payment, nothing overwritten."""

from collections.abc import Mapping
from decimal import Decimal

import pytest
from django.db import connection

from assets.accounts.models import User
from assets.accounts.services import reclassify_user
from assets.audit.models import AuditEvent
from assets.common.models import ExchangeRate, Segment
from assets.importing.errors import CorrectionConflicts
from assets.importing.models import ImportKey
from assets.importing.retracting import ordered_by
from assets.importing.summary import summary
from assets.notifications.models import Notification
from assets.payments.models import Payment, PaymentEvent
from assets.payments.services import create_payment
from assets.publishing.verifying import verify_published
from assets.reports.models import Report
from assets.reports.rollups import drain
from assets.retractions.models import Retraction
from assets.tickets.models import Ticket, TicketEvent
from assets.tickets.services import record_ticket_move
from assets.wallets.models import Transfer, Wallet
from tests.database import Load
from tests.importing.conftest import Importer
from tests.importing.test_moving_on import MONDAY, P3_DIFFERS, PLAN, TUESDAY, moved, of, tehran
from tests.importing.test_repeats import rows_of_all_tables
from tests.importing.test_undoing import PLAN as HISTORY
from tests.importing.test_undoing import assert_whole, figures, undone
from tests.publishing.market import restatements, sealed
from tests.reconciliation.books import BOOKS, Books

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def books(transactional_db: None, dataset: Load) -> Books:
    made = dataset(BOOKS)
    drain()
    return made


def day_of(day: str) -> Mapping[str, object]:
    """The payments' cells of a day of February, over all members."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT sum(payments_verified), sum(volume_verified), sum(payments_reversed) FROM analytics_records"
            " WHERE log = 'payment_events' AND grouping = 7 AND day = %s AND currency = 'IRR'",
            [f"2026-02-{day}"],
        )
        return dict(zip(("verified", "amount", "reversed"), cursor.fetchone(), strict=True))


def corrected(importer: Importer, file: str, *replacements: tuple[str, str]) -> None:
    """Import a file of the history again, corrected by what it says now."""
    text = HISTORY[file]
    for before, after in replacements:
        assert before in text
        text = text.replace(before, after)
    assert importer.run({file: text}, correct=True).rejected == []


def test_the_difference_counts_on_the_day_of_the_original(books: Books, importer: Importer) -> None:
    importer.run({**PLAN, **MONDAY})
    before = day_of("01")
    tuesday = importer.run(TUESDAY, correct=True)
    assert moved(tuesday)["payments"] == (4, 1, 2, 1, 0, 0)
    assert tuesday.rejected == []
    after = day_of("01")
    assert (after["verified"], after["reversed"]) == (before["verified"], before["reversed"])
    assert int(str(after["amount"])) - int(str(before["amount"])) == 50_000
    assert_whole()


def test_it_is_said_what_was_corrected(importer: Importer) -> None:
    importer.run({**PLAN, **MONDAY})
    dry = importer.run(TUESDAY, correct=True, dry_run=True)
    assert not Retraction.objects.exists()
    assert "payments: read 4 = would load 1 + moved on 2 + corrected 1 + unchanged 0 + rejected 0" in list(
        summary(dry.outcome)
    )
    said = list(summary(importer.run(correct=True).outcome))
    assert "payments: read 4 = loaded 1 + moved on 2 + corrected 1 + unchanged 0 + rejected 0" in said
    assert f"  p3: {P3_DIFFERS}" in said


def test_it_names_its_original_and_who_ordered_it(importer: Importer) -> None:
    importer.run({**PLAN, **MONDAY})
    original = of("payments", "p3")
    importer.run(TUESDAY, correct=True)
    correction = Retraction.objects.get()
    right = of("payments", "p3")
    assert (correction.book, correction.row_id, correction.replaced_by) == ("payments", original, right)
    assert (correction.external_id, correction.ordered_by) == ("p3", ordered_by())
    amounts = Payment.objects.filter(id__in=[original, right]).order_by("id").values_list("amount", flat=True)
    assert list(amounts) == [400_000, 450_000], "both stay in the log"
    [event] = AuditEvent.objects.filter(action="import_corrected")
    assert (event.object_id, event.after) == ("plan", {"payments": 1})


def test_nothing_is_corrected_unless_that_is_ordered(importer: Importer) -> None:
    importer.run({**PLAN, **MONDAY})
    importer.run(TUESDAY)
    assert not Retraction.objects.exists()
    assert not AuditEvent.objects.filter(action="import_corrected").exists()


def test_corrected_once_is_unchanged_from_then_on(importer: Importer) -> None:
    importer.run({**PLAN, **MONDAY})
    importer.run(TUESDAY, correct=True)
    before = rows_of_all_tables()
    again = importer.run(correct=True)
    assert moved(again)["payments"] == (4, 0, 0, 0, 4, 0)
    assert rows_of_all_tables() == before


def test_a_sealed_day_is_restated_by_the_difference(books: Books, importer: Importer) -> None:
    importer.run({**PLAN, **MONDAY})
    sealed()
    published = Report.objects.get(grain="day", report_date="2026-02-01").figures
    importer.run({"payments.csv": MONDAY["payments.csv"].replace("400000", "450000")}, correct=True)
    restated = Report.objects.get(grain="day", report_date="2026-02-01")
    assert (restated.status, restated.figures) == ("restated", published)
    differences = [one.difference.get("total_volume") for one in restatements("02-01")]
    assert sum(int(one["IRR"]) for one in differences if one) == 50_000
    assert all(not one.difference.get("payments_count") for one in restatements("02-01")[-1:])
    assert verify_published().broken is None
    assert_whole()


def test_a_correction_is_undone_with_its_plan(books: Books, importer: Importer) -> None:
    before = figures()
    importer.run({**PLAN, **MONDAY})
    importer.run(TUESDAY, correct=True)
    undone()
    assert figures() == before
    assert_whole()


def test_a_step_back_that_is_right_is_corrected(books: Books, importer: Importer) -> None:
    importer.run({**PLAN, **MONDAY})
    first = figures()
    importer.run(TUESDAY)
    for_monday = {**MONDAY, "users.csv": TUESDAY["users.csv"]}
    assert importer.run(for_monday, correct=True).rejected == []
    assert Ticket.objects.get(id=of("tickets", "r1")).state == "active"
    p5 = of("payments", "p5")
    assert Payment.objects.get(id=p5).status == "verified", "what is gone from the source stays"
    assert first != figures()
    assert_whole()


def test_a_correction_invents_no_moment_of_a_step_on(importer: Importer) -> None:
    importer.run({**PLAN, **MONDAY})
    rows = TUESDAY["payments.csv"].replace("p1,u1,1000000", "p1,u1,1100000").replace("2026-02-02 20:03", "")
    messages = MONDAY["messages.csv"].replace("m1,u1,created", "m1,u2,sent")
    tuesday = importer.run({"payments.csv": rows, "messages.csv": messages}, correct=True)
    assert tuesday.reasons == [
        "status moved on from initiated to verified, and verified_at, the moment of that, is missing",
        "status moved on from created to sent, and sent_at, the moment of that, is missing",
    ]
    assert Payment.objects.get(id=of("payments", "p1")).status == "initiated"
    assert set(Retraction.objects.values_list("external_id", flat=True)) == {"p3"}


def test_a_status_that_was_wrong_is_corrected_without_a_moment(importer: Importer) -> None:
    importer.run({**PLAN, **MONDAY})
    rows = MONDAY["payments.csv"].replace(
        "p2,u2,2000000,verified,2026-02-01 08:00,2026-02-01 08:01", "p2,u2,2000000,failed,2026-02-01 08:00,"
    )
    assert importer.run({"payments.csv": rows}, correct=True).rejected == []
    right = Payment.objects.get(id=of("payments", "p2"))
    assert (right.status, right.ended_at) == ("failed", tehran("02-01 08:00"))


def test_correcting_is_advised_where_it_would_help_alone(importer: Importer) -> None:
    advice = "what the source says of such rows is taken for right with --correct"
    importer.run({**PLAN, **MONDAY})
    joined = {"users.csv": MONDAY["users.csv"].replace("u1,2026-01-01", "u1,2026-01-02")}
    assert advice not in summary(importer.run(joined).outcome)
    assert advice in summary(importer.run(TUESDAY).outcome)
    no_moment = (
        TUESDAY["payments.csv"].replace("450000", "400000") + "p4,u2,800000,verified,2026-02-02 21:00,,,\n"
    )
    assert advice not in summary(importer.run({"payments.csv": no_moment}, correct=True).outcome)


def test_entries_are_corrected_and_wallets_with_them(books: Books, importer: Importer) -> None:
    importer.run(HISTORY)
    kim = ImportKey.objects.get(target="users", external_id="u1").row_id
    corrected(importer, "entries.csv", ("e2,u1,100", "e2,u1,90"), ("e1,u1,-20", "e1,u1,-50"))
    of_kim = Wallet.objects.get(user=kim)
    assert (of_kim.balance, of_kim.overdraft_limit) == (4000, 5000)
    assert_whole()
    corrected(importer, "entries.csv")
    of_kim.refresh_from_db()
    assert (of_kim.balance, of_kim.overdraft_limit) == (8000, 5000)
    assert_whole()


def test_a_ticket_is_corrected_with_all_that_names_it(books: Books, importer: Importer) -> None:
    importer.run(HISTORY)
    corrected(importer, "tickets.csv", ("2026-02-14 12:00,30,EUR", "2026-02-13 12:00,31,EUR"))
    right = of("tickets", "t1")
    assert Ticket.objects.get(id=right).price == 3100
    assert Payment.objects.get(id=of("payments", "p1")).ticket_id == right
    assert set(Retraction.objects.values_list("book", "external_id")) == {
        ("tickets", "t1"),
        ("payments", "p1"),
    }
    assert_whole()
    undone()
    assert_whole()


def test_a_ticket_that_another_plan_paid_for_is_not_corrected(books: Books, importer: Importer) -> None:
    importer.run(HISTORY)
    create_payment(
        user_id=books.ada,
        ticket_id=of("tickets", "t2"),
        amount=1,
        currency="EUR",
        created_at=tehran("02-12 10:00"),
    )
    before = rows_of_all_tables()
    wrong = {"tickets.csv": HISTORY["tickets.csv"].replace(",30,EUR", ",31,EUR")}
    for dry_run in (True, False):
        with pytest.raises(CorrectionConflicts, match="tickets that others paid for \\(1\\): t2"):
            importer.run(wrong, correct=True, dry_run=dry_run)
    assert rows_of_all_tables() == before


def test_a_ticket_whose_payment_does_not_come_with_it_is_not_corrected(
    books: Books, importer: Importer
) -> None:
    importer.run(HISTORY)
    wrong = {
        "tickets.csv": HISTORY["tickets.csv"].replace(",30,EUR", ",31,EUR"),
        "payments.csv": HISTORY["payments.csv"].splitlines()[0] + "\n",
    }
    with pytest.raises(CorrectionConflicts, match="tickets that others paid for \\(1\\): t1"):
        importer.run(wrong, correct=True)


def test_what_moved_on_here_is_not_corrected_away(books: Books, importer: Importer) -> None:
    importer.run(HISTORY)
    record_ticket_move(
        ticket_id=of("tickets", "t2"), move=TicketEvent.Move.COMPLETED, at=tehran("02-15 10:00")
    )
    with pytest.raises(CorrectionConflicts, match="tickets that moved on since \\(1\\): t2"):
        importer.run({"tickets.csv": HISTORY["tickets.csv"].replace(",30,EUR", ",31,EUR")}, correct=True)


def test_an_entry_of_a_user_who_was_reclassified_since_is_not_corrected(
    books: Books, importer: Importer
) -> None:
    importer.run(HISTORY)
    new = Segment.objects.create(slug="vip", name_en="VIP", name_fa="ویژه").id
    kim = ImportKey.objects.get(target="users", external_id="u1").row_id
    reclassify_user(user_id=kim, at=tehran("02-20 10:00"), segment_id=new, region_id=0)
    with pytest.raises(CorrectionConflicts, match="changed their segment or region"):
        importer.run({"entries.csv": HISTORY["entries.csv"].replace("100", "90")}, correct=True)


def test_messages_are_corrected(books: Books, importer: Importer) -> None:
    importer.run(HISTORY)
    corrected(importer, "messages.csv", ("sms", "email"))
    assert Notification.objects.get(id=of("notifications", "n1")).channel == "email"
    assert_whole()


def test_a_correction_may_name_what_is_new(books: Books, importer: Importer) -> None:
    importer.run(HISTORY)
    importer.run(
        {
            "tickets.csv": HISTORY["tickets.csv"] + "t3,u9,,2026-02-10 09:00,,,,,,\n",
            "payments.csv": HISTORY["payments.csv"].replace("p1,u1,t1", "p1,u8,t3")
            + "p3,u1,t3,5,EUR,initiated,2026-02-11 09:30,\n",
        },
        correct=True,
    )
    right = Payment.objects.get(id=of("payments", "p1"))
    assert right.ticket_id == of("tickets", "t3")
    assert right.user_id == ImportKey.objects.get(target="users", external_id="u8").row_id
    assert_whole()


def test_names_and_addresses_are_corrected_in_place(books: Books, importer: Importer) -> None:
    importer.run(HISTORY)
    kim = ImportKey.objects.get(target="users", external_id="u1").row_id
    corrected(importer, "users.csv", ("kim@shop.test,Kim", "kimi@shop.test,Kimi"))
    assert User.objects.values_list("email", "name").get(id=kim) == ("kimi@shop.test", "Kimi")
    assert importer.run().of("users").unchanged == 1


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"anonymised_at": tehran("02-20 10:00"), "name": ""}, "the user was anonymised"),
        (
            {"last_login": tehran("02-20 10:00")},
            "the user signs in here, and has name and address of their own",
        ),
    ],
)
def test_a_person_is_not_corrected(
    books: Books, importer: Importer, change: Mapping[str, object], reason: str
) -> None:
    importer.run(HISTORY)
    kim = ImportKey.objects.get(target="users", external_id="u1").row_id
    User.objects.filter(id=kim).update(**change)
    again = importer.run({"users.csv": HISTORY["users.csv"].replace("Kim", "Kimi")}, correct=True)
    assert [one.reason.split("; what was loaded stays: ")[1] for one in again.rejected] == [reason]
    assert User.objects.get(id=kim).name == change.get("name", "Kim")


def test_killed_in_the_middle_all_of_it_is_corrected_or_nothing(
    importer: Importer, monkeypatch: pytest.MonkeyPatch
) -> None:
    importer.run({**PLAN, **MONDAY})

    def killed(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr("assets.importing.correcting.record_corrections", killed)
        with pytest.raises(KeyboardInterrupt):
            importer.run(TUESDAY, correct=True)
    assert not Retraction.objects.exists()
    assert Payment.objects.get(id=of("payments", "p3")).amount == 400_000
    assert importer.run(correct=True).of("payments").corrected == 1
    assert PaymentEvent.objects.filter(payment_id=of("payments", "p3")).count() == 2
    assert Transfer.objects.count() == 0


def test_a_rate_is_corrected_in_place_and_the_audit_log_has_what_it_was(importer: Importer) -> None:
    rate = "SELECT DATE '2026-02-01' AS day, 'GBP' AS currency, {} AS rate"
    importer.run({"exchange_rates.sql": rate.format("53000.5")})
    again = importer.run({"exchange_rates.sql": rate.format("53000.6")}, correct=True)
    assert again.of("exchange_rates").corrected == 1
    assert ExchangeRate.objects.get().rate == Decimal("53000.6")
    event = AuditEvent.objects.get(action="import_corrected")
    assert event.before == {"rates": {"2026-02-01 GBP": "53000.5"}}
    assert event.after == {"exchange_rates": 1, "rates": {"2026-02-01 GBP": "53000.6"}}
