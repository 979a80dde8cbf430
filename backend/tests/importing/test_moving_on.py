"""Importing a living source again: rows move on, contradict what was loaded, or are gone; none is overwritten."""

from collections.abc import Callable
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from assets.importing.errors import UndoConflicts
from assets.importing.loading import _load_batch
from assets.importing.models import ImportKey
from assets.importing.summary import summary
from assets.notifications.models import Notification, NotificationEvent
from assets.payments.models import Payment, PaymentEvent, PaymentStatus
from assets.payments.services import record_payment_event
from assets.publishing.verifying import verify_published
from assets.reports.rollups import drain
from assets.tickets.models import Ticket, TicketEvent
from assets.tickets.services import record_ticket_move
from tests.database import Load
from tests.importing.conftest import Imported, Importer
from tests.importing.test_repeats import EVERYTHING, rows_of_all_tables
from tests.importing.test_undoing import assert_whole, figures, undone
from tests.publishing.market import sealed
from tests.reconciliation.books import BOOKS, Books

pytestmark = pytest.mark.django_db(transaction=True)

TEHRAN = ZoneInfo("Asia/Tehran")
PLAN = {
    "plan.toml": "zone = 'Asia/Tehran'",
    "users.sql": "SELECT id AS external_id, joined AS joined_at FROM 'users.csv'",
    "tickets.sql": "SELECT no AS external_id, item AS asset_name, kind AS asset_type, borrower, lender, price,"
    " 'IRR' AS currency, made AS created_at, accepted AS accepted_at, handed AS activated_at, due AS due_at,"
    " back AS completed_at, ended AS cancelled_at FROM 'rentals.csv'",
    "payments.sql": "SELECT id AS external_id, customer AS \"user\", amount, 'IRR' AS currency, state AS status,"
    " made AS created_at, paid AS verified_at, failed AS failed_at, undone AS reversed_at FROM 'payments.csv'",
    "notifications.sql": "SELECT id AS external_id, who AS \"user\", 'sms' AS channel, state AS status,"
    " made AS created_at, went AS sent_at FROM 'messages.csv'",
}
USERS = "id,joined\nu1,2026-01-01\nu2,2026-01-01\n"
RENTALS = "no,item,kind,borrower,lender,price,made,accepted,handed,due,back,ended\n"
PAYMENTS = "id,customer,amount,state,made,paid,failed,undone\n"
MESSAGES = "id,who,state,made,went\n"
MONDAY = {
    "users.csv": USERS,
    "rentals.csv": RENTALS
    + "r1,tripod,camera,u1,u2,500000,2026-02-01 09:00,2026-02-01 10:00,2026-02-01 12:00,2026-02-04 12:00,,\n"
    + "r2,lens,camera,u2,u1,900000,2026-02-02 09:00,,,,,\n"
    + "r3,saw,tool,u1,u2,300000,2026-02-02 10:00,2026-02-02 11:00,,,,\n",
    "payments.csv": PAYMENTS
    + "p1,u1,1000000,initiated,2026-02-02 20:00,,,\n"
    + "p2,u2,2000000,verified,2026-02-01 08:00,2026-02-01 08:01,,\n"
    + "p3,u1,400000,verified,2026-02-01 09:00,2026-02-01 09:02,,\n"
    + "p4,u2,700000,initiated,2026-02-02 21:00,,,\n",
    "messages.csv": MESSAGES + "m1,u1,created,2026-02-02 10:00,\n" + "m2,u2,created,2026-02-02 10:00,\n",
}
TUESDAY = {
    "users.csv": USERS + "u3,2026-02-03\n",
    "rentals.csv": RENTALS
    + "r1,tripod,camera,u1,u2,500000,2026-02-01 09:00,2026-02-01 10:00,2026-02-01 12:00,2026-02-04 12:00,"
    + "2026-02-03 18:00,\n"
    + "r2,lens,camera,u2,u1,900000,2026-02-02 09:00,2026-02-03 08:00,2026-02-03 09:30,2026-02-05 09:30,,\n"
    + "r3,saw,tool,u1,u2,300000,2026-02-02 10:00,2026-02-02 11:00,,,,2026-02-03 07:00\n"
    + "r4,drill,tool,u3,u2,200000,2026-02-03 15:00,,,,,\n",
    "payments.csv": PAYMENTS
    + "p1,u1,1000000,verified,2026-02-02 20:00,2026-02-02 20:03,,\n"
    + "p2,u2,2000000,reversed,2026-02-01 08:00,2026-02-01 08:01,,2026-02-03 10:00\n"
    + "p3,u1,450000,verified,2026-02-01 09:00,2026-02-01 09:02,,\n"
    + "p5,u3,600000,verified,2026-02-03 16:00,2026-02-03 16:01,,\n",
    "messages.csv": MESSAGES
    + "m1,u1,sent,2026-02-02 10:00,2026-02-02 10:01\n"
    + "m2,u2,failed,2026-02-02 10:00,2026-02-02 10:02\n",
}
P3_DIFFERS = "amount is 450000 IRR, and 400000 IRR was loaded"
REMEDY = "; what was loaded stays: mend the source or, where it is right now, import with --correct"


@pytest.fixture
def books(transactional_db: None, dataset: Load) -> Books:
    made = dataset(BOOKS)
    drain()
    return made


def tehran(day_and_time: str) -> datetime:
    return datetime.strptime(f"2026-{day_and_time}", "%Y-%m-%d %H:%M").replace(tzinfo=TEHRAN)


def of(target: str, external_id: str) -> int:
    return ImportKey.objects.get(target=target, external_id=external_id).row_id


def moves(external_id: str) -> list[tuple[str, datetime]]:
    found = TicketEvent.objects.filter(ticket_id=of("tickets", external_id)).order_by("id")
    return [(event.move, event.at) for event in found]


def payment_events(external_id: str) -> list[tuple[str, datetime]]:
    found = PaymentEvent.objects.filter(payment_id=of("payments", external_id)).order_by("id")
    return [(event.kind, event.at) for event in found]


def moved(imported: Imported) -> dict[str, tuple[int, int, int, int, int, int]]:
    """Read, loaded, moved on, corrected, unchanged and rejected rows of each target."""
    return {
        target.name: (one.read, one.new, one.moved_on, one.corrected, one.unchanged, one.rejected)
        for target, one in imported.outcome.counts.items()
    }


def test_rows_move_on_at_the_moments_that_they_carry(books: Books, importer: Importer) -> None:
    importer.run({**PLAN, **MONDAY})
    tuesday = importer.run(TUESDAY)
    assert moved(tuesday) == {
        "users": (3, 1, 0, 0, 2, 0),
        "tickets": (4, 1, 3, 0, 0, 0),
        "payments": (4, 1, 2, 0, 0, 1),
        "notifications": (2, 0, 2, 0, 0, 0),
    }
    assert moves("r1")[3:] == [("completed", tehran("02-03 18:00"))]
    assert moves("r2")[1:] == [("accepted", tehran("02-03 08:00")), ("activated", tehran("02-03 09:30"))]
    assert moves("r3")[2:] == [("cancelled", tehran("02-03 07:00"))]
    lens = Ticket.objects.get(id=of("tickets", "r2"))
    assert (lens.state, lens.due_at) == ("active", tehran("02-05 09:30"))
    accepted, activated = TicketEvent.objects.filter(ticket=lens).order_by("id")[1:]
    assert (accepted.actor_id, activated.actor_id) == (lens.lender_id, lens.borrower_id)
    assert payment_events("p1")[1:] == [("verified", tehran("02-02 20:03"))]
    assert payment_events("p2")[2:] == [("reversed", tehran("02-03 10:00"))]
    statuses = Notification.objects.filter(id__in=[of("notifications", "m1"), of("notifications", "m2")])
    assert [(one.status, one.ended_at) for one in statuses.order_by("id")] == [
        ("sent", tehran("02-02 10:01")),
        ("failed", tehran("02-02 10:02")),
    ]
    assert_whole()


def test_what_contradicts_is_reported_with_both_values_and_the_way_to_correct_it(importer: Importer) -> None:
    importer.run({**PLAN, **MONDAY})
    tuesday = importer.run(TUESDAY)
    assert [(one.key, one.reason) for one in tuesday.rejected] == [("p3", f"changed: {P3_DIFFERS}{REMEDY}")]
    assert Payment.objects.get(id=of("payments", "p3")).amount == 400000
    lines = list(summary(tuesday.outcome))
    place = lines.index("payments: 1 row contradicts what was loaded before, such as:")
    assert lines[place + 1] == f"  p3: {P3_DIFFERS}"


def test_what_is_gone_is_reported_and_stays(importer: Importer) -> None:
    importer.run({**PLAN, **MONDAY})
    tuesday = importer.run(TUESDAY)
    assert {name: (gone.count, gone.examples) for name, gone in tuesday.outcome.gone.items()} == {
        "payments": (1, ["p4"])
    }
    assert Payment.objects.get(id=of("payments", "p4")).status == "initiated"
    said = "warning: payments: 1 row loaded before is gone from the source, and stays: p4"
    assert said in list(summary(tuesday.outcome))


def test_nothing_is_gone_from_a_source_that_is_read_in_parts(importer: Importer) -> None:
    importer.run({**PLAN, **MONDAY})
    assert importer.run({**TUESDAY, "plan.toml": "zone = 'Asia/Tehran'\nwhole = false"}).outcome.gone == {}


def test_the_same_file_twice_changes_nothing(importer: Importer) -> None:
    importer.run({**PLAN, **MONDAY})
    importer.run(TUESDAY)
    before = rows_of_all_tables()
    again = importer.run()
    assert [(one.moved_on, one.new) for one in again.outcome.counts.values()] == [(0, 0)] * 4
    assert rows_of_all_tables() == before


def test_a_dry_run_says_how_many_move_on_contradict_and_are_gone(importer: Importer) -> None:
    importer.run({**PLAN, **MONDAY})
    before = rows_of_all_tables()
    dry = importer.run(TUESDAY, dry_run=True)
    assert rows_of_all_tables() == before
    said = "\n".join(summary(dry.outcome))
    assert "payments: read 4 = would load 1 + moved on 2 + unchanged 0 + rejected 1" in said
    assert (
        "  payments: 2 rows moved on\n    1 from initiated to verified, 1 from verified to reversed" in said
    )
    assert f"payments: 1 row contradicts what was loaded before, such as:\n  p3: {P3_DIFFERS}" in said
    assert "warning: payments: 1 row loaded before is gone from the source, and stays: p4" in said
    wet = importer.run()
    assert moved(wet) == moved(dry)


def test_several_steps_at_once(importer: Importer, ticket: Callable[..., str]) -> None:
    importer.run({"plan.toml": "zone = 'UTC'", "tickets.sql": ticket(borrower="'ann'", lender="'ben'")})
    importer.run(
        {
            "tickets.sql": ticket(
                borrower="'ann'",
                lender="'ben'",
                due_at="TIMESTAMP '2024-01-05 10:00:00'",
                completed_at="TIMESTAMP '2024-01-03 10:00:00'",
            )
        }
    )
    assert [move for move, _ in moves("t1")] == ["created", "accepted", "activated", "completed"]
    assert len({moment for _, moment in moves("t1")[1:]}) == 1, (
        "moments that must have been are the next known"
    )
    last = TicketEvent.objects.order_by("id").last()
    assert last is not None
    assert (last.activated_at, last.due_at) == (last.at, Ticket.objects.get().due_at)


def test_a_payment_that_was_verified_and_reversed_since(
    importer: Importer, payment: Callable[..., str]
) -> None:
    importer.run({"payments.sql": payment(status="'initiated'")})
    later = {
        "status": "'reversed'",
        "verified_at": "TIMESTAMPTZ '2024-01-02 10:00:00Z'",
        "reversed_at": "TIMESTAMPTZ '2024-01-03 10:00:00Z'",
    }
    assert importer.run({"payments.sql": payment(**later)}).of("payments").moved_on == 1
    assert [(kind, at.day) for kind, at in payment_events("p1")] == [
        ("initiated", 1),
        ("verified", 2),
        ("reversed", 3),
    ]


@pytest.mark.parametrize("status", ["verified", "failed", "reversed"])
def test_a_new_status_without_its_moment_is_rejected(
    importer: Importer, payment: Callable[..., str], status: str
) -> None:
    importer.run({"payments.sql": payment(status="'initiated'")})
    late = importer.run({"payments.sql": payment(status=f"'{status}'")})
    assert late.reasons == [
        f"status moved on from initiated to {status}, and {status}_at, the moment of that, is missing"
    ]
    assert Payment.objects.get().status == "initiated"
    moment = {f"{status}_at": "TIMESTAMPTZ '2024-01-02 10:00:00Z'"}
    assert (
        importer.run({"payments.sql": payment(status=f"'{status}'", **moment)}).of("payments").moved_on == 1
    )
    assert Payment.objects.get().status == status


def test_a_message_without_the_moment_of_its_status_is_rejected(importer: Importer) -> None:
    importer.run({**PLAN, **MONDAY})
    without = TUESDAY["messages.csv"].replace(",2026-02-02 10:01", ",")
    late = importer.run({**TUESDAY, "messages.csv": without})
    assert [one.reason for one in late.rejected if one.key == "m1"] == [
        "status moved on from created to sent, and sent_at, the moment of that, is missing"
    ]


def test_a_step_back_is_reported_and_changes_nothing(importer: Importer) -> None:
    importer.run({**PLAN, **TUESDAY})
    before = rows_of_all_tables()
    back = importer.run(MONDAY)
    assert [(one.key, one.reason.removesuffix(REMEDY)) for one in back.rejected] == [
        ("r1", "changed: state is active, and completed was loaded"),
        (
            "r2",
            "changed: state is pending, and active was loaded",
        ),
        ("r3", "changed: state is accepted, and cancelled was loaded"),
        ("p1", "changed: status is initiated, and verified was loaded"),
        ("p2", "changed: status is verified, and reversed was loaded"),
        ("p3", "changed: amount is 400000 IRR, and 450000 IRR was loaded"),
        ("m1", "changed: status is created, and sent was loaded"),
        ("m2", "changed: status is created, and failed was loaded"),
    ]
    p4 = [row for row in rows_of_all_tables()["Payment"] if row not in before["Payment"]]
    assert len(p4) == 1
    assert rows_of_all_tables()["Ticket"] == before["Ticket"]


def test_a_moment_before_the_last_that_was_loaded_contradicts(
    importer: Importer, payment: Callable[..., str]
) -> None:
    verified = {
        "created_at": "TIMESTAMPTZ '2024-01-01 10:00:00Z'",
        "verified_at": "TIMESTAMPTZ '2024-01-02 10:00:00Z'",
    }
    importer.run({"plan.toml": "zone = 'UTC'", "payments.sql": payment(**verified)})
    reversed_ = importer.run(
        {"payments.sql": payment(status="'reversed'", reversed_at="TIMESTAMPTZ '2024-01-02 09:59:59Z'")}
    )
    assert reversed_.reasons == [
        f"changed: reversed_at is 2024-01-02 09:59:59, before 2024-01-02 10:00, which was loaded{REMEDY}"
    ]


def test_every_value_of_every_target_is_compared(importer: Importer) -> None:
    importer.run(EVERYTHING)
    importer.write(
        {
            "users.csv": EVERYTHING["users.csv"].replace("Ann,user,pro", "Anna,auditor,new"),
            "tickets.csv": "external_id,asset_name,asset_type,borrower,lender,segment,region,price,currency,created_at,"
            "completed_at\nt1,drill,tool,ben,ann,new,IR-07,9,EUR,2024-02-01 10:30:00,2024-02-03 10:00:01\n",
            "payments.sql": "SELECT 'p1' AS external_id, 'ben' AS user, 't2' AS ticket, 'new' AS segment,"
            " 'tool' AS asset_type,"
            " 7 AS amount, 'EUR' AS currency, 'failed' AS status, TIMESTAMP '2024-02-01 11:01:00' AS created_at",
            "wallet_entries.sql": "SELECT 'w1' AS external_id, 'ben' AS owner, -1 AS amount, 'IRR' AS currency,"
            " 'fee' AS kind, TIMESTAMP '2024-02-01 12:00:00' AS \"at\", 't1' AS ticket, 'tool' AS asset_type",
            "notifications.sql": "SELECT 'n1' AS external_id, 'ann' AS user, 'push' AS channel, 'failed' AS status,"
            " TIMESTAMP '2024-02-01 11:01:00' AS created_at",
        }
    )
    before = rows_of_all_tables()
    again = importer.run()
    reasons = {one.target: one.reason for one in again.rejected}
    assert reasons == {
        "users": "changed: name is Anna, and Ann was loaded; role is auditor, and user was loaded;"
        " segment is new, and pro was loaded; what was loaded stays: an import changes no role, segment,"
        " region or day of joining; they are right after --undo and a new import",
        "tickets": "changed: asset_name is drill, and none was loaded; asset_type is tool, and camera was loaded;"
        " segment is new, and pro was loaded; region is IR-07, and IR-23 was loaded; borrower is ben,"
        " and ann was loaded; lender is ann, and ben was loaded; price is 9 EUR, and 250000 IRR was loaded;"
        " created_at is 2024-02-01 10:30, and 2024-02-01 10:00 was loaded;"
        f" completed_at is 2024-02-03 10:00:01, and 2024-02-03 10:00 was loaded{REMEDY}",
        "payments": "changed: user is ben, and ann was loaded; ticket is t2, and t1 was loaded;"
        " asset_type is tool, and unattributed was loaded; segment is new, and pro was loaded;"
        " amount is 7 EUR, and 250000 IRR was loaded; status is failed, and verified was loaded;"
        f" created_at is 2024-02-01 11:01, and 2024-02-01 11:00 was loaded{REMEDY}",
        "wallet_entries": "changed: owner is ben, and ann was loaded; amount is -1 IRR, and 250000 IRR was loaded;"
        " kind is fee, and top-up was loaded; at is 2024-02-01 12:00, and 2024-02-01 11:00 was loaded;"
        f" ticket is t1, and none was loaded; asset_type is tool, and unattributed was loaded{REMEDY}",
        "notifications": "changed: user is ann, and ben was loaded; channel is push, and sms was loaded;"
        f" status is failed, and sent was loaded; created_at is 2024-02-01 11:01,"
        f" and 2024-02-01 11:00 was loaded{REMEDY}",
    }
    assert rows_of_all_tables() == before


def test_the_two_hours_of_a_clock_that_goes_back_are_told_apart(
    importer: Importer, ticket: Callable[..., str]
) -> None:
    importer.run(
        {
            "plan.toml": "zone = 'Europe/London'",
            "tickets.sql": ticket(created_at="TIMESTAMPTZ '2024-10-27 01:30:00+01:00'"),
        }
    )
    later = importer.run({"tickets.sql": ticket(created_at="TIMESTAMPTZ '2024-10-27 01:30:00+00:00'")})
    [reason] = later.reasons
    assert "created_at is 2024-10-27 01:30:00+00, and 2024-10-27 00:30:00+00 was loaded" in reason


def test_what_a_source_no_longer_says_contradicts_nothing(importer: Importer) -> None:
    importer.run({**PLAN, **MONDAY})
    shorter = (
        "SELECT no AS external_id, made AS created_at, accepted AS accepted_at, handed AS activated_at"
        " FROM 'rentals.csv'"
    )
    assert importer.run({"tickets.sql": shorter}).counts("tickets") == (3, 0, 3, 0)


def test_two_plans_move_their_own_rows(importer: Importer) -> None:
    importer.run({**PLAN, **MONDAY})
    first = of("payments", "p1")
    importer.run({"plan.toml": "zone = 'Asia/Tehran'\nname = 'other'"})
    importer.run(TUESDAY)
    assert Payment.objects.get(id=first).status == "initiated"
    assert Payment.objects.filter(status="reversed").count() == 1


def test_what_moved_on_here_is_not_moved_again(books: Books, importer: Importer) -> None:
    importer.run({**PLAN, **MONDAY})
    record_payment_event(payment_id=of("payments", "p1"), kind=PaymentStatus.FAILED, at=tehran("02-02 20:01"))
    tuesday = importer.run(TUESDAY)
    assert [one.reason for one in tuesday.rejected if one.key == "p1"] == [
        "changed: status is verified, and failed was loaded" + REMEDY
    ]


def test_undoing_takes_back_what_moved_on(books: Books, importer: Importer) -> None:
    before = figures()
    importer.run({**PLAN, **MONDAY})
    importer.run(TUESDAY)
    undone()
    assert figures() == before
    assert_whole()


def test_late_moves_restate_their_sealed_days(books: Books, importer: Importer) -> None:
    before = figures()
    importer.run({**PLAN, **MONDAY})
    sealed()
    importer.run(TUESDAY)
    assert verify_published().broken is None
    assert_whole()
    undone(restate=True)
    assert figures() == before
    assert verify_published().broken is None


def test_killed_between_two_batches_it_goes_on(
    books: Books, importer: Importer, monkeypatch: pytest.MonkeyPatch
) -> None:
    importer.run({**PLAN, **MONDAY})
    done = 0

    def killed(*arguments: Any) -> tuple[int, int]:
        nonlocal done
        done += 1
        if done == 3:
            raise KeyboardInterrupt
        return _load_batch(*arguments)

    with monkeypatch.context() as patched:
        patched.setattr("assets.importing.loading._load_batch", killed)
        with pytest.raises(KeyboardInterrupt):
            importer.run(TUESDAY)
    assert [move for move, _ in moves("r2")] == ["created", "accepted", "activated"], (
        "the batch before is there"
    )
    assert len(payment_events("p2")) == 2
    importer.run()
    assert [move for move, _ in moves("r2")] == ["created", "accepted", "activated"]
    assert payment_events("p2")[2:] == [("reversed", tehran("02-03 10:00"))]
    assert NotificationEvent.objects.filter(notification_id=of("notifications", "m1")).count() == 2
    assert_whole()


def test_what_others_did_before_it_moved_on_still_stands_in_the_way_of_undoing(
    books: Books, importer: Importer
) -> None:
    importer.run({**PLAN, **MONDAY})
    lens = of("tickets", "r2")
    record_ticket_move(ticket_id=lens, move=TicketEvent.Move.ACCEPTED, at=tehran("02-03 08:00"))
    assert importer.run(TUESDAY).of("tickets").moved_on == 3
    assert [move for move, _ in moves("r2")] == ["created", "accepted", "activated"]
    with pytest.raises(UndoConflicts, match="tickets that moved on since \\(1\\): r2"):
        undone()


def test_sealing_is_held_from_the_first_move_on(books: Books, importer: Importer) -> None:
    importer.run({**PLAN, **MONDAY})
    assert importer.run(TUESDAY, hold_seals=True).outcome.sealing_held_at is not None
