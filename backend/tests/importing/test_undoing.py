"""What a plan brought in can be taken back: open days read as before it, sealed ones are restated."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date
from io import StringIO
from typing import Any

import psycopg
import pytest
from django.core.management import call_command
from django.db import connection

from assets.accounts.models import User
from assets.accounts.services import reclassify_user
from assets.audit import COMMAND_LINE
from assets.audit.models import AuditEvent
from assets.common.errors import Retracted
from assets.common.row_scope import Scope, row_scope
from assets.importing.errors import PlanUnknown, SealedDays, UndoConflicts
from assets.importing.models import ImportKey
from assets.importing.progress import Progress
from assets.importing.summary import summary_of_undone
from assets.importing.undoing import Undone, undo
from assets.notifications.models import Notification
from assets.payments.models import Payment, PaymentEvent, PaymentStatus
from assets.payments.services import create_payment, record_payment_event
from assets.people.services.changes import activate
from assets.publishing.verifying import verify_published
from assets.reports.models import Report
from assets.reports.rollups import drain
from assets.reports.rollups.passes import run_pass
from assets.reports.rollups.rebuild import rebuild
from assets.retractions.models import Retraction
from assets.tickets.errors import TicketNotFound
from assets.tickets.models import Ticket, TicketEvent
from assets.tickets.services import record_ticket_move
from assets.wallets.models import Transfer, Wallet
from assets.wallets.services import reverse_transfer
from tests.acting import acting_as
from tests.database import Load
from tests.importing.conftest import Importer
from tests.publishing.market import SEALED_BOOKS, sealed, tamper
from tests.reconciliation.books import BOOKS, NOW, Books, at, broken, found, gateway, post, wallet
from tests.reports.queries.asking import ask_one, ask_rows
from tests.reports.rollups.recount import assert_counted_once, fact_days, kept, kept_active
from tests.waiting import eventually

pytestmark = pytest.mark.django_db(transaction=True)

PLAN = {
    "plan.toml": "zone = 'Asia/Tehran'",
    "users.sql": "SELECT * FROM 'users.csv'",
    "users.csv": "external_id,email,name,joined_at\nu1,kim@shop.test,Kim,2026-02-01 08:00\n",
    "tickets.sql": "SELECT * FROM 'tickets.csv'",
    "tickets.csv": (
        "external_id,borrower,lender,created_at,accepted_at,activated_at,due_at,completed_at,price,currency\n"
        "t1,u1,lee,2026-02-10 09:00,2026-02-10 10:00,2026-02-10 11:00,2026-02-12 11:00,2026-02-14 12:00,30,EUR\n"
        "t2,u1,lee,2026-02-11 09:00,2026-02-11 10:00,2026-02-11 11:00,2026-02-12 11:00,,30,EUR\n"
    ),
    "payments.sql": "SELECT * FROM 'payments.csv'",
    "payments.csv": (
        "external_id,user,ticket,amount,currency,status,created_at,verified_at\n"
        "p1,u1,t1,30,EUR,verified,2026-02-10 09:30,2026-02-10 09:40\n"
        "p2,u1,,50,EUR,failed,2026-02-11 09:30,\n"
    ),
    "wallet_entries.sql": "SELECT * FROM 'entries.csv'",
    "entries.csv": (
        "external_id,owner,amount,currency,kind,at\n"
        "e1,u1,-20,EUR,rent,2026-02-10 12:00\n"
        "e2,u1,100,EUR,top-up,2026-02-11 12:00\n"
    ),
    "notifications.sql": "SELECT * FROM 'messages.csv'",
    "messages.csv": (
        "external_id,user,channel,status,created_at,sent_at\nn1,u1,sms,sent,2026-02-10 09:00,2026-02-10 09:01\n"
    ),
}


@pytest.fixture
def books(transactional_db: None, dataset: Load) -> Books:
    made = dataset(BOOKS)
    drain()
    return made


@pytest.fixture
def sealed_books(transactional_db: None, dataset: Load) -> Books:
    return dataset(SEALED_BOOKS)


def undone(*, dry_run: bool = False, restate: bool = False) -> Undone:
    return undo("plan", dry_run=dry_run, restate=restate, progress=Progress(out=StringIO()))


def figures() -> object:
    return kept(), kept_active()


def row_of(target: str, external_id: str) -> int:
    return ImportKey.objects.get(target=target, external_id=external_id).row_id


def conflicts() -> list[str]:
    """What stands in the way, in words; nothing has changed by asking."""
    before = Retraction.objects.count(), ImportKey.objects.count(), figures()
    with pytest.raises(UndoConflicts) as refused:
        undone()
    drain()
    assert (Retraction.objects.count(), ImportKey.objects.count(), figures()) == before
    return [line.strip() for line in str(refused.value).splitlines()[1:]]


def assert_whole() -> None:
    """The books agree, and the rollups are what a rebuild makes and what another count finds."""
    assert broken(found()) == {}
    assert_counted_once()
    rebuilt = rebuild(fact_days())
    assert (rebuilt.changed, rebuilt.unexplained) == (0, 0)


def test_open_days_read_as_before_to_the_last_cell(books: Books, importer: Importer) -> None:
    before = figures()
    assert importer.run(PLAN).rejected == []
    assert figures() != before
    outcome = undone()
    assert outcome.counts == {
        "notifications": 1,
        "payments": 2,
        "tickets": 2,
        "users": 2,
        "wallet_entries": 2,
    }
    assert outcome.sealed is None
    assert figures() == before
    assert_whole()


def test_nothing_is_deleted(books: Books, importer: Importer) -> None:
    importer.run(PLAN)
    models = (User, Ticket, TicketEvent, Payment, PaymentEvent, Transfer, Notification)
    before = [model._default_manager.count() for model in models]
    undone()
    assert [model._default_manager.count() for model in models] == before


def test_its_external_ids_and_addresses_are_free_so_that_the_mended_plan_can_come(
    books: Books, importer: Importer
) -> None:
    importer.run(PLAN)
    first = kept()
    undone()
    again = importer.run(PLAN)
    assert again.counts("tickets") == (2, 2, 0, 0)
    assert again.counts("users") == (1, 1, 0, 0)
    assert kept() == first
    undone()
    assert_whole()


def test_its_users_become_inactive_and_others_stay_as_they_are(books: Books, importer: Importer) -> None:
    importer.run(PLAN)
    kim = row_of("users", "u1")
    undone()
    assert User.objects.filter(id=kim).values_list("name", "is_active", "email").get() == ("Kim", False, None)
    assert User.objects.get(id=books.ada).is_active


def test_a_limit_that_its_history_needed_goes_with_it(books: Books, importer: Importer) -> None:
    importer.run(PLAN)
    of_kim = Wallet.objects.get(user=row_of("users", "u1"))
    assert (of_kim.balance, of_kim.overdraft_limit) == (8000, 2000)
    undone()
    of_kim.refresh_from_db()
    assert (of_kim.balance, of_kim.overdraft_limit) == (0, 0)


def test_a_dry_run_says_the_same_and_changes_nothing(books: Books, importer: Importer) -> None:
    importer.run(PLAN)
    before = figures(), User.objects.filter(is_active=True).count()
    tried = undone(dry_run=True)
    drain()
    assert (figures(), User.objects.filter(is_active=True).count()) == before
    assert not Retraction.objects.exists()
    done = undone()
    assert (tried.counts, tried.sealed) == (done.counts, done.sealed)


def test_it_is_refused_on_sealed_days_and_says_which_they_are(
    sealed_books: Books, importer: Importer
) -> None:
    importer.run(PLAN)
    before = figures()
    assert str(undone(dry_run=True).sealed) == "5 sealed days, 2026-02-01 to 2026-02-14"
    with pytest.raises(SealedDays, match="5 sealed days, 2026-02-01 to 2026-02-14, would be restated"):
        undone()
    drain()
    assert figures() == before


def test_sealed_days_are_restated_and_read_as_before(sealed_books: Books, importer: Importer) -> None:
    before, published = figures(), list(Report.objects.order_by("seq").values("figures", "digest"))
    importer.run(PLAN)
    assert verify_published().broken is None
    undone(restate=True)
    assert figures() == before
    assert list(Report.objects.order_by("seq").values("figures", "digest")) == published
    assert verify_published().broken is None
    assert_whole()


def test_a_wrong_plan_that_was_sealed_minutes_later(books: Books, importer: Importer) -> None:
    before = figures()
    importer.run(PLAN)
    sealed()
    published = Report.objects.get(grain="day", report_date="2026-02-10").figures
    assert published["total_volume"] == {"EUR": "3000"}
    undone(restate=True)
    assert figures() == before
    restated = Report.objects.get(grain="day", report_date="2026-02-10")
    assert (restated.status, restated.figures) == ("restated", published)
    (restatement,) = restated.restatements.all()
    assert restatement.difference["total_volume"] == {"EUR": "-3000"}
    assert restatement.difference["active_users"] == "-2"
    assert (restatement.before["total_volume"], restatement.after["total_volume"]) == ({"EUR": "3000"}, {})
    assert verify_published().broken is None
    assert_whole()


def test_half_of_it_sealed(books: Books, importer: Importer) -> None:
    """A retraction waits for its pass row by row on sealed days, and with the whole day on open ones."""
    before = figures()
    importer.run(PLAN)
    sealed(at("02-12"))
    undone(restate=True)
    assert figures() == before
    sealed()
    assert verify_published().broken is None
    assert_whole()


def test_verifying_holds_while_retractions_wait_for_their_pass(
    books: Books, importer: Importer, monkeypatch: pytest.MonkeyPatch
) -> None:
    importer.run(PLAN)
    sealed()
    monkeypatch.setattr("assets.importing.undoing.drain", lambda _: None)
    undone(restate=True)
    assert verify_published().broken is None
    assert broken(found()) == {}
    while run_pass(NOW, 1).taken:
        assert verify_published().broken is None
    assert verify_published().broken is None
    assert_whole()


def test_a_retraction_that_goes_missing_is_found(books: Books, importer: Importer) -> None:
    importer.run(PLAN)
    sealed()
    undone(restate=True)
    tamper("DELETE FROM retractions WHERE book = 'payments' AND external_id = %s", "p1")
    assert verify_published().broken is not None


def test_one_of_an_open_day_that_goes_missing_after_sealing_is_found(
    books: Books, importer: Importer
) -> None:
    importer.run(PLAN)
    undone()
    sealed()
    assert verify_published().broken is None
    tamper("DELETE FROM retractions WHERE book = 'payments' AND external_id = %s", "p2")
    assert "payment_events" in str(verify_published().broken)


@pytest.mark.parametrize("scope", Scope)
def test_what_was_taken_back_is_shown_to_nobody(books: Books, importer: Importer, scope: Scope) -> None:
    importer.run(PLAN)
    kim, ticket = row_of("users", "u1"), row_of("tickets", "t1")

    def shown() -> list[str]:
        tables = {"tickets": "id", "ticket_events": "ticket_id", "notifications": "user_id"}
        if scope is not Scope.SERVICE:
            tables |= {"payments": "user_id", "transfers": "id"}
        if scope is Scope.OWN:
            tables |= {"payment_events": "user_id", "ledger_entries": "user_id"}
        else:
            del tables["ticket_events"]
        with acting_as("assets_web"), row_scope(scope, kim), connection.cursor() as cursor:
            return [table for table in tables if _has_some(cursor, table)]

    transfers = [row_of("wallet_entries", one) for one in ("e1", "e2")]

    def _has_some(cursor: object, table: str) -> bool:
        named = {
            "tickets": ("id", [ticket]),
            "ticket_events": ("ticket_id", [ticket]),
            "transfers": ("id", transfers),
        }
        column, ids = named.get(table, ("user_id", [kim]))
        cursor.execute(f"SELECT EXISTS (SELECT FROM {table} WHERE {column} = ANY (%s))", [ids])  # type: ignore[attr-defined]
        return bool(cursor.fetchone()[0])  # type: ignore[attr-defined]

    assert len(shown()) == {Scope.OWN: 7, Scope.SERVICE: 2, Scope.ALL: 4}[scope]
    undone()
    assert shown() == []


def test_nothing_happens_to_it_any_more(books: Books, importer: Importer) -> None:
    importer.run(PLAN)
    ticket, kim = row_of("tickets", "t2"), row_of("users", "u1")
    undone()
    with acting_as("assets_web"), pytest.raises(TicketNotFound):
        record_ticket_move(ticket_id=ticket, move=TicketEvent.Move.COMPLETED, at=NOW)
    for late in (
        lambda: record_ticket_move(ticket_id=ticket, move=TicketEvent.Move.COMPLETED, at=NOW),
        lambda: create_payment(user_id=kim, amount=1, currency="EUR", created_at=NOW),
        lambda: create_payment(user_id=books.ada, ticket_id=ticket, amount=1, currency="EUR", created_at=NOW),
        lambda: reclassify_user(user_id=kim, at=NOW, segment_id=0, region_id=1),
    ):
        with pytest.raises(Retracted, match="was taken back"):
            late()
    with pytest.raises(Retracted, match="was taken back"):
        activate(kim, reason="he asked", by=COMMAND_LINE)


def test_rows_behind_figures_are_those_that_stand(books: Books, importer: Importer) -> None:
    before = [
        behind(metric) for metric in ("total_volume", "tickets_created", "active_users", "wallet_balances")
    ]
    importer.run(PLAN)
    sealed(at("02-11"))
    undone(restate=True)
    assert [
        behind(metric) for metric in ("total_volume", "tickets_created", "active_users", "wallet_balances")
    ] == before


def test_until_a_pass_has_counted_them_they_are_behind_their_figure(
    books: Books, importer: Importer, monkeypatch: pytest.MonkeyPatch
) -> None:
    importer.run(PLAN)
    sealed()
    before = behind("tickets_created")
    assert len(before) == 4
    monkeypatch.setattr("assets.importing.undoing.drain", lambda _: None)
    undone(restate=True)
    assert behind("tickets_created") == before
    drain()
    assert len(behind("tickets_created")) == len(before) - 2


def behind(metric: str) -> list[tuple[str, str, str]]:
    """The rows behind a figure, as an administrator's page has them; they add up to it."""
    given = {"from": date(2026, 2, 1), "to": date(2026, 3, 9), "currency": None}
    with acting_as("assets_web"):
        page, figure = ask_rows(metric, **given), ask_one(metric, **given, grain="year")
    assert page.sum == figure.total
    return [(row.log, row.id, row.value) for row in page.rows]


@pytest.mark.parametrize(
    "late",
    [
        (
            "INSERT INTO payments"
            " (user_id, asset_type_id, segment_id, region_id, amount, currency, status, created_at)"
            " VALUES (%(user)s, 0, 0, 0, 5, 'EUR', 'initiated', now())"
        ),
        (
            "INSERT INTO payments"
            " (ticket_id, asset_type_id, segment_id, region_id, amount, currency, status, created_at)"
            " VALUES (%(ticket)s, 0, 0, 0, 5, 'EUR', 'initiated', now())"
        ),
        (
            "INSERT INTO tickets (asset_name, lender_id, asset_type_id, segment_id, region_id, state, created_at)"
            " VALUES ('', %(user)s, 0, 0, 0, 'pending', now())"
        ),
        (
            "INSERT INTO notifications (user_id, channel, segment_id, region_id, status, created_at)"
            " VALUES (%(user)s, 'sms', 0, 0, 'created', now())"
        ),
        "INSERT INTO transfers (kind, at, ticket_id) VALUES ('late', now(), %(ticket)s)",
    ],
)
def test_whatever_is_being_written_on_it_is_waited_for_and_prevents_it(
    books: Books, importer: Importer, late: str
) -> None:
    importer.run(PLAN)
    named = {"user": row_of("users", "u1"), "ticket": row_of("tickets", "t1")}
    with psycopg.connect(**connection.get_connection_params()) as session, ThreadPoolExecutor(1) as beside:
        session.execute(late, named)

        def undo_beside() -> None:
            try:
                undone()
            finally:
                connection.close()

        undoing = beside.submit(undo_beside)
        eventually(lambda: _waits(session))
        session.commit()
        with pytest.raises(UndoConflicts):
            undoing.result()


def _waits(session: psycopg.Connection[Any]) -> bool:
    """Whether somebody waits for what this session has locked."""
    own = session.execute("SELECT pg_backend_pid()").fetchone()
    assert own is not None
    blocked = session.execute(
        "SELECT EXISTS (SELECT FROM pg_stat_activity WHERE %s = ANY (pg_blocking_pids(pid)))", own
    ).fetchone()
    return blocked == (True,)


def _complete(books: Books) -> None:
    record_ticket_move(ticket_id=row_of("tickets", "t2"), move=TicketEvent.Move.COMPLETED, at=NOW)


def _pay_for_a_ticket(books: Books) -> None:
    create_payment(
        user_id=books.ada, ticket_id=row_of("tickets", "t1"), amount=7, currency="IRR", created_at=NOW
    )


def _reverse_a_payment(books: Books) -> None:
    record_payment_event(payment_id=row_of("payments", "p1"), kind=PaymentStatus.REVERSED, at=NOW)


def _book_on_a_payment(books: Books) -> None:
    post("top_up", "03-09", {gateway(): -5, wallet(books.ada): 5}, payment=row_of("payments", "p1"))


def _reverse_an_entry(books: Books) -> None:
    reverse_transfer(transfer_id=row_of("wallet_entries", "e1"), at=NOW)


def _move_the_user(books: Books) -> None:
    reclassify_user(user_id=row_of("users", "u1"), at=NOW, segment_id=0, region_id=1)


def _sign_in(books: Books) -> None:
    User.objects.filter(id=row_of("users", "u1")).update(last_login=NOW)


def _choose_a_password(books: Books) -> None:
    user = User.objects.get(id=row_of("users", "u1"))
    user.set_password("a password of his own")
    user.save()


def _move_another_ticket(books: Books) -> None:
    record_ticket_move(
        ticket_id=books.running, move=TicketEvent.Move.COMPLETED, at=NOW, actor_id=row_of("users", "u1")
    )


def _invite(books: Books) -> None:
    User.objects.filter(id=row_of("users", "u1")).update(invited_at=NOW)


def _pay(books: Books) -> None:
    create_payment(user_id=row_of("users", "u1"), amount=7, currency="IRR", created_at=NOW)


@pytest.mark.parametrize(
    ("later", "expected"),
    [
        (_complete, ["tickets that moved on since (1): t2"]),
        (_pay_for_a_ticket, ["tickets that others paid for (1): t1"]),
        (_reverse_a_payment, ["payments that moved on since (1): p1"]),
        (_book_on_a_payment, ["payments with transfers of others (1): p1"]),
        (
            _reverse_an_entry,
            ["users with other wallet entries (1): u1", "wallet entries that were reversed since (1): e1"],
        ),
        (
            _move_the_user,
            [
                "users who changed their segment or region since (1): u1",
                "wallet entries of users who changed their segment or region since (1): e1",
            ],
        ),
        (_sign_in, ["users who signed in or chose a password since (1): u1"]),
        (_choose_a_password, ["users who signed in or chose a password since (1): u1"]),
        (_move_another_ticket, ["users who moved other tickets (1): u1"]),
        (_invite, ["users who were invited since (1): u1"]),
        (_pay, ["users with other payments (1): u1"]),
    ],
)
def test_it_is_refused_by_name_where_something_later_rests_on_it(
    books: Books, importer: Importer, later: Callable[[Books], None], expected: list[str]
) -> None:
    importer.run(PLAN)
    later(books)
    drain()
    assert conflicts() == expected


def test_of_rows_that_were_loaded_before_that_was_noted_it_is_known_what_came_later(
    books: Books, importer: Importer
) -> None:
    importer.run(PLAN)
    ImportKey.objects.update(loaded_at=None)
    tamper("UPDATE ticket_events SET recorded_at = recorded_at - interval '1 hour'")
    assert undone(dry_run=True).counts["tickets"] == 2
    _complete(books)
    drain()
    assert conflicts() == ["tickets that moved on since (1): t2"]


def test_money_that_was_spent_since_is_named(books: Books, importer: Importer) -> None:
    importer.run(
        {
            "plan.toml": "zone = 'Asia/Tehran'",
            "users.sql": (
                "SELECT 'a' AS external_id, 'ada@shop.test' AS email,"
                " TIMESTAMPTZ '2026-02-01 08:00Z' AS joined_at"
            ),
            "wallet_entries.sql": (
                "SELECT 'gift' AS external_id, 'a' AS owner, 100 AS amount, 'IRR' AS currency,"
                " TIMESTAMPTZ '2026-02-02 08:00Z' AS at"
            ),
        }
    )
    ada = row_of("users", "a")
    post("rent", "03-09", {wallet(ada): -60, wallet(books.bob): 60})
    drain()
    assert "wallet entries whose money was spent since (1): gift" in conflicts()


def test_another_plan_s_rows_stay(books: Books, importer: Importer) -> None:
    (importer.plan.parent / "other").mkdir()
    other = replace(importer, plan=importer.plan.parent / "other")
    other.run({name: text.replace("kim@", "kit@") for name, text in PLAN.items()})
    first = figures()
    importer.run(PLAN)
    undone()
    assert figures() == first
    assert_whole()


def test_a_plan_of_which_nothing_is_here_is_refused_with_those_that_are(
    books: Books, importer: Importer
) -> None:
    with pytest.raises(PlanUnknown, match="nothing was imported here"):
        undone()
    importer.run(PLAN)
    with pytest.raises(PlanUnknown, match="nothing of a plan wrong is here: there is something of plan"):
        undo("wrong", dry_run=False, restate=False, progress=Progress(out=StringIO()))
    undone()
    with pytest.raises(PlanUnknown):
        undone()


def test_it_is_audited_done_or_refused(books: Books, importer: Importer) -> None:
    importer.run(PLAN)
    _sign_in(books)
    conflicts()
    User.objects.update(last_login=None)
    undone()
    assert list(
        AuditEvent.objects.filter(action="import_undone")
        .order_by("id")
        .values_list("outcome", "object_id", "reason")
    ) == [("failed", "plan", "undo_conflicts"), ("done", "plan", "")]


def test_the_summary_says_what_was_taken_back_and_what_stays(books: Books, importer: Importer) -> None:
    importer.run(PLAN)
    assert list(summary_of_undone(undone(dry_run=True)))[-4:] == [
        "these users would be inactive, and their addresses free",
        "would be restated: no sealed day",
        "what stays: members of dimensions, exchange rates",
        "dry run: nothing was taken back",
    ]
    assert list(summary_of_undone(undone())) == [
        "notifications: took back 1 row",
        "payments: took back 2 rows",
        "tickets: took back 2 rows",
        "users: took back 2 rows",
        "wallet_entries: took back 2 rows",
        "these users are inactive, and their addresses free",
        "restated: no sealed day",
        "what stays: members of dimensions, exchange rates",
    ]


@pytest.fixture
def command() -> Callable[..., tuple[int, str, str]]:
    def run(*words: str) -> tuple[int, str, str]:
        out, err = StringIO(), StringIO()
        try:
            call_command("import_data", *words, stdout=out, stderr=err)
        except SystemExit as ended:
            return int(str(ended.code)), out.getvalue(), err.getvalue()
        return 0, out.getvalue(), err.getvalue()

    return run


def test_the_command_takes_the_plan_s_folder_or_its_name(
    books: Books, importer: Importer, command: Callable[..., tuple[int, str, str]]
) -> None:
    importer.run(PLAN)
    status, out, _ = command("--undo", "--dry-run", str(importer.plan))
    assert status == 0
    assert "dry run: nothing was taken back" in out
    status, out, _ = command("--undo", "plan")
    assert status == 0
    assert "tickets: took back 2 rows" in out
    status, _, err = command("--undo", "plan")
    assert status == 2
    assert err.startswith("undo: nothing of a plan plan is here")
