"""Users: with a row of their own, or only named in others."""

import csv
from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from assets.accounts.models import User, UserEvent
from assets.accounts.roles import Role
from assets.importing.errors import PlanBroken
from assets.notifications.models import Notification, NotificationEvent
from assets.tickets.models import Ticket
from tests.importing.conftest import Importer

pytestmark = pytest.mark.django_db(transaction=True)

HEADER = "external_id,email,name,role,segment,region,joined_at\n"


def test_a_user_has_the_columns_of_the_row_and_joins_by_the_log(importer: Importer) -> None:
    imported = importer.run(
        {
            "plan.toml": "zone = 'UTC'",
            "users.sql": "SELECT * FROM 'users.csv'",
            "users.csv": HEADER
            + "7,a@example.org,Ann,Manager,pro,IR-23,2024-01-01 10:00:00\n8,,,,,,2024-01-02\n",
        },
        allow_roles=True,
    )
    assert imported.reasons == []
    ann, other = User.objects.order_by("id")
    assert (ann.email, ann.name, ann.role, ann.segment.slug, ann.region.slug) == (
        "a@example.org", "Ann", "manager", "pro", "IR-23",
    )  # fmt: skip
    assert (other.email, other.name, other.role, other.segment_id, other.region_id) == (
        None,
        "",
        "user",
        0,
        0,
    )
    assert not ann.has_usable_password()
    assert [(event.user_id, event.kind, event.at) for event in UserEvent.objects.order_by("id")] == [
        (ann.id, "joined", datetime(2024, 1, 1, 10, tzinfo=UTC)),
        (other.id, "joined", datetime(2024, 1, 2, tzinfo=UTC)),
    ]


def test_what_is_rejected_is_no_formula_in_a_spreadsheet(importer: Importer) -> None:
    importer.run(
        {
            "users.sql": "SELECT * FROM 'users.csv'",
            "users.csv": HEADER + "=1+1,not an address,Ann;@x,,,,2024-01-01\n",
        }
    )
    with importer.rejects.open(encoding="utf-8-sig", newline="") as lines:
        [row] = csv.DictReader(lines)
    assert (row["key"], row["external_id"], row["name"]) == ("'=1+1", "'=1+1", "Ann;'@x")


def test_an_address_is_the_same_in_capital_letters(importer: Importer) -> None:
    """Signing in finds one account by an address, whatever letters it is typed in."""
    User.objects.create(email="Taken@example.org", joined_at=datetime(2020, 1, 1, tzinfo=UTC))
    files = {
        "users.sql": "SELECT * FROM 'users.csv'",
        "users.csv": HEADER
        + "1,Ann@Example.org,,,,,2024-01-01\n"
        + "2,ann@example.org,,,,,2024-01-01\n"
        + "3,taken@example.org,,,,,2024-01-01\n",
    }
    imported = importer.run(files)
    assert [(rejected.row, rejected.reason) for rejected in imported.rejected] == [
        (2, "email is that of row 1 too"),
        (3, "email is that of another user"),
    ]
    assert User.objects.filter(email="ann@example.org").exists()
    files["users.csv"] = HEADER + "1,ANN@example.org,,,,,2024-01-01\n"
    assert importer.run(files).reasons == []


def test_a_user_that_cannot_be_is_rejected(importer: Importer) -> None:
    User.objects.create(email="taken@example.org", joined_at=datetime(2020, 1, 1, tzinfo=UTC))
    imported = importer.run(
        {
            "users.sql": "SELECT * FROM 'users.csv'",
            "users.csv": HEADER
            + "1,not an address,,,,,2024-01-01\n"
            + "2,taken@example.org,,,,,2024-01-01\n"
            + "3,same@example.org,,,,,2024-01-01\n"
            + "4,same@example.org,,,,,2024-01-01\n"
            + "5,,,emperor,,,2024-01-01\n"
            + "6,,,,,,\n"
            + ",,,,,,2024-01-01\n"
            + "3,,,,,,2024-01-01\n",
        }
    )
    assert [(rejected.row, rejected.reason) for rejected in imported.rejected] == [
        (1, "email not an address is not an address"),
        (2, "email is that of another user"),
        (4, "email is that of row 3 too"),
        (5, f"role emperor is none of {', '.join(Role.values)}"),
        (6, "joined_at is missing, and no row names the user"),
        (7, "external_id is missing"),
        (8, "external_id is that of row 3 too"),
    ]
    assert User.objects.count() == 2


def test_a_user_whom_rows_name_is_made_anonymous_from_the_first_time_on(importer: Importer) -> None:
    imported = importer.run(
        {
            "plan.toml": "zone = 'UTC'",
            "tickets.sql": "SELECT * FROM 'tickets.csv'",
            "tickets.csv": "external_id,borrower,lender,created_at,accepted_at\n"
            "t1,ann,ben,2024-02-02,\nt2,ben,ann,2024-01-01,\nt3,,,2024-01-01,\nbad,eve,,2024-01-01,2023-01-01\n",
        }
    )
    assert imported.counts("tickets") == (4, 3, 0, 1)
    assert imported.outcome.made == {"anonymous": 2}
    assert {
        (user.email, user.name, user.segment_id, user.joined_at.month) for user in User.objects.all()
    } == {(None, "", 0, 1)}
    assert UserEvent.objects.count() == 2
    assert Ticket.objects.filter(borrower=None, lender=None).count() == 1
    assert importer.run().counts("tickets") == (4, 0, 3, 1)
    assert User.objects.count() == 2


def test_a_row_that_comes_after_its_user_was_made_is_reported(
    importer: Importer, ticket: Callable[..., str]
) -> None:
    importer.run({"tickets.sql": ticket(borrower="'ann'")})
    again = importer.run(
        {"users.sql": "SELECT 'ann' AS external_id, 'Ann' AS name, DATE '2024-01-01' AS joined_at"}
    )
    [reason] = again.reasons
    assert reason.startswith("changed: name is Ann, and none was loaded; joined_at is 2024-01-01")
    assert User.objects.get().name == ""


def test_a_row_that_names_a_rejected_user_waits_for_that_user(
    importer: Importer, ticket: Callable[..., str]
) -> None:
    first = importer.run(
        {
            "users.sql": "SELECT 'ann' AS external_id, 'emperor' AS role, DATE '2024-01-01' AS joined_at",
            "tickets.sql": ticket(borrower="'ann'", lender="'ben'"),
        }
    )
    assert first.reasons[1:] == ["borrower: user ann was rejected"]
    assert not User.objects.exists()
    second = importer.run({"users.sql": "SELECT 'ann' AS external_id, DATE '2024-01-01' AS joined_at"})
    assert second.reasons == []
    assert User.objects.count() == 2


def test_a_user_without_a_date_joins_when_first_named(importer: Importer, ticket: Callable[..., str]) -> None:
    importer.run({"users.sql": "SELECT 'ann' AS external_id", "tickets.sql": ticket(lender="'ann'")})
    assert User.objects.get().joined_at == datetime(2024, 1, 1, 10, tzinfo=UTC)


def test_notifications_carry_the_classification_of_their_user(importer: Importer) -> None:
    imported = importer.run(
        {
            "plan.toml": "zone = 'UTC'",
            "users.sql": "SELECT 'ann' AS external_id, 'pro' AS segment, DATE '2024-01-01' AS joined_at",
            "notifications.sql": "SELECT * FROM 'sent.csv'",
            "sent.csv": "external_id,user,channel,status,created_at,sent_at,delivered_at\n"
            "1,ann,SMS,sent,2024-01-01,2024-01-02,\n"
            "2,,email,failed,2024-01-01,,\n"
            "3,ann,push,created,2024-01-01,,\n"
            "4,ann,pigeon,sent,2024-01-01,,\n"
            "5,ann,push,lost,2024-01-01,,\n"
            "6,ann,push,created,2024-01-01,2024-01-02,\n"
            "7,ann,push,sent,2024-01-02,2024-01-01,\n"
            "8,ann,sms,delivered,2024-01-01,2024-01-02,2024-01-03\n"
            "9,ann,sms,sent,2024-01-01,2024-01-02,2024-01-03\n"
            "10,ann,sms,delivered,2024-01-01,2024-01-03,2024-01-02\n",
        }
    )
    assert imported.reasons == [
        "channel pigeon is none of email, sms, push, in_app",
        "status lost is none of created, sent, delivered, failed",
        "sent_at is given, and the status is created",
        "sent_at is before created_at",
        "delivered_at is given, and the status is sent",
        "delivered_at is before sent_at",
    ]
    events = NotificationEvent.objects.order_by("id").values_list("kind", "at__day", "segment_id")
    pro = User.objects.get().segment_id
    assert pro
    assert sorted(events) == sorted(
        [
            *[("created", 1, pro), ("sent", 2, pro)] * 2,
            *[("delivered", 3, pro), ("created", 1, 0), ("failed", 1, 0), ("created", 1, pro)],
        ]
    )
    assert Notification.objects.filter(user=None, status="failed").count() == 1


def test_a_message_that_arrives_later_moves_on_and_was_sent_once(importer: Importer) -> None:
    def row(number: int, status: str, sent: str = "NULL", delivered: str = "NULL") -> str:
        return (
            f"SELECT '{number}' AS external_id, 'sms' AS channel, '{status}' AS status, "
            f"TIMESTAMP '2024-01-01' AS created_at, TIMESTAMP {sent} AS sent_at, TIMESTAMP {delivered} AS delivered_at"
        ).replace("TIMESTAMP NULL", "NULL::TIMESTAMP")

    second, third = "'2024-01-02'", "'2024-01-03'"
    first = [
        row(1, "created"),
        row(2, "sent", second),
        row(3, "sent", second),
        row(4, "delivered", second, third),
    ]
    then = [row(1, "delivered", delivered=third), row(2, "delivered", second, third),
            row(3, "delivered", second), row(4, "sent", second)]  # fmt: skip
    plan = {"plan.toml": "zone = 'UTC'"}
    importer.run({**plan, "notifications.sql": " UNION ALL ".join(first)})
    again = importer.run({"notifications.sql": " UNION ALL ".join(then)})
    assert [reason.partition(";")[0] for reason in again.reasons] == [
        "status moved on from sent to delivered, and delivered_at, the moment of that, is missing",
        "changed: status: delivered before, now sent",
    ] or len(again.reasons) == 2
    log = NotificationEvent.objects.order_by("notification_id", "id").values_list("kind", flat=True)
    assert list(log) == [
        *["created", "sent", "delivered"] * 2, "created", "sent", "created", "sent", "delivered",
    ]  # fmt: skip


class TestRoles:
    ROWS = HEADER + "1,,,Admin,,,2024-01-01\n2,,,manager,,,2024-01-01\n3,,,user,,,2024-01-01\n"

    @pytest.mark.parametrize("dry_run", [True, False])
    def test_an_import_makes_no_administrator_by_itself(self, importer: Importer, *, dry_run: bool) -> None:
        with pytest.raises(PlanBroken) as refused:
            importer.run({"users.sql": "SELECT * FROM 'users.csv'", "users.csv": self.ROWS}, dry_run=dry_run)
        assert str(refused.value) == (
            "users.sql: column role: is admin in 1 row, manager in 1 row; an import gives no rights without"
            " --allow-roles"
        )
        assert not User.objects.exists()

    def test_when_it_is_allowed_it_does(self, importer: Importer) -> None:
        files = {"users.sql": "SELECT * FROM 'users.csv'", "users.csv": self.ROWS}
        assert importer.run(files, allow_roles=True).reasons == []
        assert sorted(User.objects.values_list("role", flat=True)) == ["admin", "manager", "user"]
        # They are there: importing again gives nobody anything.
        assert importer.run(files).counts("users") == (3, 0, 3, 0)
