"""Members add up to the total, to the unit."""

from collections.abc import Mapping

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from assets.common.panel import Floats
from assets.forecast.coherence import reconcile


def variances(members: Mapping[str, Floats], size: float = 1.0) -> dict[str, Floats]:
    return {dimension: np.full(len(of), size) for dimension, of in members.items()}


def test_what_adds_up_already_stays() -> None:
    members = {"type": np.array([[3.0, 4], [7, 6]]), "region": np.array([[5.0, 5], [5, 5]])}
    made = reconcile(np.array([10.0, 10]), 1, members, variances(members))

    assert made.total.tolist() == [10, 10]
    assert {name: of.tolist() for name, of in made.members.items()} == {
        "type": [[3, 4], [7, 6]],
        "region": [[5, 5], [5, 5]],
    }


def test_the_surest_moves_least() -> None:
    members = {"type": np.array([[30.0], [70.0]])}
    sure_total = reconcile(np.array([130.0]), 1e-9, members, {"type": np.array([1.0, 2.0])})
    sure_members = reconcile(np.array([130.0]), 1e9, members, {"type": np.array([1.0, 2.0])})
    between = reconcile(np.array([130.0]), 3.0, members, {"type": np.array([1.0, 2.0])})

    assert (sure_total.total[0], sure_total.members["type"].ravel().tolist()) == (130, [40, 90])
    assert (sure_members.total[0], sure_members.members["type"].ravel().tolist()) == (100, [30, 70])
    assert (between.total[0], between.members["type"].ravel().tolist()) == (115, [35, 80])


def test_a_member_that_would_be_negative_is_zero_and_the_others_share() -> None:
    members = {"type": np.array([[1.0], [50.0], [60.0]])}
    made = reconcile(np.array([81.0]), 1e-9, members, variances(members))

    assert made.members["type"].ravel().tolist() == [0, 36, 45]  # 35.5 and 45.5: the first of equal ones


def test_remainders_are_whole_and_the_largest_first() -> None:
    members = {"type": np.array([[1.2], [2.7], [3.1]])}
    made = reconcile(np.array([7.0]), 1e-9, members, variances(members))

    assert made.members["type"].ravel().tolist() == [1, 3, 3]


def test_signed_members_may_be_below_zero() -> None:
    members = {"type": np.array([[-30.0], [10.0]])}

    assert reconcile(np.array([-20.0]), 1, members, variances(members), signed=True).total.tolist() == [-20]
    assert reconcile(np.array([-20.0]), 1, members, variances(members)).total.tolist() == [0]


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 2**32 - 1), st.sampled_from([1.0, 1e3, 1e12]), st.integers(1, 31), st.booleans())
def test_they_add_up_whatever_they_are(seed: int, size: float, count: int, signed: bool) -> None:
    chance = np.random.default_rng(seed)
    members = {
        name: chance.exponential(size, (number, 5)) - (size / 2 if signed else 0)
        for name, number in (("type", 8), ("region", count))
    }
    spread = {name: chance.uniform(0.01, size, len(of)) for name, of in members.items()}
    made = reconcile(
        chance.exponential(8 * size, 5), float(chance.uniform(0.1, size)), members, spread, signed=signed
    )

    for of_dimension in made.members.values():
        assert of_dimension.dtype == np.int64
        assert np.array_equal(of_dimension.sum(0), made.total)
        assert signed or of_dimension.min() >= 0


def test_large_amounts_add_up() -> None:
    size = 1e15
    members = {"type": np.full((3, 1), size / 3)}
    made = reconcile(np.array([size]), 1, members, variances(members, 1e20))

    assert int(made.members["type"].sum()) == int(made.total[0]) == 10**15
