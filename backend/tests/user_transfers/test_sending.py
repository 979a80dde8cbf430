"""Money goes from one user to another whole and once, and nobody learns who has an account."""

from datetime import timedelta
from functools import partial

import pytest
from django.db import IntegrityError, connection, transaction
from django.test import Client
from pytest_django import Settings

from assets.accounts.models import Role, User
from assets.audit.models import AuditEvent
from assets.common import clock
from assets.common.errors import Refused, constraint_of
from assets.idempotency.models import RequestKey
from assets.people.services.anonymisation import anonymise
from assets.user_transfers.models import UserTransfer, UserTransferNote
from assets.user_transfers.services import send_money
from assets.wallets.models import LedgerEntry
from tests.access.signing_in import as_user, join
from tests.gateway.paying import at_once
from tests.gateway.test_one_feed import imported
from tests.loans.lending import assert_money_is_conserved, balance, give, post
from tests.reports.api.reading import problem
from tests.user_transfers.sending import AMOUNT, NOTE, actor, send_to

pytestmark = pytest.mark.django_db(transaction=True)

PATH = "me/wallet/transfers/"


@pytest.fixture(autouse=True)
def _on(settings: Settings) -> None:
    settings.USER_TRANSFERS, settings.USER_TRANSFER_MOST_A_DAY = True, 2 * AMOUNT


@pytest.fixture
def two(transactional_db: None) -> tuple[User, User]:
    sender, recipient = (
        join("sender@example.org", name="Sara Sender"),
        join("Receiver@example.org", name="Reza R"),
    )
    give(sender.id, 3 * AMOUNT)
    return sender, recipient


def refused(sender: User, address: str, amount: int = AMOUNT) -> str:
    with pytest.raises(Refused) as refusal:
        send_to(sender, address, amount)
    return refusal.value.code


@pytest.mark.quick
def test_money_and_a_note_go_to_the_account_with_this_address(two: tuple[User, User]) -> None:
    sender, recipient = two
    client = as_user(sender)
    body: dict[str, object] = {"to": "receiver@EXAMPLE.org", "amount": str(AMOUNT), "note": NOTE}
    answers = at_once(*[lambda: post(client, PATH, dict(body), "k")] * 3)
    assert {(answer.status_code, answer.content) for answer in answers} == {(201, answers[0].content)}
    assert problem(post(client, PATH, body | {"amount": "1"}, "k"), 422)["code"] == "idempotency_key_reused"
    assert (balance(sender.id), balance(recipient.id)) == (2 * AMOUNT, AMOUNT)
    assert list(
        LedgerEntry.objects.filter(transfer__kind="user_transfer")
        .order_by("id")
        .values_list("kind", "amount")
    ) == [
        ("sent", -AMOUNT),
        ("received", AMOUNT),
    ]
    for user, direction, other in ((sender, "out", "Reza"), (recipient, "in", "Sara")):
        page = as_user(user).get(f"/api/v1/{PATH}").json()
        (transfer,) = page["transfers"]
        assert (transfer["direction"], transfer["other"], transfer["note"]) == (direction, other, NOTE)
    assert as_user(join()).get(f"/api/v1/{PATH}").json()["transfers"] == []
    event = AuditEvent.objects.get(action="money_sent")
    assert event.after == {"recipient": recipient.id, "amount": str(AMOUNT), "currency": "IRR"}
    stored = str(list(AuditEvent.objects.values())) + RequestKey.objects.get().answer
    assert "example" not in stored.lower()
    assert NOTE not in stored
    assert_money_is_conserved()


def test_off_is_off_and_nobody_sends(two: tuple[User, User], settings: Settings) -> None:
    sender, recipient = two
    body: dict[str, object] = {"to": str(recipient.email), "amount": str(AMOUNT)}
    assert problem(post(Client(), PATH, body), 401)["code"] == "not_signed_in"
    settings.USER_TRANSFERS = False
    for role in Role:
        assert problem(post(as_user(join(role=role)), PATH, body), 409)["code"] == "user_transfers_off"
    assert (as_user(sender).get(f"/api/v1/{PATH}").json()["allowed"], UserTransfer.objects.count()) == (
        False,
        0,
    )


def test_a_rial_each_side_of_what_is_there_and_of_the_day(two: tuple[User, User]) -> None:
    sender, recipient = two
    address = str(recipient.email)
    poor = join()
    give(poor.id, AMOUNT - 1)
    assert refused(poor, address) == refused(poor, "nobody@example.org") == "user_transfer_not_covered"
    assert not AuditEvent.objects.filter(outcome="refused").exists(), "the address was not looked for"
    assert (
        refused(sender, address, 0)
        == refused(sender, address, 2 * AMOUNT + 1)
        == "user_transfer_amount_not_allowed"
    )
    send_to(sender, address, 2 * AMOUNT)
    assert refused(sender, address, 1) == "user_transfer_amount_not_allowed"
    tomorrow = clock.now() + timedelta(days=1)
    send_money(sender_id=sender.id, address=address, amount=AMOUNT, note="", at=tomorrow, by=actor(sender))
    assert (balance(sender.id), balance(recipient.id), UserTransferNote.objects.count()) == (0, 3 * AMOUNT, 1)
    assert_money_is_conserved()


def test_whatever_is_wrong_with_the_other_side_has_one_answer_and_few_tries(two: tuple[User, User]) -> None:
    sender, recipient = two
    gone, fed = join(), join()
    User.objects.filter(id=gone.id).update(is_active=False)
    imported(fed.id)
    for address in (
        "nobody@example.org",
        str(gone.email),
        str(fed.email),
        str(sender.email),
        "receiver@example.or",
    ):
        assert refused(sender, address) == "user_transfer_not_possible"
    assert refused(sender, str(recipient.email)) == "too_many_transfer_attempts", (
        "a right one tells nothing now either"
    )
    events = AuditEvent.objects.filter(actor_id=sender.id, action="money_sent", outcome="refused")
    assert set(events.values_list("reason", "object_id")) == {("user_transfer_not_possible", "")}
    later = clock.now() + timedelta(hours=1, minutes=1)
    send_money(
        sender_id=sender.id, address=str(recipient.email), amount=AMOUNT, note="", at=later, by=actor(sender)
    )
    assert (balance(sender.id), balance(recipient.id)) == (2 * AMOUNT, AMOUNT)


def test_two_who_send_to_each_other_at_once_both_do_and_one_purse_is_spent_once(
    two: tuple[User, User],
) -> None:
    sender, recipient = two
    give(recipient.id, AMOUNT)
    for _ in range(2):
        at_once(
            partial(send_to, sender, str(recipient.email)), partial(send_to, recipient, str(sender.email))
        )
    assert (balance(sender.id), balance(recipient.id)) == (3 * AMOUNT, AMOUNT)
    third = join()
    give(third.id, AMOUNT)

    def outcome(to: str) -> str:
        try:
            send_to(third, to)
        except Refused as refusal:
            return refusal.code
        return "done"

    both = at_once(partial(outcome, str(sender.email)), partial(outcome, str(recipient.email)))
    assert sorted(both) == ["done", "user_transfer_not_covered"]
    assert_money_is_conserved()


def test_notes_go_with_either_of_the_two_and_the_money_stays(two: tuple[User, User]) -> None:
    sender, recipient = two
    for _ in range(2):
        send_to(sender, str(recipient.email))
    admin = join(role=Role.ADMIN)
    anonymise(recipient.id, at=clock.now(), reason="asked for it", by=actor(admin))
    assert (UserTransferNote.objects.count(), UserTransfer.objects.count()) == (0, 2)
    assert balance(recipient.id) == 2 * AMOUNT
    assert refused(sender, "receiver@example.org") == "user_transfer_amount_not_allowed"


def test_a_row_without_its_very_money_is_refused_and_none_is_changed(two: tuple[User, User]) -> None:
    sender, recipient = two
    sent = send_to(sender, str(recipient.email))
    forged = UserTransfer(
        transfer_id=LedgerEntry.objects.earliest("id").transfer_id,
        sender=sender, recipient=recipient, amount=AMOUNT, currency="IRR", at=sent.at,
    )  # fmt: skip
    with pytest.raises(IntegrityError) as refusal, transaction.atomic():
        forged.save(force_insert=True)
    assert constraint_of(refusal.value) == "user_transfer_moves_its_money"
    for statement in ("UPDATE user_transfers SET amount = 1", "DELETE FROM user_transfers"):
        with pytest.raises(IntegrityError), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(statement)
