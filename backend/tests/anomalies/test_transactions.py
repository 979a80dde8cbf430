"""Odd transactions: from what was known before each, with reasons, and labels that come late."""

from dataclasses import replace

import numpy as np
import pytest
from numpy.typing import NDArray

from assets.anomalies.transactions import learned
from assets.anomalies.transactions.features import (
    BEHAVIOUR,
    DAY,
    HOUR,
    LABEL_DELAY,
    Features,
    Transactions,
    behaviour,
    confirmed,
)
from assets.anomalies.transactions.learned import LearnedModel
from assets.anomalies.transactions.rules import RULES, RuleModel
from assets.anomalies.transactions.walk import reasons_of, score_history

MONDAY = 17_500 * DAY
CUSTOMERS = 40
DAYS = 80


def made(seed: int = 1) -> tuple[Transactions, NDArray[np.bool_]]:
    """Forty customers with levels of their own; frauds are five times that, and all of two terminals later on."""
    chance = np.random.default_rng(seed)
    size = CUSTOMERS * DAYS * 2
    at = np.sort(chance.integers(MONDAY, MONDAY + DAYS * DAY, size))
    customer = chance.integers(0, CUSTOMERS, size)
    terminal = chance.integers(0, 60, size)
    level = chance.uniform(1_000, 9_000, CUSTOMERS)
    amount = np.abs(chance.normal(level[customer], level[customer] / 4)).astype(np.int64) + 1
    fraud = chance.random(size) < 0.03
    amount[fraud] *= 5
    fraud |= (terminal < 2) & (at > MONDAY + 20 * DAY)
    return Transactions(at, customer, terminal, amount), fraud


def few(*rows: tuple[float, int, int, int]) -> Transactions:
    """Transactions of (hours, customer, terminal, amount)."""
    columns = zip(*rows, strict=True)
    hours, customer, terminal, amount = (np.array(column) for column in columns)
    return Transactions((MONDAY + hours * HOUR).astype(np.int64), customer, terminal, amount)


def test_windows_count_what_came_before_and_not_the_row_itself() -> None:
    given = few((0, 1, 1, 10), (0.5, 1, 1, 10), (0.75, 2, 1, 10), (1.25, 1, 2, 10), (40, 1, 2, 10))
    features = behaviour(given)

    assert features["customer_count_1h"].tolist() == [0, 1, 0, 1, 0]
    assert features["customer_count_1d"].tolist() == [0, 1, 0, 2, 0]
    assert features["customer_count_7d"].tolist() == [0, 1, 0, 2, 3]
    assert features["terminal_count_1d"].tolist() == [0, 1, 2, 0, 0]
    assert features["pair_count"].tolist() == [0, 1, 0, 0, 1]


def test_a_refund_is_matched_with_the_same_amount_of_the_same_customer() -> None:
    given = few((0, 1, 1, 500), (1, 2, 1, 500), (2, 1, 1, -500), (3, 1, 1, -400))
    gap = behaviour(given)["refund_gap"]

    assert gap[2] == pytest.approx(2 / 24)
    assert (gap[[0, 1, 3]] > 300).all()


def test_a_round_trip_is_money_that_comes_back_from_the_person_it_went_to() -> None:
    given = few((0, 1, 2, 500), (1, 1, 2, 500), (3, 2, 1, 450), (4, 3, 1, 450), (5, 2, 3, 450))
    people = replace(given, to_person=np.array([True, True, True, True, False]))

    assert behaviour(people)["return_gap"].tolist() == pytest.approx([400, 400, 2 / 24, 400, 400])
    assert (behaviour(given)["return_gap"] == 400).all()


def test_failed_attempts_of_the_hour_before_are_counted() -> None:
    given = few((0, 1, 1, 10), (0.5, 1, 1, 10), (0.6, 2, 1, 10), (0.9, 1, 1, 10), (2, 1, 1, 10))
    tried = replace(given, failed=np.array([True, True, False, False, False]))

    assert behaviour(tried)["failures_1h"].tolist() == [0, 1, 0, 2, 0]


def test_a_label_counts_seven_days_after_its_transaction_and_not_before() -> None:
    week = LABEL_DELAY / HOUR
    given = few((0, 1, 1, 10), (1, 2, 1, 10), (week - 0.01, 2, 1, 10), (week, 2, 1, 10))
    fraud = np.array([True, False, False, False])

    assert confirmed(given, fraud)["terminal_frauds_7d"].tolist() == [0, 0, 0, 1]


def test_what_comes_later_changes_no_score_before_it() -> None:
    given, fraud = made()
    cut = int(np.searchsorted(given.at, MONDAY + 72 * DAY))
    later = np.arange(len(given)) >= cut
    changed = replace(
        given,
        customer=np.where(later, 3, given.customer),
        terminal=np.where(later, 1_000, given.terminal),
        amount=np.where(later, 777_777, given.amount),
    )

    before = score_history(given, fraud)
    # Labels of the last seven days before the cut are not known at the cut either.
    known = given.at < MONDAY + 72 * DAY - LABEL_DELAY
    after = score_history(changed, np.where(known, fraud, ~fraud))
    shortened = score_history(
        Transactions(given.at[:cut], given.customer[:cut], given.terminal[:cut], given.amount[:cut]),
        fraud[:cut],
    )

    scored = int(np.searchsorted(before.rows, cut))
    assert scored > 200
    for other in (after, shortened):
        assert np.array_equal(before.unlabelled[:scored], other.unlabelled[:scored])
        assert np.array_equal(before.score[:scored], other.score[:scored])
    assert not np.array_equal(before.unlabelled[scored:], after.unlabelled[scored:])


def test_no_model_learns_from_the_days_that_it_scores_nor_from_labels_of_the_week_before(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    given, fraud = made()
    sizes: list[int] = []
    fit = LearnedModel.fit

    def spy(features: Features, labels: NDArray[np.bool_]) -> LearnedModel | None:
        sizes.append(len(labels))
        return fit(features, labels)

    monkeypatch.setattr(LearnedModel, "fit", spy)
    score_history(given, fraud)

    warm = int(np.searchsorted(given.at, MONDAY + 14 * DAY))
    expected = [int(np.searchsorted(given.at, MONDAY + (day - 7) * DAY)) - warm for day in (60, 67, 74)]
    assert sizes == expected


def test_labels_improve_the_order_and_leave_the_scores_without_labels_alone() -> None:
    given, fraud = made()

    scored = score_history(given, fraud)
    without = score_history(given, None)

    assert np.array_equal(scored.unlabelled, without.unlabelled)
    assert np.array_equal(without.score, without.unlabelled)
    truth = fraud[scored.rows]
    top = int(truth.sum())
    hits, blind = (truth[np.argsort(-one)[:top]].mean() for one in (scored.score, scored.unlabelled))
    assert hits > blind > truth.mean()


def test_trees_need_two_hundred_confirmed_frauds() -> None:
    given, _ = made()
    features = behaviour(given)
    fraud = np.zeros(len(given), np.bool_)
    fraud[: learned.LEAST_CONFIRMED - 1] = True

    assert LearnedModel.fit(features, fraud) is None
    fraud[learned.LEAST_CONFIRMED - 1] = True
    model = LearnedModel.fit(features, fraud)
    assert model is not None
    assert np.array_equal(LearnedModel.load(model.text).score(features), model.score(features))


def test_reasons_name_the_rules_that_are_rare_with_the_most_points_first() -> None:
    given, _ = made()
    odd = replace(given, amount=given.amount.copy())
    odd.amount[-1] = 90_000_000

    (reasons,) = reasons_of(odd, np.array([len(odd) - 1]))

    assert {"amount", "own_level", "own_ratio"} <= {reason.code for reason in reasons}
    points = [reason.points for reason in reasons]
    assert points == sorted(points, reverse=True)
    assert all(reason.rarity <= 0.01 for reason in reasons)


def test_the_score_is_the_sum_of_the_points_of_the_stated_rules() -> None:
    given, _ = made()
    features = behaviour(given)
    model = RuleModel.fit(features)

    assert np.allclose(model.points(features).sum(axis=1), model.score(features))
    assert model.points(features).shape == (len(given), len(RULES))
    assert {rule.feature for rule in RULES} <= set(BEHAVIOUR)
