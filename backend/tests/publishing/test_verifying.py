"""Whatever is changed in what was published, or in the rows behind it, is found and named."""

from datetime import date, timedelta
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from assets.audit.chaining import chain
from assets.publishing.verifying import Verified, verify_published
from assets.publishing.verifying_on import Progress, verify_on
from assets.reports.models import Verification
from assets.reports.rollups import drain
from tests.database import Dataset, Load, changed
from tests.publishing.market import late_payment, make_sealed_books, sealed, tamper
from tests.reconciliation.books import BOOKS, NOW, Books, at, post, revenue, wallet

pytestmark = pytest.mark.django_db(transaction=True)


def make_restated_books() -> Books:
    made = make_sealed_books()
    late_payment(made.ada, 700, "02-02")
    late_payment(made.bob, 50, "02-02")
    late_payment(made.bob, 1, "03-09")
    return made


RESTATED_BOOKS = Dataset(make_restated_books)


@pytest.fixture
def books(transactional_db: None, dataset: Load) -> Books:
    return dataset(RESTATED_BOOKS)


@pytest.mark.quick
def test_what_nobody_touched_is_as_it_was_published(books: Books) -> None:
    found = verify_published()
    assert (found.broken, found.reports, found.restatements, found.recounted) == (None, 82, 7, 82)


def test_days_that_are_sealed_after_a_restatement_hold_it(books: Books) -> None:
    sealed(NOW + timedelta(days=30))
    assert verify_published().broken is None


def test_a_fact_that_waits_for_its_pass_is_no_difference(books: Books) -> None:
    post("fee", "02-02", {wallet(books.ada): -3, revenue(): 3})
    assert verify_published().broken is None
    drain()
    assert verify_published().broken is None


TAMPERED = [
    ("a sealed figure", "UPDATE reports SET figures = jsonb_set(figures, '{total_users}', '\"3\"') WHERE seq = 50",
     "link 50, the report of the day of 2026-02-09: its digest"),
    ("a figure, and the digest made to fit", "UPDATE reports SET digest = sha256('forged') WHERE seq = 50",
     "link 50, the report of the day of 2026-02-09: its digest"),
    ("the day of a report", "UPDATE reports SET report_date = '2020-01-01', last_day = '2020-01-01' WHERE seq = 78",
     "link 78"),
    ("a report taken out", "DELETE FROM reports WHERE seq = 50", "link 50: it is missing, the next is 51"),
    ("the end cut off", ("DELETE FROM restatements; DELETE FROM reports WHERE seq > 70;"
     " UPDATE reports SET status = 'sealed'"), "link 82: it is not the report whose sealing is in the audit log"),
    ("restatements taken away", "DELETE FROM restatements; UPDATE reports SET status = 'sealed'",
     "link 43, the report of the day of 2026-02-02: its rows of ledger_entries, payment_events are not"),
    ("the last restatement taken away", ("DELETE FROM restatements WHERE seq = 89;"
     " UPDATE reports SET status = 'sealed' WHERE report_date = '2026-03-09'"),
     "link 78, the report of the day of 2026-03-09: its rows of ledger_entries, payment_events are not"),
    ("a restatement's difference", "UPDATE restatements SET difference = '{}' WHERE seq = 83",
     "link 83, a restatement of the day of 2026-02-02: its digest"),
    ("that a report was restated", "UPDATE reports SET status = 'sealed' WHERE report_date = '2026-02-02'",
     "link 43, the report of the day of 2026-02-02: it says sealed"),
    ("that one was not", "UPDATE reports SET status = 'restated' WHERE seq = 50", "link 50"),
    ("a sum in a log", "UPDATE ledger_entries SET amount = amount + 1 WHERE id = 1",
     "link 42, the report of the day of 2026-02-01: its rows of ledger_entries are not what they were"),
    ("whose entry it is", "UPDATE ledger_entries SET transfer_id = 99 WHERE id = 1", "link 42"),
    ("when it was written", "UPDATE payment_events SET recorded_at = now() WHERE id = 1", "link 42"),
    ("the segment of a fact", "UPDATE user_events SET segment_id = 1 WHERE id = 1",
     "link 15, the report of the day of 2026-01-05: its rows of user_events"),
    ("a row moved to another day", "UPDATE ticket_events SET at = at + interval '1 day' WHERE move = 'completed'",
     "link 55, the report of the day of 2026-02-14: its rows of ticket_events"),
    ("a row taken out of a log", "DELETE FROM payment_events WHERE id = 1", "link 42"),
    ("a row put into one, as if counted", ("INSERT INTO user_events (user_id, kind, at, asset_type_id, segment_id, "
     "region_id) SELECT user_id, kind, at, asset_type_id, segment_id, region_id FROM user_events WHERE id = 1"),
     "link 15"),
    ("a late row", "UPDATE ledger_entries SET kind = 'gift' WHERE id = (SELECT max(id) FROM ledger_entries)",
     "link 89, a restatement of the day of 2026-03-09: its rows are not what they were"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("statement", "named"), [one[1:] for one in TAMPERED], ids=[one[0] for one in TAMPERED]
)
def test_tampering_is_found_and_the_first_bad_link_is_named(books: Books, statement: str, named: str) -> None:
    tamper(statement)
    broken = verify_published().broken
    assert broken is not None
    assert broken.startswith(named)


@pytest.mark.parametrize(
    ("statement", "named"), [one[1:] for one in TAMPERED], ids=[one[0] for one in TAMPERED]
)
def test_it_is_found_in_slices_too_and_again_until_it_is_mended(
    books: Books, statement: str, named: str
) -> None:
    assert verify_on(NOW).broken is None
    tamper(statement)
    for found in (verify_on(NOW + timedelta(hours=1), full=True), verify_on(NOW + timedelta(hours=2))):
        assert found.broken is not None
        assert found.broken.startswith(named)


def test_what_is_verified_is_not_counted_again_but_where_something_came(books: Books) -> None:
    assert verify_on(NOW).recounted == 82
    assert verify_on(NOW).recounted == 0
    late_payment(books.ada, 5, "02-03")
    assert verify_on(NOW).recounted == 3, "the day, and its month in each calendar"
    sealed(NOW + timedelta(days=2))
    assert verify_on(NOW).recounted == 2
    assert verify_on(NOW + timedelta(days=3), full=True).recounted == 84


def test_a_change_of_what_was_verified_waits_for_everything_to_be_read(books: Books) -> None:
    verify_on(NOW)
    tamper("UPDATE ledger_entries SET amount = amount + 1 WHERE id = 1")
    assert verify_on(NOW).broken is None
    assert verify_on(NOW + timedelta(days=1), full=True).broken is not None


def test_the_last_link_that_was_verified_stays(books: Books) -> None:
    verify_on(NOW)
    tamper("UPDATE restatements SET digest = sha256('forged') WHERE seq = 89")
    assert verify_on(NOW).broken == "link 89: it is not the link that was verified before"


def test_killed_after_any_slice_it_goes_on(books: Books) -> None:
    whole = list[Progress]()
    assert verify_on(NOW, full=True, report=whole.append).broken is None
    assert len(whole) > 5

    def killed_after(slices: int) -> int:
        done = list[Progress]()

        def dies(progress: Progress) -> None:
            done.append(progress)
            if len(done) == slices:
                raise KeyboardInterrupt

        with pytest.raises(KeyboardInterrupt):
            verify_on(later, full=True, report=dies)
        return sum(one.counted for one in done)

    later = NOW + timedelta(days=1)
    counted = sum(killed_after(1) for _ in range(len(whole) - 1))
    assert counted + verify_on(later, full=True).recounted == 82, "none twice"
    assert Verification.objects.get().finished_at == later


def test_outside_the_days_that_are_asked_for_only_the_chain_is_checked(books: Books) -> None:
    tamper("UPDATE ledger_entries SET amount = amount + 1 WHERE id = 1")
    assert verify_published(date(2026, 2, 2), date(2026, 3, 9)).broken is None
    assert verify_published(date(2026, 2, 1), date(2026, 2, 1)).broken is not None
    tamper("UPDATE reports SET figures = '{}' WHERE seq = 1")
    assert verify_published(date(2026, 2, 2), date(2026, 3, 9)).broken is not None


def test_rollups_that_lie_do_not_make_sealed_figures_false(books: Books) -> None:
    tamper(
        "UPDATE analytics_records SET volume_verified = volume_verified + 1, tickets_created = tickets_created + 1"
    )
    assert verify_published().broken is None


class TestCommand:
    """`manage.py verify`."""

    def test_what_excludes_each_other_is_refused(self) -> None:
        for other in ("--full", "--audit"):
            with pytest.raises(CommandError, match="--from and --to"):
                call_command("verify", other, "--from", "2026-03-01")

    def test_all_is_as_it_was(self, books: Books) -> None:
        out = StringIO()
        call_command("verify", stdout=out)
        said = out.getvalue()
        assert "reports: 82 sealed, 7 restatements" in said
        assert "reports: all as they were published, 82 counted again from the logs" in said
        assert "books: they agree" in said
        assert "audit: all as it was written" in said

    @pytest.mark.parametrize(
        ("statement", "told"),
        [
            (
                "UPDATE reports SET figures = '{}' WHERE seq = 1",
                "reports: broken at link 1, the report of the day",
            ),
            (
                "UPDATE wallets SET balance = balance + 1 WHERE kind = 'user'",
                "books: broken at wallets: 2 broken",
            ),
            ("UPDATE audit_events SET actor_role = 'admin'", "audit: broken at"),
        ],
    )
    def test_what_is_not_is_told_with_exit_status_1(self, books: Books, statement: str, told: str) -> None:
        chain()
        tamper(statement)
        errors = StringIO()
        with pytest.raises(SystemExit) as ended:
            call_command("verify", "--full", stdout=StringIO(), stderr=errors)
        assert ended.value.code == 1
        assert told in errors.getvalue()

    @pytest.mark.parametrize(
        ("words", "told"),
        [
            (("--from", "soon"), "'soon' is no day"),
            (("--from", "2026-02-02", "--to", "2026-02-01"), "is after --to"),
        ],
    )
    def test_wrong_days_are_refused(self, words: tuple[str, ...], told: str) -> None:
        with pytest.raises(CommandError, match=told):
            call_command("verify", *words)


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=st.lists(st.tuples(st.sampled_from("psd"), st.integers(1, 68)), max_size=12))
def test_whatever_comes_late_between_whichever_seals_all_verifies(
    dataset: Load, steps: list[tuple[str, int]]
) -> None:
    """p: a payment n days before the moment. s: time goes on by n hours and what is over is sealed. d: n days."""
    changed()
    moment, ada = at("02-20"), dataset(BOOKS).ada
    for step, n in steps:
        if step == "p":
            late_payment(ada, n, f"{moment - timedelta(days=n % 40):%m-%d}")
        else:
            moment += timedelta(hours=n) if step == "s" else timedelta(days=n % 5)
            sealed(moment)
            assert verify_on(moment).broken is None
    found: Verified = verify_published()
    assert found.broken is None
    assert verify_on(moment + timedelta(days=99), full=True).broken is None
